"""A page about the site: how we work, who we are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.articles import article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_front
from factpress.pages.parts.page import Page, Sheet, make_page
from factpress.pages.parts.top import Top
from factpress.prose import article_address


@dataclass(frozen=True, kw_only=True)
class AboutView:
    """An article."""

    top: Top
    blocks: tuple[Block, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List every page but the front page."""
    for slug, page in edition.content.pages.items():
        if slug != "index":
            yield Sheet(article_address("pages", page), partial(plan_about, slug, edition))


def plan_about(slug: str, edition: Edition) -> Page:
    """Plan one page, in the language of the edition."""
    article = edition.content.pages[slug]
    path = article_address("pages", article)
    parts = article_parts(article, path, edition)
    return make_page(
        path,
        "about.html",
        edition,
        title=parts.title,
        description=parts.description,
        view=AboutView(top=parts.top, blocks=parts.blocks, onward=onward_to_front(path, edition)),
        setting=parts.setting,
        notice=Notice(opening=parts.opening),
    )
