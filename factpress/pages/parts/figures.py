"""Figures: a drawn chart with everything that stands round it."""

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from markupsafe import Markup

from factpress.charts import Figure, Table
from factpress.pages.parts.links import Link
from factpress.pages.parts.statuses import StatusView, style_of
from factpress.pages.parts.texts import NOTHING, heading, paragraphs, plain
from factpress.pages.parts.told import Told, all_told, told_entries, told_events
from factpress.prose import Setting
from factpress.syndication.embeds import embed_path

_NAME = re.compile(r' role="img" aria-labelledby="[^"]*" aria-describedby="[^"]*"')
_DESCRIPTION = re.compile(r"<title\b.*?</title><desc\b.*?</desc>", re.DOTALL)
_FILES = ("csv", "svg", "png")


@dataclass(frozen=True, kw_only=True)
class FigureView:
    """A chart as a block of a page: title, both drawings, legend, the same as a table, sources and downloads."""

    id: str
    href: str
    level: int  # of its heading
    name: str
    title: str  # its name; empty on its own page, which has it at the top
    subtitle: str
    wide: Markup
    narrow: Markup  # unnamed: the wide drawing has the name for both
    small: Markup  # the narrow drawing with a name, where it stands alone
    style: str  # of all statuses in it
    hue: str  # of its one kind of actor, or ink where there are several
    legend: tuple[StatusView, ...]
    table: Table
    sources: tuple[Link, ...]
    downloads: tuple[Link, ...]
    comparison: Markup
    how: Markup
    told: Told
    template: str = "parts/figure.html"


def figure_view(
    figure: Figure, setting: Setting, files: Set[str], *, level: int, on_own_page: bool = False
) -> FigureView:
    """Show a chart with those of its files that there are; away from its own page it leads there."""
    chart, phrase = figure.chart, setting.wording.phrase
    name, href = plain(chart.title, setting), f"{setting.root}charts/{figure.id}/"
    leading = ("embed", embed_path(figure.id)) if on_own_page else ("own-page", f"charts/{figure.id}/")
    there = ((ending, f"charts/{figure.id}.{ending}") for ending in _FILES if f"charts/{figure.id}.{ending}" in files)
    told = all_told((told_entries(row.fact for row in chart.figures), told_events(chart.events)))
    return FigureView(
        id=str(figure.id),
        level=level,
        href=href,
        name=name,
        title="" if on_own_page else name,
        subtitle=plain(chart.subtitle, setting),
        wide=Markup(figure.wide),  # noqa: S704  # drawn by us, and every word in it escaped
        narrow=Markup(_unnamed(figure.narrow)),  # noqa: S704
        small=Markup(figure.narrow),  # noqa: S704
        style=style_of(told.statuses(setting.content)),
        hue=figure.hue,
        legend=tuple(StatusView(style=key.style, words=key.words) for key in (*figure.legend, *figure.signs)),
        table=figure.table,
        sources=tuple(Link(words=source.name, href=f"{setting.root}sources/{source.id}/") for source in figure.sources),
        downloads=tuple(Link(words=phrase(f"figure.{name}"), href=setting.root + to) for name, to in (*there, leading)),
        comparison=paragraphs(chart.comparison, setting),
        how=paragraphs(chart.how, setting),
        told=told,
    )


def embedded_view(figure: Figure, setting: Setting) -> FigureView:
    """Show a chart in somebody else's page: without notes, for these stand on its own page, to which it leads."""
    site = setting.content.site
    back = Link(words=setting.wording.phrase("figure.back", site=site.title), href=f"{setting.root}charts/{figure.id}/")
    shown = figure_view(figure, setting, frozenset(), level=1)
    return replace(shown, downloads=(back,), comparison=heading(figure.chart.comparison, setting), how=NOTHING)


def _unnamed(svg: str) -> str:
    """Hide a drawing from those who listen, so that they meet each chart once."""
    return _NAME.sub(' aria-hidden="true"', _DESCRIPTION.sub("", svg, count=1), count=1)
