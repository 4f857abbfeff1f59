"""One column of a chart over time: from zero to the last figure that somebody gave, at its period."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from factpress.charts.bars import RING
from factpress.charts.drawing import Bar, Box, Mark, Paint, Point
from factpress.charts.periods import PeriodPoint
from factpress.model import Status

ARROW, TICK = 16, 3


@dataclass(frozen=True, kw_only=True)
class Column:
    """One figure on its way to become a column, in pixels."""

    point: PeriodPoint
    left: float
    right: float
    low: float  # where full strength ends
    high: float  # where its last figure is
    base: float

    @property
    def middle(self) -> float:
        """Where its label stands, and a line that leads to it."""
        return (self.left + self.right) / 2

    @property
    def box(self) -> Box:
        """The place that it takes, with its arrow or wave."""
        extent = self.point.extent
        reach = ARROW if extent.is_open else 5 if extent.approximate else 2 * TICK + 1 if extent.is_zero else 1
        return Box(left=self.left - 1, right=self.right + 1, top=self.high - reach, bottom=self.base)

    def marks(self) -> Iterator[Mark]:
        """Draw full strength up to the low figure and pale up to the high one; an arrow where there is none."""
        extent, hue, status = self.point.extent, self.point.hue, self.point.status
        pale = Paint(strength="pale", hue=hue, status=status)
        if extent.is_zero:
            yield from self._nothing(replace(pale, strength="line"))
            return
        if extent.is_range:
            yield from (self._bar(self.high, self.low, pale),) if extent.low else self._ringed(self.high, pale)
        if extent.low:
            yield from self._ringed(self.low, replace(pale, strength="full"))
        if extent.is_open:
            yield Point(at=Fraction(self.middle), middle=self.low, path=self._arrow(), paint=pale)
        elif extent.approximate:
            yield from self._wave()

    def _nothing(self, line: Paint) -> Iterator[Mark]:
        """Mark the base; a thin line above it is the ring of what is confirmed."""
        at, path = Fraction(self.left), f"M0,0h{self.right - self.left}"
        yield Point(at=at, middle=self.base - TICK / 2, path=path, paint=line, breadth=TICK)
        if line.status is Status.CONFIRMED:
            yield Point(at=at, middle=self.base - 2 * TICK, path=path, paint=line, breadth=1)

    def _ringed(self, top: float, paint: Paint) -> Iterator[Mark]:
        breadth, height = self.right - self.left, self.base - top
        if paint.status is not Status.CONFIRMED or min(breadth, height) < 3 * RING:
            yield self._bar(top, self.base, paint)
            return
        yield self._bar(top, self.base, Paint(strength="ring", hue=paint.hue))
        inner = replace(self, left=self.left + RING, right=self.right - RING)
        yield inner._bar(top + RING, self.base - RING, paint)

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


def _level_wave(breadth: float) -> str:
    quarter = breadth / 4
    wave = f"q{quarter / 2},-5,{quarter},0q{quarter / 2},5,{quarter},0"
    return f"M{-2 * quarter},0" + wave * 2
