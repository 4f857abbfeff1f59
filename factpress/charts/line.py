"""line: one to three series as lines from zero, each named at its end, and broken where nobody gave a figure.

    form: line
    series:
      - {series: herring-price, label: At the Old Harbour}
      - {series: herring-price-terne, label: On Terne Island, as: peer}

A marker is filled for its status, and the line to it dashed as the less sure of its two ends. Between figures that are
ranges there is a band and no line, for nobody stated the middle. To a figure without an end no line leads: an arrow
goes on from it. A wave behind a marker says about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from factpress.charts.bars import wave_path
from factpress.charts.drawing import (
    Bar,
    Box,
    Drawing,
    Format,
    Label,
    Mark,
    Paint,
    Panel,
    Point,
    pixels,
)
from factpress.charts.line_labels import ARROW, LABEL, MARKER, RING, EndWords, Line, at_ends, beside, obstacles
from factpress.charts.over_time import Ground, Margins, lay_ground, marks_before, marks_behind
from factpress.charts.paths import disc
from factpress.charts.periods import PeriodPoint, gaps, lines_of, points_of
from factpress.charts.series_requirements import series_problems
from factpress.charts.subject import Subject
from factpress.model import Chart, Content, Status
from factpress.problems import Problem

POINTS_AT_MOST, LINES_AT_MOST = 24, 3
BESIDE = 10  # between the last marker and its words
_SUREST_FIRST = tuple(Status)


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is no series."""
    yield from series_problems(chart, content, points=POINTS_AT_MOST, lines=LINES_AT_MOST)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw a line for each series, and what it comes to at its end."""
    lines = [points_of(subject, rows) for rows in lines_of(subject.chart, subject.content)]
    ends = [EndWords.of(line[-1], subject.words(line[-1].row.label), format) for line in lines]
    right = max(end.width for end in ends) + MARKER + BESIDE
    tallest = sum(end.height for end in ends)
    height = max(220 if format.is_wide else 180, tallest)
    headroom = LABEL.leading + ARROW + MARKER
    margins = Margins(right=right, headroom=headroom, edge=MARKER + RING, height=height)
    plot = _plot(lines, ends, lay_ground(subject, format, lines, margins), format.width - right)
    if (unused := plot.top - plot.ground.top) > 0:  # labels need less than the most that they may
        tight = replace(margins, headroom=headroom - min(unused, headroom))
        plot = _plot(lines, ends, lay_ground(subject, format, lines, tight), format.width - right)
    ground, edge = plot.ground, format.width - right
    drawn = [mark for line in lines for mark in _line_marks(line, ground)]
    words = (*ground.labels, *plot.labels)
    marks = (*marks_behind(ground, edge, words), *drawn, *marks_before(ground, edge, words))
    panel = Panel(scale=pixels(format.width), marks=marks)
    return Drawing(width=format.width, height=ground.height, panels=(panel,), labels=words)


@dataclass(frozen=True, kw_only=True)
class _Plot:
    """Lines in their places, with the labels at their ends and beside their markers."""

    ground: Ground
    labels: tuple[Label, ...]
    obstacles: tuple[Box, ...]

    @property
    def top(self) -> float:
        """Where the highest label or mark begins, or a line that they are held against."""
        ends = [reference.extent.end for reference, _ in self.ground.references]
        lines = [self.ground.y(end) - LABEL.leading / 2 for end in ends]
        return min([*lines, *(label.box.top for label in self.labels), *(box.top for box in self.obstacles)])


def _plot(lines: Sequence[Line], ends: Sequence["EndWords"], ground: Ground, edge: float) -> _Plot:
    named = at_ends(ends, ground, edge + BESIDE)
    taken = tuple(obstacles(lines, ground))
    labels = (*named, *beside(lines, ground, (*taken, *(label.box for label in named))))
    return _Plot(ground=ground, labels=labels, obstacles=taken)


def _line_marks(line: Line, ground: Ground) -> Iterator[Mark]:
    broken = set(gaps(line))
    for before, after in pairwise(line):
        if (before, after) not in broken:
            yield from _between(before, after, ground)
    for point in line:
        yield from _point_marks(point, ground)


def _between(before: PeriodPoint, after: PeriodPoint, ground: Ground) -> Iterator[Mark]:
    """Draw a line between two exact figures, a band where one is a range, and nothing where one has no end."""
    if any(extent.is_open or (extent.is_range and not extent.low) for extent in (before.extent, after.extent)):
        return
    status = max(before.status, after.status, key=_SUREST_FIRST.index)
    x, run = ground.x(before), ground.x(after) - ground.x(before)
    start, end = ground.y(before.extent.end), ground.y(after.extent.end)
    at = Fraction(x)
    if not before.extent.is_range and not after.extent.is_range:
        paint = Paint(strength="line", hue=before.hue, status=status)
        yield Point(at=at, middle=start, path=f"M0,0L{run},{end - start}", paint=paint, breadth=2)
        return
    low, low_after = ground.y(before.extent.low) - start, ground.y(after.extent.low) - start
    path = f"M0,0L{run},{end - start}L{run},{low_after}L0,{low}Z"
    yield Point(at=at, middle=start, path=path, paint=Paint(strength="track", hue=before.hue))


def _point_marks(point: PeriodPoint, ground: Ground) -> Iterator[Mark]:
    extent, x = point.extent, ground.x(point)
    at, middle = Fraction(x), ground.y(extent.end)
    full = Paint(strength="full", hue=point.hue, status=point.status)
    pale = Paint(strength="pale", hue=point.hue, status=point.status)
    if extent.is_range:
        yield from _range_marks(at, middle, ground.y(extent.low), pale)
        if extent.low:
            low = replace(pale, status=None, strength="plain")
            yield _upright_bar(at, ground.y(extent.low) - 1.5, ground.y(extent.low) + 1.5, low)
        return
    if extent.approximate:
        line = Paint(strength="line", hue=point.hue)
        yield Point(at=at, middle=middle, path=wave_path(4 * MARKER + 4), paint=line, breadth=1.8)
    if extent.is_open:
        yield Point(at=at, middle=middle, path="M-3,0v-11h-4l7,-8l7,8h-4v11Z", paint=pale)
    if point.status is Status.CONFIRMED:
        yield Point(at=at, middle=middle, path=disc(MARKER + RING), paint=Paint(strength="ring", hue=point.hue))
    yield Point(at=at, middle=middle, path=disc(MARKER), paint=full)


def _range_marks(at: Fraction, top: float, bottom: float, pale: Paint) -> Iterator[Mark]:
    if pale.status is Status.CONFIRMED:
        yield _upright_bar(at, top - RING, bottom + RING, Paint(strength="ring", hue=pale.hue), MARKER + RING)
    yield _upright_bar(at, top, bottom, pale)


def _upright_bar(at: Fraction, top: float, bottom: float, paint: Paint, half: float = MARKER) -> Mark:
    return Bar(start=at - Fraction(half), end=at + Fraction(half), top=top, bottom=bottom, paint=paint)
