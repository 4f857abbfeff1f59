"""Bars: what is drawn of a value, from zero to the last figure that somebody gave."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from factpress.charts.drawing import Bar, Mark, Paint, Point, Scale, Upright
from factpress.charts.extents import Extent
from factpress.charts.palette import Hue
from factpress.model import Status

ZERO_WIDTH = 3  # what marks the base where the value is nothing
WAVE = 5  # how far the sign for about swings, doubled
RING = 3  # the white between the ring of what is confirmed and its bar


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How thick bars are, and how far an arrow reaches, in pixels."""

    thickness: float
    arrow: float

    def reach(self, extent: Extent) -> float:
        """Tell how far a bar goes on beyond its last figure."""
        if extent.is_open:
            return self.arrow
        return 4 if extent.approximate else 2 * ZERO_WIDTH if extent.is_zero else 0


def bar_marks(
    extent: Extent, scale: Scale, middle: float, shape: Shape, hue: Hue, status: Status, start: Fraction = Fraction(0)
) -> Iterator[Mark]:
    """Draw full strength up to the low figure and pale up to the high one; an arrow where there is none."""
    top, bottom = middle - shape.thickness / 2, middle + shape.thickness / 2
    full, pale = (Paint(strength=strength, hue=hue, status=status) for strength in ("full", "pale"))
    if extent.is_zero:
        yield from _nothing(scale, scale.at(start), top, bottom, replace(pale, strength="line"))
    if extent.high is not None and extent.is_range:
        perhaps = Bar(start=max(extent.low, start), end=extent.high, top=top, bottom=bottom, paint=pale)
        yield from (perhaps,) if extent.low > start else ringed(perhaps, scale)
    if extent.low > start:
        yield from ringed(Bar(start=start, end=extent.low, top=top, bottom=bottom, paint=full), scale)
    if extent.is_open:
        yield Point(at=extent.low, middle=middle, path=_arrow(shape), paint=pale)
    elif extent.approximate and not extent.is_zero:
        yield from wave(extent.end, middle, shape.thickness, hue)


def ringed(bar: Bar, scale: Scale) -> Iterator[Bar]:
    """Draw a bar; in a ring where it is confirmed and there is room for one."""
    if bar.paint.status != Status.CONFIRMED or scale.at(bar.end) - scale.at(bar.start) < 4 * RING:
        yield bar
        return
    ring = Paint(strength="ring", hue=bar.paint.hue)
    yield Bar(start=bar.start, end=bar.end, top=bar.top, bottom=bar.bottom, paint=ring, round=bar.round)
    start, end = scale.value_at(scale.at(bar.start) + RING), scale.value_at(scale.at(bar.end) - RING)
    yield Bar(start=start, end=end, top=bar.top + RING, bottom=bar.bottom - RING, paint=bar.paint, round=bar.round)


def wave(at: Fraction, middle: float, height: float, hue: Hue) -> Iterator[Point]:
    """Draw the sign for about: a wave in place of the straight end of a bar."""
    path = wave_path(height + 6)
    ground = f"{path}h{WAVE}v{-height - 6}Z"  # covers what of the bar is beyond the wave
    yield Point(at=at, middle=middle, path=ground, paint=Paint(strength="plain", hue="paper"))
    yield Point(at=at, middle=middle, path=path, paint=Paint(strength="line", hue=hue), breadth=1.8)


def wave_path(height: float) -> str:
    """Draw a wave from top to bottom."""
    quarter = height / 4
    return f"M0,{-2 * quarter}" + f"q{WAVE},{quarter / 2},0,{quarter}q{-WAVE},{quarter / 2},0,{quarter}" * 2


def _nothing(scale: Scale, base: float, top: float, bottom: float, line: Paint) -> Iterator[Mark]:
    """Mark the base, where a bar would begin; a thin line beside it is the ring of what is confirmed."""
    at = scale.value_at(base + ZERO_WIDTH / 2)
    yield Upright(at=at, top=top, bottom=bottom, paint=line, breadth=ZERO_WIDTH)
    if line.status is Status.CONFIRMED:
        yield Upright(at=scale.value_at(base + 2 * ZERO_WIDTH - 0.5), top=top, bottom=bottom, paint=line)


def _arrow(shape: Shape) -> str:
    half, shaft = shape.thickness / 2, shape.arrow - shape.thickness / 2
    return f"M0,{-half}h{shaft}l{half},{half}l{-half},{half}h{-shaft}Z"
