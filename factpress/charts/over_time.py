"""The ground of a chart over time: its two scales, and all that stands round the marks without touching them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from factpress.charts.bars import RING
from factpress.charts.dates_below import date_labels
from factpress.charts.drawing import (
    Bar,
    Format,
    Label,
    Mark,
    Paint,
    Point,
    Scale,
    Upright,
    clear_parts,
    pixels,
    stacked,
)
from factpress.charts.lettering import HEADING, NAME, NOTE, width, wrap
from factpress.charts.palette import PALETTE
from factpress.charts.periods import PeriodPoint, gaps
from factpress.charts.references import RINGED, Reference
from factpress.charts.subject import Subject
from factpress.charts.values import ValueTick, across, tick_names, ticks_width, value_ticks
from factpress.charts.windows import window_of
from factpress.model import Status

BETWEEN = 6
SAMPLE = 22  # the length of the line beside its name
WORDS_AT_MOST = 300  # how broad the words of an annotation may be


@dataclass(frozen=True, kw_only=True)
class Note:
    """Words above the plot, and the date that a line leads down to."""

    at: Fraction
    labels: tuple[Label, ...]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Where marks may be drawn, and what stands round them."""

    format: Format
    time: Scale
    values: Scale  # from the base up
    ticks: tuple[ValueTick, ...]
    notes: tuple[Note, ...]
    references: tuple[tuple[Reference, tuple[Label, ...]], ...]
    around: tuple[Label, ...]  # heading, figures beside the plot, dates and gaps below it
    top: float  # where labels in the plot may begin
    height: float

    @property
    def base(self) -> float:
        """Where zero is."""
        return self.values.left

    @property
    def labels(self) -> tuple[Label, ...]:
        """All words that stand round the marks."""
        noted = (label for note in self.notes for label in note.labels)
        named = (label for _, labels in self.references for label in labels)
        return (*self.around, *noted, *named)

    def x(self, point: PeriodPoint) -> float:
        """Find where a figure stands."""
        return self.time.at(point.at)

    def y(self, value: Fraction) -> float:
        """Find how high a value is."""
        return self.values.at(value)


@dataclass(frozen=True, kw_only=True)
class Margins:
    """What a form needs round its marks, in pixels."""

    right: float = 0
    headroom: float  # above the highest value
    inset: Fraction = Fraction(0)  # before the first date and behind the last, in years
    edge: float = 0  # the same in pixels
    height: float


def lay_ground(subject: Subject, format: Format, lines: Sequence[Sequence[PeriodPoint]], margins: Margins) -> Ground:
    """Stack heading, references and annotations, and below them the plot, its dates and what is missing."""
    points = sorted((point for line in lines for point in line), key=lambda point: point.at)
    references = subject.references()
    last = max([point.extent.end for point in points] + [reference.extent.end for reference in references])
    ticks = value_ticks(subject, points[0].row, last)
    left, right = ticks_width(ticks), format.width - margins.right
    time = Scale(
        first=points[0].at - margins.inset,
        last=points[-1].at + margins.inset,
        left=left + margins.edge,
        right=right - margins.edge,
    )
    heading, bottom = _heading(subject, points[0], format)
    named, bottom = _names(references, format, bottom)
    notes, bottom = _notes(subject, time, format, bottom)
    top = bottom + (BETWEEN if bottom else 0)
    base = top + margins.headroom + margins.height
    values = Scale(last=last, left=base, right=top + margins.headroom)
    dates = date_labels(points, time, left, format, base + NOTE.leading / 2 + 1)
    missing = _missing(subject, lines, format, max(label.box.bottom for label in dates) + 4)
    around = (*heading, *tick_names(ticks, values, left), *dates, *missing)
    return Ground(
        format=format,
        time=time,
        values=values,
        ticks=ticks,
        notes=notes,
        references=named,
        around=around,
        top=top,
        height=max(label.box.bottom for label in around),
    )


def marks_behind(ground: Ground, right: float, words: Sequence[Label]) -> Iterator[Mark]:
    """Draw what lies behind the figures: level lines, bands, and the lines of annotations; all leave words alone."""
    left = ticks_width(ground.ticks)
    for reference, _ in ground.references:
        if reference.is_band:
            yield from _band(ground, reference, left, right, words)
    grid = Paint(strength="plain", hue="grid")
    for tick in ground.ticks[1:]:
        yield from across(ground.y(tick.at), left, right, grid, words)
    for note in ground.notes:
        line, top = Paint(strength="line", hue="peer"), note.labels[-1].box.bottom
        for start, end in clear_parts(ground.time.at(note.at), 1, top, ground.base, words):
            at = Fraction(ground.time.at(note.at))
            yield Upright(at=at, top=start, bottom=end, paint=line)


def marks_before(ground: Ground, right: float, words: Sequence[Label]) -> Iterator[Mark]:
    """Draw what lies before the figures: the base, and the lines that they are held against."""
    left = ticks_width(ground.ticks)
    yield from across(ground.base, left, right, Paint(strength="plain", hue="ink"), ())
    for reference, labels in ground.references:
        middle = labels[0].y
        if reference.is_band:
            half = 5
            paint = _paint(reference, "pale")
            yield _level_bar(0, SAMPLE, middle - half, middle + half, paint)
            continue
        at = ground.y(reference.extent.end)
        yield from across(at, left, right, Paint(strength="plain", hue="paper"), words, 4)
        yield from _level_line(reference, at, left, right, words)
        yield from _level_line(reference, middle, 0, SAMPLE, ())
        yield from _side(reference, at, right)


def _heading(subject: Subject, point: PeriodPoint, format: Format) -> tuple[tuple[Label, ...], float]:
    unit = subject.value(point.row).unit
    if not unit.numerator:
        return (), 0
    words = subject.unit_words(point.row, in_all=False)
    labels = tuple(stacked(wrap(words, HEADING, format.width), HEADING, 0, 0))
    return labels, labels[-1].box.bottom


def _names(
    references: Sequence[Reference], format: Format, top: float
) -> tuple[tuple[tuple[Reference, tuple[Label, ...]], ...], float]:
    """Name each line that the figures are held against, beside a piece of it."""
    named = []
    for reference in references:
        left = SAMPLE + BETWEEN
        ink = NAME.in_ink(PALETTE[reference.hue])
        labels = list(stacked(wrap(reference.words, ink, format.width - left), ink, left, top))
        if reference.tail:
            labels += stacked(wrap(reference.tail, NOTE, format.width - left), NOTE, left, labels[-1].box.bottom)
        named.append((reference, tuple(labels)))
        top = labels[-1].box.bottom
    return tuple(named), top


def _notes(subject: Subject, time: Scale, format: Format, top: float) -> tuple[tuple[Note, ...], float]:
    """Set annotations below each other, each as close to its date as the frame allows."""
    notes = []
    for annotation in subject.chart.annotations:
        window = window_of(annotation.when)
        assert window, "problems() has made sure of it"
        at = min(max((window.start + window.end) / 2, time.first), time.last)
        lines = wrap(subject.words(annotation.words), NOTE, min(format.width, WORDS_AT_MOST))
        widest = max(width(line, NOTE) for line in lines)
        x = max(0, min(time.at(at) - widest / 2, format.width - widest))
        labels = tuple(stacked(lines, NOTE, x, top))
        notes.append(Note(at=at, labels=labels))
        top = labels[-1].box.bottom
    return tuple(notes), top


def _missing(subject: Subject, lines: Sequence[Sequence[PeriodPoint]], format: Format, top: float) -> tuple[Label, ...]:
    """Say between which dates there is no figure; of which series, where there are several."""
    phrase = subject.wording.phrase
    labels: list[Label] = []
    for line in lines:
        for before, after in gaps(line):
            words = phrase("chart.gap", start=before.date, end=after.date)
            if len(lines) > 1:
                words = phrase("chart.gap-in", series=subject.words(before.row.label), gap=words)
            new = tuple(stacked(wrap(words, NOTE, format.width), NOTE, 0, top))
            labels.extend(new)
            top = new[-1].box.bottom
    return tuple(labels)


def _paint(reference: Reference, strength: str) -> Paint:
    if strength == "pale":
        return Paint(strength="pale", hue=reference.hue, status=reference.status)
    return Paint(strength="line", hue=reference.hue, status=reference.status)


def _band(ground: Ground, reference: Reference, left: float, right: float, words: Sequence[Label]) -> Iterator[Mark]:
    start, end = (ground.y(value) for value in reference.span)
    middle, breadth = (start + end) / 2, start - end
    if reference.status is Status.CONFIRMED:
        yield from across(middle, left, right, Paint(strength="ring", hue=reference.hue), words, breadth + 2 * RING)
    yield from across(middle, left, right, _paint(reference, "pale"), words, breadth)


def _level_bar(left: float, right: float, top: float, bottom: float, paint: Paint) -> Mark:
    frame = pixels(right)
    return Bar(start=frame.value_at(left), end=frame.value_at(right), top=top, bottom=bottom, paint=paint)


def _level_line(reference: Reference, at: float, left: float, right: float, words: Sequence[Label]) -> Iterator[Mark]:
    """Draw a level line, dashed as its status asks; in a ring where it is confirmed."""
    if reference.status is Status.CONFIRMED:
        yield from across(at, left, right, Paint(strength="ring", hue=reference.hue), words, RINGED)
    for part in across(at, left, right, Paint(strength="plain", hue=reference.hue), words, 2):
        assert isinstance(part, Bar)
        length = float(part.end - part.start)
        yield Point(at=part.start, middle=at, path=f"M0,0h{length}", paint=_paint(reference, "line"), breadth=2)


def _side(reference: Reference, at: float, right: float) -> Iterator[Mark]:
    """Point to the side of a line on which the value may lie, where it is no single figure."""
    extent = reference.extent
    if extent.is_range or extent.is_open:
        side = 7 if extent.is_range else -7
        paint = Paint(strength="plain", hue=reference.hue)
        yield Point(at=Fraction(right), middle=at, path=f"M-12,0h10l-5,{side}Z", paint=paint)
