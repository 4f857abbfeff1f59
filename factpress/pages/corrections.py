"""All corrections, the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.pages.parts.corrections import CorrectionView, correction_views
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_ledger
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.top import Top, plain_top

PATH = "corrections/"


@dataclass(frozen=True, kw_only=True)
class CorrectionsView:
    """Every correction."""

    top: Top
    corrections: tuple[CorrectionView, ...]
    onward: tuple[Link, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the page of corrections, where there are any."""
    corrections = sorted(edition.content.corrections, key=lambda correction: correction.date.sort_key)[::-1]
    if not corrections:
        return
    setting = page_setting(PATH, edition, (correction.because for correction in corrections))
    title, standfirst = edition.wording.phrase("nav.corrections"), edition.wording.phrase("correction.standfirst")
    yield make_page(
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
