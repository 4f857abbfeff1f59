"""All corrections, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.corrections import CorrectionView, correction_views
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_ledger
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.top import Top, plain_top

PATH = "corrections/"


@dataclass(frozen=True, kw_only=True)
class CorrectionsView:
    """Every correction."""

    top: Top
    corrections: tuple[CorrectionView, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the page of corrections, where there are any."""
    if edition.content.corrections:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    corrections = sorted(edition.content.corrections, key=lambda correction: correction.date.sort_key)[::-1]
    setting = page_setting(PATH, edition, (correction.because for correction in corrections))
    title, standfirst = edition.wording.phrase("nav.corrections"), edition.wording.phrase("correction.standfirst")
    return make_page(
        PATH,
        "corrections.html",
        edition,
        title=title,
        description=standfirst,
        view=CorrectionsView(
            top=plain_top(title, standfirst, setting),
            corrections=correction_views(corrections, setting),
            onward=onward_to_ledger(PATH, edition, "as-it-stands"),
        ),
        setting=setting,
    )
