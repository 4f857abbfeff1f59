"""columns: a series as columns from zero, each at its period, with a gap where nobody gave a figure.

    form: columns
    series: herring-landed

A column is full up to the low figure and pale up to the high one; an arrow goes on where there is no end, and a wave
ends what is only about right. Every column is labelled if there is room; else the first, the last, the highest and the
lowest. A reference is a level line, an annotation words at a date.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from factpress.charts.column import ARROW, Column
from factpress.charts.column_labels import LABEL, LINES_AT_MOST, label_columns, leader
from factpress.charts.drawing import CLEAR, Drawing, Format, Label, Panel, pixels
from factpress.charts.over_time import Ground, Margins, lay_ground, marks_before, marks_behind
from factpress.charts.periods import PeriodPoint, lines_of, points_of
from factpress.charts.series_requirements import series_problems
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem

COLUMNS_AT_MOST = 30
FILLED, WIDEST = 0.7, 46  # how much of its step a column takes, and how broad it may be, in pixels


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is no series."""
    yield from series_problems(chart, content, points=COLUMNS_AT_MOST, lines=1)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw a column for each period."""
    (rows,) = lines_of(subject.chart, subject.content)
    points = points_of(subject, rows)
    step = min(after.at - before.at for before, after in pairwise(points))
    headroom = LINES_AT_MOST * LABEL.leading + ARROW + 2 * CLEAR
    margins = Margins(headroom=headroom, inset=step / 2, height=200 if format.is_wide else 170)
    plot = _plot(points, step, lay_ground(subject, format, [points], margins))
    if (unused := plot.top - plot.ground.top) > 0:  # labels need less than the most that they may
        tight = replace(margins, headroom=headroom - unused)
        plot = _plot(points, step, lay_ground(subject, format, [points], tight))
    ground, labels = plot.ground, plot.labels
    words = (*ground.labels, *(label for one in labels.values() for label in one))
    marks = (
        *marks_behind(ground, format.width, words),
        *(mark for column in plot.columns for mark in column.marks()),
        *(mark for number, said in labels.items() for mark in leader(plot.columns[number], said, words)),
        *marks_before(ground, format.width, words),
    )
    panel = Panel(scale=pixels(format.width), marks=marks)
    return Drawing(width=format.width, height=ground.height, panels=(panel,), labels=words)


@dataclass(frozen=True, kw_only=True)
class _Plot:
    """Columns in their places, with the labels that there is room for."""

    ground: Ground
    columns: tuple[Column, ...]
    labels: Mapping[int, tuple[Label, ...]]

    @property
    def top(self) -> float:
        """Where the highest label or mark begins, or a line that they are held against."""
        ends = [reference.extent.end for reference, _ in self.ground.references]
        lines = [self.ground.y(end) - LABEL.leading / 2 for end in ends]
        words = [label.box.top for said in self.labels.values() for label in said]
        return min([*lines, *words, *(column.box.top for column in self.columns)])


def _plot(points: Sequence[PeriodPoint], step: Fraction, ground: Ground) -> _Plot:
    slot = ground.time.at(points[0].at + step) - ground.time.at(points[0].at)
    columns = tuple(_column(point, ground, min(slot * FILLED, WIDEST)) for point in points)
    return _Plot(ground=ground, columns=columns, labels=label_columns(columns, ground, slot))


def _column(point: PeriodPoint, ground: Ground, breadth: float) -> Column:
    x, extent = ground.x(point), point.extent
    low, high = ground.y(extent.low), ground.y(extent.end)
    return Column(point=point, left=x - breadth / 2, right=x + breadth / 2, low=low, high=high, base=ground.base)
