"""The front page: the explainer, and the way to every story."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factpress.pages.parts.articles import article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.counts import counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, make_page
from factpress.pages.parts.stories import StoryCard, ordered_stories, story_cards
from factpress.pages.parts.top import Top


@dataclass(frozen=True, kw_only=True)
class FrontView:
    """An article, and all stories."""

    top: Top
    blocks: tuple[Block, ...]
    stories: tuple[StoryCard, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the front page, which is the page called index."""
    index = edition.content.pages["index"]
    parts = article_parts(index, "", edition)
    stories = story_cards(ordered_stories(edition.content), parts.setting)
    top = replace(parts.top, byline=(*parts.top.byline, _rests_on(edition)))
    yield make_page(
        "",
        "front.html",
        edition,
        title=parts.title,
        description=parts.description,
        view=FrontView(top=top, blocks=parts.blocks, stories=stories),
        setting=parts.setting,
    )


def _rests_on(edition: Edition) -> str:
    content, wording = edition.content, edition.wording
    facts = counted("facts", len(content.facts), wording)
    return wording.phrase("page.rests-on", facts=facts, sources=counted("sources", len(content.sources), wording))
