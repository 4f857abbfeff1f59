"""Articles in other languages than that of the site: the same pages, at addresses below the language's code."""

from collections.abc import Iterator
from functools import partial

from factpress.model import Translation
from factpress.pages.about import plan_about
from factpress.pages.front import plan_front
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, Sheet
from factpress.pages.story import plan_story
from factpress.prose import article_address


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each translation."""
    for translation in edition.content.translations:
        yield Sheet(article_address(str(translation.shelf), translation), partial(_plan, translation, edition))


def _plan(translation: Translation, edition: Edition) -> Page:
    translated, slug = edition.into(str(translation.into)), str(translation.id)
    if translation.shelf == "stories":
        return plan_story(slug, translated)
    return plan_front(translated) if slug == "index" else plan_about(slug, translated)
