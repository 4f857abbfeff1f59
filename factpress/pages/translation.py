"""Articles in other languages than that of the site: the same pages, at addresses below the language's code."""

from collections.abc import Iterator

from factpress.pages.about import plan_about
from factpress.pages.front import plan_front
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page
from factpress.pages.parts.stories import ordered_stories
from factpress.pages.story import plan_story


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each translation."""
    slugs = ordered_stories(edition.content)
    for translation in edition.content.translations:
        translated, slug = edition.into(str(translation.into)), str(translation.id)
        if translation.shelf == "stories":
            yield plan_story(slug, slugs, translated)
        elif slug == "index":
            yield plan_front(translated)
        else:
            yield plan_about(slug, translated)
