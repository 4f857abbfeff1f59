"""Figures: charts as readers get them, drawn twice, with a table, a key and their sources."""

from dataclasses import dataclass

from factpress.charts.palette import Hue
from factpress.model import Chart, Source, Status


@dataclass(frozen=True, kw_only=True)
class Table:
    """The same figures as words, for those who read rather than look."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class SignKey:
    """A sign that a chart uses: high, open, about, day, window, or a hue where there are several."""

    style: str  # the class of its swatch: is-high, is-worker
    words: str


@dataclass(frozen=True, kw_only=True)
class LegendKey(SignKey):
    """A status that a chart draws."""

    status: Status


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A chart that is ready for pages."""

    id: str
    chart: Chart
    narrow: str  # SVG, 344 pixels wide
    wide: str  # SVG, 688 pixels wide
    table: Table
    legend: tuple[LegendKey, ...]
    signs: tuple[SignKey, ...]
    hue: Hue  # of both keys
    sources: tuple[Source, ...]
