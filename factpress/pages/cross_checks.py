"""Does it add up: every claim that was held against what can be worked out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.bodies import told_on
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.judgements import JudgementList, judgement_list, judgement_texts
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_sources
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.rates import RateView, rate_view
from factpress.pages.parts.top import Top, plain_top

PATH = "cross-checks/"


@dataclass(frozen=True, kw_only=True)
class CrossChecksView:
    """Every cross-check, and every exchange rate."""

    top: Top
    checks: JudgementList
    rates: tuple[RateView, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the page, where anything was checked."""
    if edition.findings.judgements:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    findings, wording = edition.findings, edition.wording
    judgements = findings.judgements.values()
    setting = page_setting(PATH, edition, judgement_texts(judgements))
    checks = judgement_list(judgements, setting, level=2)
    title, standfirst = wording.phrase("nav.cross-checks"), wording.phrase("cross-check.standfirst")
    return make_page(
        PATH,
        "cross_checks.html",
        edition,
        title=title,
        description=standfirst,
        view=CrossChecksView(
            top=plain_top(title, standfirst, setting, told_on(setting, (checks,)), _headings(checks)),
            checks=checks,
            rates=tuple(rate_view(rate, setting) for rate in findings.rates),
            onward=onward_to_sources(PATH, edition),
        ),
        setting=setting,
        section="cross-checks",
    )


def _headings(checks: JudgementList) -> Iterator[Link]:
    return (Link(words=check.title.striptags(), href=f"#{check.id}") for check in checks.judgements)
