"""A page about the site: how we work, who we are."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.pages.parts.articles import article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, make_page
from factpress.pages.parts.top import Top
from factpress.prose import page_address


@dataclass(frozen=True, kw_only=True)
class AboutView:
    """An article."""

    top: Top
    blocks: tuple[Block, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan every page but the front page."""
    for slug, article in edition.content.pages.items():
        if slug == "index":
            continue
        parts = article_parts(article, page_address(slug), edition)
        yield make_page(
            page_address(slug),
            "about.html",
            edition,
            title=parts.title,
            description=parts.description,
            view=AboutView(top=parts.top, blocks=parts.blocks),
            setting=parts.setting,
        )
