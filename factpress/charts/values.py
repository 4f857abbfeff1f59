"""The axis of values: from zero up, with a few round figures beside it and a line across at each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from factpress.charts.drawing import CLEAR, Bar, Box, Label, Mark, Paint, Scale, pixels
from factpress.charts.lettering import NOTE, width
from factpress.charts.periods import point_style
from factpress.charts.subject import Subject
from factpress.model import Row
from factpress.quantities import Amount, Number, Quantity, quantity_of
from factpress.quantities.intervals import Interval
from factpress.text import Text

TICKS_AT_MOST = 5  # above zero
BESIDE = 8  # between a figure and the plot
_STEPS = tuple(Fraction(step) for step in ("0.2", "0.5", "1", "2", "5"))


@dataclass(frozen=True, kw_only=True)
class ValueTick:
    """A round value, and how it is said."""

    at: Fraction
    name: str


def value_ticks(subject: Subject, row: Row, last: Fraction) -> tuple[ValueTick, ...]:
    """Choose round values from zero to the last that is drawn, in the unit of a row."""
    step = _step(last)
    values = [step * number for number in range(int(last / step) + 1)]
    places = _places(step, subject.value(row))
    return tuple(ValueTick(at=value, name=_name(subject, row, value, places)) for value in values)


def ticks_width(ticks: Sequence[ValueTick]) -> float:
    """Measure the room that the figures beside a plot take."""
    return round(max(width(tick.name, NOTE) for tick in ticks)) + BESIDE


def tick_names(ticks: Sequence[ValueTick], values: Scale, left: float) -> Iterator[Label]:
    """Set each figure to the left of its line."""
    for tick in ticks:
        yield Label(x=left - BESIDE, y=values.at(tick.at), words=tick.name, lettering=NOTE, anchor="end")


def across(
    at: float, left: float, right: float, paint: Paint, words: Sequence[Label], breadth: float = 1
) -> Iterator[Mark]:
    """Draw a level line, interrupted where words stand."""
    frame = pixels(right)
    line = Box(left=left, right=right, top=at - breadth / 2 - CLEAR, bottom=at + breadth / 2 + CLEAR)
    for box in sorted((label.box for label in words if label.box.meets(line)), key=lambda box: box.left):
        if box.left - CLEAR > left:
            yield _level(frame, at, left, box.left - CLEAR, paint, breadth)
        left = max(left, box.right + CLEAR)
    if left < right:
        yield _level(frame, at, left, right, paint, breadth)


def _level(frame: Scale, at: float, left: float, right: float, paint: Paint, breadth: float) -> Mark:
    start, end = frame.value_at(left), frame.value_at(right)
    return Bar(start=start, end=end, top=at - breadth / 2, bottom=at + breadth / 2, paint=paint)


def _step(last: Fraction) -> Fraction:
    power = Fraction(1)
    while power > last:
        power /= 10
    while power * 10 <= last:
        power *= 10
    return next(step * power for step in _STEPS if last / (step * power) <= TICKS_AT_MOST)


def _places(step: Fraction, value: Quantity) -> int:
    """Count the decimals of every figure on the scale: as many as the first value has, where any are needed."""
    needed = next(places for places in range(20) if (step * 10**places).denominator == 1)
    published = [number.digits.partition(".")[2] for number in (value.low, value.high) if number and not number.scale]
    return max([needed, *map(len, published)]) if needed else 0


def _name(subject: Subject, row: Row, value: Fraction, places: int) -> str:
    amount = Amount(interval=Interval.point(value), unit=subject.value(row).unit)
    said = quantity_of(amount, Text())
    if places and value:
        number = Number(value=Decimal(value.numerator * 10**places // value.denominator).scaleb(-places))
        said = replace(said, low=number, high=number)
    return subject.wording.quantity(said, point_style(subject, row))
