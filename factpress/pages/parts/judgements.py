"""Cross-checks: what a source claims, what can be worked out, and whether both can be true."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from factpress.cross_checks import Judgement
from factpress.model import Verdict
from factpress.pages.parts.links import Link
from factpress.pages.parts.statuses import StatusView, status_view, style_of
from factpress.pages.parts.sums import equation_html
from factpress.pages.parts.texts import heading, inline, paragraphs
from factpress.pages.parts.told import Told, all_told, told_entries
from factpress.prose import Setting, fact_address
from factpress.text import Text

_ORDER = (Verdict.IMPOSSIBLE, Verdict.POSSIBLE, Verdict.CONSISTENT)  # what does not add up is what a reader looks for


@dataclass(frozen=True, kw_only=True)
class JudgementView:
    """One cross-check with its arithmetic and its verdict in words."""

    id: str
    title: Markup
    verdict: str
    style: str
    claim: Link
    gist: Markup
    status: StatusView
    sum: Markup
    sum_style: str  # of all statuses in it
    assumption: Markup
    explanation: Markup
    told: Told


@dataclass(frozen=True, kw_only=True)
class JudgementList:
    """Cross-checks as a block of a page."""

    level: int
    judgements: tuple[JudgementView, ...]
    template: str = "parts/cross_checks.html"

    @property
    def told(self) -> Told:
        """What it tells: the claims, and the figures that they are held against."""
        return all_told(judgement.told for judgement in self.judgements)


def judgement_list(judgements: Iterable[Judgement], setting: Setting, *, level: int) -> JudgementList:
    """Show cross-checks, those that do not add up first."""
    return JudgementList(level=level, judgements=tuple(_view(judgement, setting) for judgement in _ordered(judgements)))


def judgement_texts(judgements: Iterable[Judgement]) -> Iterable[Text | None]:
    """List the words of cross-checks that may open notes, in reading order."""
    return (
        text for judgement in _ordered(judgements) for text in (judgement.check.explanation, judgement.check.assumption)
    )


def judgement_links(judgements: Iterable[Judgement], setting: Setting) -> tuple[Link, ...]:
    """Link cross-checks by the question that they ask and its answer."""
    return tuple(
        Link(
            words=f"{_title(judgement, setting).striptags()} {_verdict(judgement, setting)}",
            href=f"{setting.root}cross-checks/#{judgement.check.id}",
        )
        for judgement in judgements
    )


def _ordered(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Put first what cannot be true, and after it what cannot be only if something is assumed."""
    return sorted(judgements, key=lambda judgement: (_ORDER.index(judgement.verdict), bool(judgement.check.assumption)))


def _view(judgement: Judgement, setting: Setting) -> JudgementView:
    check, claim, wording = judgement.check, judgement.claim, setting.wording
    verdict = f"is-{judgement.verdict}" + (" is-assumed" if check.assumption else "")
    summed = [entry.status for entry in judgement.inputs]
    return JudgementView(
        id=str(check.id),
        title=_title(judgement, setting),
        verdict=_verdict(judgement, setting),
        style=f"{verdict} {style_of((claim.status, *summed))}",
        claim=Link(
            words=wording.quantity(claim.value) if claim.value else str(claim.gist),
            href=setting.root + fact_address(setting.content, claim.id),
        ),
        gist=heading(claim.gist, setting),
        status=status_view(claim.status, wording),
        sum=equation_html(judgement.formula, judgement.computed, setting),
        sum_style=style_of(summed),
        assumption=inline(check.assumption, setting),
        explanation=paragraphs(check.explanation, setting),
        told=told_entries(entry.id for entry in (claim, *judgement.inputs)),
    )


def _title(judgement: Judgement, setting: Setting) -> Markup:
    return heading(judgement.check.title or judgement.claim.gist, setting)


def _verdict(judgement: Judgement, setting: Setting) -> str:
    """Say what comes of it; what rests on an assumption of ours is no more than a tension."""
    way = "assumed." if judgement.check.assumption else ""
    return setting.wording.phrase(f"cross-check.{way}{judgement.verdict}")
