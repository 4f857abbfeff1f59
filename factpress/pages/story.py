"""A story, and the others to read after it."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.corrections import corrections_in_story
from factpress.pages.parts.articles import article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.corrections import CorrectionView, correction_views
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, make_page
from factpress.pages.parts.stories import StoryCard, ordered_stories, story_cards
from factpress.pages.parts.top import Top


@dataclass(frozen=True, kw_only=True)
class StoryView:
    """An article, and the stories that follow it."""

    top: Top
    blocks: tuple[Block, ...]
    corrections: tuple[CorrectionView, ...]
    stories: tuple[StoryCard, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each story."""
    slugs = ordered_stories(edition.content)
    for number, slug in enumerate(slugs):
        path = f"stories/{slug}/"
        parts = article_parts(edition.content.stories[slug], path, edition)
        others = slugs[number + 1 :] + slugs[:number]
        yield make_page(
            path,
            "story.html",
            edition,
            title=parts.title,
            description=parts.description,
            view=StoryView(
                top=parts.top,
                blocks=parts.blocks,
                corrections=correction_views(corrections_in_story(slug, edition.content, edition.usage), parts.setting),
                stories=story_cards(others[:3], parts.setting),
            ),
            setting=parts.setting,
            section="stories",
        )
