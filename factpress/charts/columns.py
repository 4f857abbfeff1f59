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

from factpress.charts.drawing import (
    CLEAR,
    Bar,
    Box,
    Drawing,
    Format,
    Label,
    Mark,
    Paint,
    Panel,
    Point,
    Upright,
    clear_parts,
    pixels,
)
from factpress.charts.lettering import Lettering, width, wrap
from factpress.charts.over_time import Ground, Margins, lay_ground, marks_before, marks_behind
from factpress.charts.periods import PeriodPoint, lines_of, points_of
from factpress.charts.series_requirements import series_problems
from factpress.charts.subject import Subject
from factpress.model import Chart, Content, Status
from factpress.problems import Problem

COLUMNS_AT_MOST = 30
FILLED, WIDEST = 0.7, 46  # how much of its step a column takes, and how broad it may be, in pixels
RING, ARROW, TICK = 3, 16, 3
LABEL = Lettering(size=13, bold=True)
MOST = 0.6  # of the columns, from which on those without a label are the exception
LINES_AT_MOST = 3  # of a label that stands above its own column
BROADEST = 132  # a label that reaches over its neighbours, in pixels
LIFTED = 14  # how far above its column a label may stand without a line that leads to it


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
        *(mark for number, said in labels.items() for mark in _leader(plot.columns[number], said, words)),
        *marks_before(ground, format.width, words),
    )
    panel = Panel(scale=pixels(format.width), marks=marks)
    return Drawing(width=format.width, height=ground.height, panels=(panel,), labels=words)


@dataclass(frozen=True, kw_only=True)
class _Plot:
    """Columns in their places, with the labels that there is room for."""

    ground: Ground
    columns: tuple["_Column", ...]
    labels: Mapping[int, tuple[Label, ...]]

    @property
    def top(self) -> float:
        """Where the highest label or mark begins, or a line that they are held against."""
        ends = [reference.extent.end for reference, _ in self.ground.references]
        lines = [self.ground.y(end) - LABEL.leading / 2 for end in ends]
        words = [label.box.top for said in self.labels.values() for label in said]
        return min([*lines, *words, *(column.box.top for column in self.columns)])


@dataclass(frozen=True, kw_only=True)
class _Column:
    """One figure on its way to become a column, in pixels."""

    point: PeriodPoint
    left: float
    right: float
    low: float  # where full strength ends
    high: float  # where its last figure is
    base: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def box(self) -> Box:
        """The place that it takes, with its arrow or wave."""
        extent = self.point.extent
        reach = ARROW if extent.is_open else 5 if extent.approximate else TICK if extent.is_zero else 1
        return Box(left=self.left - 1, right=self.right + 1, top=self.high - reach, bottom=self.base)

    def marks(self) -> Iterator[Mark]:
        """Draw full strength up to the low figure and pale up to the high one; an arrow where there is none."""
        extent, hue, status = self.point.extent, self.point.hue, self.point.status
        pale = Paint(strength="pale", hue=hue, status=status)
        if extent.is_zero:
            paint = Paint(strength="line", hue=hue, status=status)
            path = f"M0,0h{self.right - self.left}"
            yield Point(at=Fraction(self.left), middle=self.base - TICK / 2, path=path, paint=paint, breadth=TICK)
            return
        if extent.is_range:
            yield self._bar(self.high, self.low if extent.low else self.base, pale)
        if extent.low:
            yield from self._full(Paint(strength="full", hue=hue, status=status))
        if extent.is_open:
            yield Point(at=Fraction(self.middle), middle=self.low, path=self._arrow(), paint=pale)
        elif extent.approximate:
            yield from self._wave()

    def _full(self, paint: Paint) -> Iterator[Mark]:
        breadth, height = self.right - self.left, self.base - self.low
        if paint.status is not Status.CONFIRMED or min(breadth, height) < 3 * RING:
            yield self._bar(self.low, self.base, paint)
            return
        yield self._bar(self.low, self.base, Paint(strength="ring", hue=paint.hue))
        inner = replace(self, left=self.left + RING, right=self.right - RING)
        yield inner._bar(self.low + RING, self.base - RING, paint)

    def _bar(self, top: float, bottom: float, paint: Paint) -> Mark:
        return Bar(start=Fraction(self.left), end=Fraction(self.right), top=top, bottom=bottom, paint=paint)

    def _arrow(self) -> str:
        half = (self.right - self.left) / 2
        head = min(half, ARROW - 4)
        return f"M{-half},0v{head - ARROW}l{half},{-head}l{half},{head}v{ARROW - head}Z"

    def _wave(self) -> Iterator[Mark]:
        """Cover the straight end, and draw the sign for about in its place."""
        breadth = (self.right - self.left) * 1.25
        path = _level_wave(breadth)
        paper, line = Paint(strength="plain", hue="paper"), Paint(strength="line", hue=self.point.hue)
        at = Fraction(self.middle)
        yield Point(at=at, middle=self.high, path=f"{path}v-5h{-breadth}Z", paint=paper)
        yield Point(at=at, middle=self.high, path=path, paint=line, breadth=1.8)


def _plot(points: Sequence[PeriodPoint], step: Fraction, ground: Ground) -> _Plot:
    slot = ground.time.at(points[0].at + step) - ground.time.at(points[0].at)
    columns = tuple(_column(point, ground, min(slot * FILLED, WIDEST)) for point in points)
    return _Plot(ground=ground, columns=columns, labels=_labels(columns, ground, slot))


def _column(point: PeriodPoint, ground: Ground, breadth: float) -> _Column:
    x, extent = ground.x(point), point.extent
    low, high = ground.y(extent.low), ground.y(extent.end)
    return _Column(point=point, left=x - breadth / 2, right=x + breadth / 2, low=low, high=high, base=ground.base)


def _level_wave(breadth: float) -> str:
    quarter = breadth / 4
    wave = f"q{quarter / 2},-5,{quarter},0q{quarter / 2},5,{quarter},0"
    return f"M{-2 * quarter},0" + wave * 2


def _labels(columns: Sequence[_Column], ground: Ground, slot: float) -> dict[int, tuple[Label, ...]]:
    """Label those that a reader looks for first, and all within their own step if that can be for most of them."""
    within = {
        number: _above(column, lines, ground)
        for number, column in enumerate(columns)
        if (lines := _narrow(column, slot))
    }
    if len(within) == len(columns):
        return within
    placed: dict[int, tuple[Label, ...]] = {}
    for number in _looked_for(columns):
        labels = _lifted(columns, number, _lines(columns[number], BROADEST), ground)
        if labels[0].box.top >= ground.top - 1 and _is_free(labels, placed, ground):
            placed[number] = labels
    for number, labels in within.items() if len(within) >= MOST * len(columns) else ():
        if number not in placed and _is_free(labels, placed, ground):
            placed[number] = labels
    return placed


def _narrow(column: _Column, slot: float) -> tuple[str, ...]:
    """Break a label so that it fits above its own column; nothing where it does not."""
    lines = _lines(column, slot - 2 * CLEAR)
    fits = len(lines) <= LINES_AT_MOST and max(width(line, LABEL) for line in lines) <= slot
    return lines if fits else ()


def _is_free(labels: Sequence[Label], placed: Mapping[int, Sequence[Label]], ground: Ground) -> bool:
    others = [label.box.grown(CLEAR) for said in placed.values() for label in said]
    return not any(label.box.meets(box) for label in labels for box in (*others, *(one.box for one in ground.labels)))


def _looked_for(columns: Sequence[_Column]) -> list[int]:
    """Name the last column, the first, the highest and the lowest, each once."""
    numbers = range(len(columns))
    highest = min(numbers, key=lambda number: columns[number].high)
    lowest = max(numbers, key=lambda number: columns[number].high)
    return list(dict.fromkeys((len(columns) - 1, 0, highest, lowest)))


def _lines(column: _Column, limit: float) -> tuple[str, ...]:
    """Break a label between words only: a number that is broken is another number."""
    words = column.point.words
    return wrap(words, LABEL, max(limit, *(width(word, LABEL) for word in words.split(" "))))


def _above(column: _Column, lines: Sequence[str], ground: Ground, bottom: float | None = None) -> tuple[Label, ...]:
    bottom = column.box.top - CLEAR if bottom is None else bottom
    top = bottom - len(lines) * LABEL.leading
    half = max(width(line, LABEL) for line in lines) / 2
    x = min(max(column.middle, half), ground.format.width - half)
    return tuple(
        Label(x=x, y=top + (number + 0.5) * LABEL.leading, words=line, lettering=LABEL, anchor="middle")
        for number, line in enumerate(lines)
    )


def _lifted(columns: Sequence[_Column], number: int, lines: Sequence[str], ground: Ground) -> tuple[Label, ...]:
    """Set a label above its column, and above each neighbour that it reaches over."""
    labels = _above(columns[number], lines, ground)
    left, right = (
        edge([getattr(label.box, side) for label in labels]) for edge, side in ((min, "left"), (max, "right"))
    )
    below = [column.box.top for column in columns if column.box.left < right and left < column.box.right]
    return _above(columns[number], lines, ground, min(below) - CLEAR)


def _leader(column: _Column, labels: Sequence[Label], words: Sequence[Label]) -> Iterator[Mark]:
    top, bottom = labels[-1].box.bottom, column.box.top
    if bottom - top > LIFTED and column.box.left < column.middle:
        for start, end in clear_parts(column.middle, 1, top + CLEAR, bottom - CLEAR, words):
            yield Upright(at=Fraction(column.middle), top=start, bottom=end, paint=Paint(strength="line", hue="peer"))
