"""Swatches: a small bar in the fill of a status, for a figure that is set in large type and has no bar of its own."""

from collections.abc import Iterator
from fractions import Fraction

from factpress.charts.bars import ringed
from factpress.charts.drawing import Bar, Format, Mark, Paint, Panel, pixels
from factpress.charts.palette import Hue
from factpress.model import Status

SWATCH_WIDTH, SWATCH_HEIGHT = 26, 14


def swatch(status: Status, hue: Hue, format: Format, *, left: float, middle: float) -> Panel:
    """Draw a swatch at a place."""
    return Panel(scale=pixels(format.width), marks=tuple(_marks(status, hue, format, left, middle)))


def _marks(status: Status, hue: Hue, format: Format, left: float, middle: float) -> Iterator[Mark]:
    bar = Bar(
        start=Fraction(left + 1),
        end=Fraction(left + SWATCH_WIDTH),
        top=middle - SWATCH_HEIGHT / 2,
        bottom=middle + SWATCH_HEIGHT / 2,
        paint=Paint(strength="full", hue=hue, status=status),
    )
    yield from ringed(bar, pixels(format.width))
