"""Reference lines: a figure that the bars are held against, as a line or, where it is a range, as a band."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from factpress.charts.bars import RING, wave
from factpress.charts.drawing import Bar, Label, Mark, Paint, Point, Scale, Upright, clear_parts
from factpress.charts.extents import Extent
from factpress.charts.lettering import NAME, NOTE, width, wrap
from factpress.charts.palette import PALETTE, Hue
from factpress.model import Status

HEAD = 7  # how far the head of a line points to one side
STRIP = 6  # how broad a line is that has to show a texture
RINGED = 7  # how broad the ring is round a line that is confirmed
BETWEEN = 4  # the words of two lines
LINES_AT_MOST = 420  # how broad the words above a line may be


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A figure to hold bars against, with its words."""

    words: str
    tail: str
    extent: Extent
    hue: Hue
    status: Status

    @property
    def is_band(self) -> bool:
        """Whether both of its ends were given."""
        return self.extent.is_range and self.extent.low > 0

    @property
    def span(self) -> tuple[Fraction, Fraction]:
        """The values that it covers."""
        return (self.extent.low if self.is_band else self.extent.end), self.extent.end


def headings(references: Sequence[Reference], scale: Scale, frame: float) -> tuple[tuple[Label, ...], ...]:
    """Set the words of each reference below those of the one before, from the top of the drawing down."""
    found: list[tuple[Label, ...]] = []
    for reference in references:
        top = found[-1][-1].box.bottom + BETWEEN if found else 0
        found.append(reference_labels(reference, scale, frame, top))
    return tuple(found)


def reference_labels(reference: Reference, scale: Scale, frame: float, top: float = 0) -> tuple[Label, ...]:
    """Set the words at the head of the line, beside it where they fit."""
    at = scale.at(reference.span[0]) - 1
    lettering = NAME.in_ink(PALETTE[reference.hue])
    lines = [(words, lettering) for words in wrap(reference.words, lettering, min(frame, LINES_AT_MOST))]
    lines += [(words, NOTE) for words in wrap(reference.tail, NOTE, min(frame, LINES_AT_MOST)) if words]
    widest = max(width(*line) for line in lines)
    ends_there = at + widest > frame and at + 2 - widest >= 0
    x = at + 2 if ends_there else max(0, min(at, frame - widest))
    return tuple(
        Label(
            x=x,
            y=top + (number + 0.5) * NAME.leading,
            words=words,
            lettering=line,
            anchor="end" if ends_there else "start",
        )
        for number, (words, line) in enumerate(lines)
    )


def band_marks(reference: Reference, scale: Scale, top: float, bottom: float, words: Sequence[Label]) -> Iterator[Mark]:
    """Draw a range as a band behind the bars, interrupted where words stand."""
    if not reference.is_band:
        return
    start, end = reference.span
    left, right = scale.at(start), scale.at(end)
    paint = Paint(strength="pale", hue=reference.hue, status=reference.status)
    ring = Paint(strength="ring", hue=reference.hue) if reference.status is Status.CONFIRMED else None
    for first, last in clear_parts((left + right) / 2, right - left, top, bottom, words):
        if ring:
            yield _strip(scale, (left + right) / 2, first, last, ring, right - left + 2 * RING)
        yield Bar(start=start, end=end, top=first, bottom=last, paint=paint)


def line_marks(reference: Reference, scale: Scale, top: float, bottom: float, words: Sequence[Label]) -> Iterator[Mark]:
    """Draw a figure as a line before the bars, interrupted where words stand."""
    if reference.is_band:
        return
    at = reference.extent.end
    pixel = scale.at(at)
    for start, end in clear_parts(pixel, STRIP, top, bottom, words):
        yield Upright(at=at, top=start, bottom=end, paint=Paint(strength="line", hue="paper"), breadth=5)
        yield from _line(reference, scale, pixel, start, end)
    yield from _head(reference, pixel, top)


def leader_marks(
    reference: Reference, scale: Scale, top: float, bottom: float, words: Sequence[Label]
) -> Iterator[Mark]:
    """Lead from the words of a reference past those of the next ones down to its line."""
    at, paint = reference.span[0], Paint(strength="line", hue=reference.hue)
    for start, end in clear_parts(scale.at(at), 1, top, bottom, words):
        yield Upright(at=at, top=start, bottom=end, paint=paint)


def _line(reference: Reference, scale: Scale, pixel: float, top: float, bottom: float) -> Iterator[Mark]:
    hue, status, at = reference.hue, reference.status, reference.extent.end
    if status is Status.CONFIRMED:
        ring = Paint(strength="ring", hue=hue)
        yield _strip(scale, pixel, top, bottom, ring, RINGED)
    if status in (Status.CONFIRMED, Status.REPORTED):
        yield Upright(at=at, top=top, bottom=bottom, paint=Paint(strength="line", hue=hue), breadth=2)
        return
    yield _strip(scale, pixel, top, bottom, Paint(strength="full", hue=hue, status=status), STRIP)


def _strip(scale: Scale, pixel: float, top: float, bottom: float, paint: Paint, breadth: float) -> Mark:
    start, end = scale.value_at(max(pixel - breadth / 2, scale.left)), scale.value_at(pixel + breadth / 2)
    return Bar(start=start, end=end, top=top, bottom=bottom, paint=paint)


def _head(reference: Reference, pixel: float, top: float) -> Iterator[Mark]:
    """Show at the head of a line on which side of it the value may lie, or that it is only about there."""
    extent, paint = reference.extent, Paint(strength="plain", hue=reference.hue)
    if extent.is_range or extent.is_open:
        side = HEAD if extent.is_open else -HEAD
        if pixel + side >= 0:
            yield Point(at=extent.end, middle=top + 4, path=f"M0,-4l{side},4l{-side},4Z", paint=paint)
    elif extent.approximate:
        yield from wave(extent.end, top + 6, 8, reference.hue)
