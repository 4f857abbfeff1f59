"""Does it add up: every claim that was held against what can be worked out."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.judgements import JudgementList, judgement_texts, judgement_views
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.rates import RateView, rate_view
from factpress.pages.parts.statuses import status_key
from factpress.pages.parts.top import Top

PATH = "cross-checks/"


@dataclass(frozen=True, kw_only=True)
class CrossChecksView:
    """Every cross-check, and every exchange rate."""

    top: Top
    checks: JudgementList
    rates: tuple[RateView, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the page, where anything was checked."""
    findings, wording = edition.findings, edition.wording
    if not findings.judgements:
        return
    judgements = findings.judgements.values()
    setting = page_setting(PATH, edition, judgement_texts(judgements))
    title, standfirst = wording.phrase("nav.cross-checks"), wording.phrase("cross-check.standfirst")
    yield make_page(
        PATH,
        "cross_checks.html",
        edition,
        title=title,
        description=standfirst,
        view=CrossChecksView(
            top=Top(title=escape(title), standfirst=escape(standfirst), key=status_key(wording)),
            checks=JudgementList(level=2, judgements=judgement_views(judgements, setting)),
            rates=tuple(rate_view(rate, setting) for rate in findings.rates),
        ),
        setting=setting,
        section="cross-checks",
    )
