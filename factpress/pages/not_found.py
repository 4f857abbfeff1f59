"""The page for addresses that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.frame import NOT_FOUND
from factpress.pages.parts.page import Page, make_page
from factpress.pages.parts.top import Top


@dataclass(frozen=True, kw_only=True)
class NotFoundView:
    """What is wrong; the way on is in the frame."""

    top: Top


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the one page without an address of its own."""
    title, standfirst = edition.wording.phrase("not-found.title"), edition.wording.phrase("not-found.standfirst")
    yield make_page(
        NOT_FOUND,
        "not_found.html",
        edition,
        title=title,
        description=standfirst,
        view=NotFoundView(top=Top(title=escape(title), standfirst=escape(standfirst))),
    )
