"""The front page: the explainer, and the way to every story."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from factpress.linked_data import describe_site
from factpress.pages.parts.articles import article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.counts import counted, counted_entries
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.head import Notice
from factpress.pages.parts.page import Page, Sheet, make_page
from factpress.pages.parts.stories import StoryCard, ordered_stories, story_cards
from factpress.pages.parts.top import Top
from factpress.prose import article_address


@dataclass(frozen=True, kw_only=True)
class FrontView:
    """An article, and all stories."""

    top: Top
    blocks: tuple[Block, ...]
    stories: tuple[StoryCard, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the front page, which is the page called index."""
    yield Sheet(article_address("pages", edition.content.pages["index"]), partial(plan_front, edition))


def plan_front(edition: Edition) -> Page:
    """Plan the front page in the language of the edition."""
    index = edition.content.pages["index"]
    path = article_address("pages", index)
    parts = article_parts(index, path, edition)
    stories = story_cards(ordered_stories(edition.content), parts.setting)
    top = replace(parts.top, byline=(*parts.top.byline, _rests_on(edition)))
    return make_page(
        path,
        "front.html",
        edition,
        title=parts.title,
        description=parts.description,
        view=FrontView(top=top, blocks=parts.blocks, stories=stories),
        setting=parts.setting,
        notice=Notice(nodes=describe_site(edition.content, edition.wording), opening=parts.opening),
    )


def _rests_on(edition: Edition) -> str:
    content, wording = edition.content, edition.wording
    facts = counted_entries(content.ledger.values(), wording)
    return wording.phrase("page.rests-on", facts=facts, sources=counted("sources", len(content.sources), wording))
