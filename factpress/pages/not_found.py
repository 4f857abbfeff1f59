"""The page for addresses that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import escape

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.frame import NOT_FOUND
from factpress.pages.parts.page import Page, Sheet, make_page
from factpress.pages.parts.top import Top


@dataclass(frozen=True, kw_only=True)
class NotFoundView:
    """What is wrong; the way on is in the frame."""

    top: Top


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the one page without an address of its own."""
    yield Sheet(NOT_FOUND, partial(_plan, edition), is_listed=False)


def _plan(edition: Edition) -> Page:
    title, standfirst = edition.wording.phrase("not-found.title"), edition.wording.phrase("not-found.standfirst")
    return make_page(
        NOT_FOUND,
        "not_found.html",
        edition,
        title=title,
        description=standfirst,
        view=NotFoundView(top=Top(title=escape(title), standfirst=escape(standfirst))),
    )
