"""Bodies of articles: prose, and the charts, timelines and lists that stand in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactList, fact_lines
from factpress.pages.parts.figures import FigureView, figure_view
from factpress.pages.parts.judgements import JudgementList, judgement_views
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.timelines import TimelineView, timeline_view
from factpress.prose import Embed, Passage, Setting, body_blocks
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class PassageView:
    """A run of prose as a block of a page."""

    html: Markup
    template: str = "parts/passage.html"
    statuses: tuple[StatusView, ...] = ()  # those of its figures are the statuses of the page's notes


Block = PassageView | FigureView | TimelineView | FactList | JudgementList


def body_views(body: Text, edition: Edition, setting: Setting) -> tuple[Block, ...]:
    """Show a body of prose; what stands under one of its headings has a heading one level below."""
    return tuple(_blocks(body, edition, setting))


def statuses_on(setting: Setting, blocks: Iterable[Block]) -> Iterator[StatusView]:
    """List the statuses that a page shows, of the figures in its prose and of what stands between."""
    yield from (status_view(setting.content.ledger[fact].status, setting.wording) for fact in setting.notes)
    yield from (status for block in blocks for status in block.statuses)


def _blocks(body: Text, edition: Edition, setting: Setting) -> Iterator[Block]:
    level = 2
    for block in body_blocks(body, setting):
        if isinstance(block, Passage):
            level = 3 if "<h2" in block.html else level
            yield PassageView(html=block.html)
        else:
            yield _EMBEDS[block.kind](block, edition, setting, level)


def _figure(embed: Embed, edition: Edition, setting: Setting, level: int) -> Block:
    return figure_view(edition.figures[embed.id], setting, level=level)


def _timeline(embed: Embed, edition: Edition, setting: Setting, level: int) -> Block:
    return timeline_view(edition.timelines[embed.id], setting, level=level)


def _facts(embed: Embed, edition: Edition, setting: Setting, level: int) -> Block:
    return FactList(facts=fact_lines(setting.notes, setting))


def _cross_checks(embed: Embed, edition: Edition, setting: Setting, level: int) -> Block:
    judgements = edition.findings.judgements.values()
    return JudgementList(level=level, judgements=judgement_views(judgements, setting))


_EMBEDS: Mapping[str, Callable[[Embed, Edition, Setting, int], Block]] = {
    "chart": _figure,
    "timeline": _timeline,
    "ledger": _facts,
    "cross-checks": _cross_checks,
}
