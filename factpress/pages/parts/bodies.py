"""Bodies of articles: prose, and the charts, timelines and lists that stand in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactList, fact_lines
from factpress.pages.parts.figures import FigureView, figure_view
from factpress.pages.parts.judgements import JudgementList, judgement_list
from factpress.pages.parts.pictures import PictureView, picture_view
from factpress.pages.parts.timelines import TimelineView, timeline_view
from factpress.pages.parts.told import NOTHING_TOLD, Told, all_told, told_entries
from factpress.prose import Embed, Passage, PlacedPicture, Setting, body_blocks
from factpress.text import Text
from factpress.timelines import arrange_timeline


@dataclass(frozen=True, kw_only=True)
class PassageView:
    """A run of prose as a block of a page."""

    html: Markup
    template: str = "parts/passage.html"
    told: Told = NOTHING_TOLD  # its figures are those of the page's notes


Embedded = FigureView | TimelineView | FactList | JudgementList


@dataclass(frozen=True, kw_only=True)
class UntranslatedView:
    """What stands in a translated body as it stands in the original, in the language of the site."""

    language: str
    block: Embedded
    template: str = "parts/untranslated.html"

    @property
    def told(self) -> Told:
        """Say what it tells."""
        return self.block.told


Block = PassageView | PictureView | UntranslatedView | Embedded


def body_views(body: Text, edition: Edition, setting: Setting) -> tuple[Block, ...]:
    """Show a body of prose; what stands under one of its headings has a heading one level below."""
    return tuple(_blocks(body, edition, setting))


def told_on(setting: Setting, blocks: Iterable[Block]) -> Told:
    """Gather what a page tells: the figures in its prose, and what stands between."""
    return all_told((told_entries(setting.notes), *(block.told for block in blocks)))


def _blocks(body: Text, edition: Edition, setting: Setting) -> Iterator[Block]:
    level = 2
    for block in body_blocks(body, setting):
        if isinstance(block, Passage):
            level = 3 if "<h2" in block.html else level
            yield PassageView(html=block.html)
        elif isinstance(block, PlacedPicture):
            yield picture_view(block, setting)
        else:
            yield _embedded(block, edition, setting, level)


def _embedded(embed: Embed, edition: Edition, setting: Setting, level: int) -> Block:
    embedded = _EMBEDS[embed.kind]
    if edition.original is None:
        return embedded(embed, edition, setting, level)
    notes = setting.notes if embed.kind == "ledger" else {}  # a list of facts shows those of the page, and opens none
    original = replace(setting.untranslated, notes=notes)
    language = str(edition.content.site.language)
    return UntranslatedView(language=language, block=embedded(embed, edition.original, original, level))


def _figure(embed: Embed, edition: Edition, setting: Setting, level: int) -> Embedded:
    return figure_view(edition.figures[embed.id], setting, edition.files, level=level)


def _timeline(embed: Embed, edition: Edition, setting: Setting, level: int) -> Embedded:
    content = edition.content
    return timeline_view(arrange_timeline(content.timelines[embed.id], content), setting, level=level)


def _facts(embed: Embed, edition: Edition, setting: Setting, level: int) -> Embedded:
    return FactList(facts=fact_lines(setting.notes, setting))


def _cross_checks(embed: Embed, edition: Edition, setting: Setting, level: int) -> Embedded:
    return judgement_list(edition.findings.judgements.values(), setting, level=level)


_EMBEDS: Mapping[str, Callable[[Embed, Edition, Setting, int], Embedded]] = {
    "chart": _figure,
    "timeline": _timeline,
    "ledger": _facts,
    "cross-checks": _cross_checks,
}
