"""The ends of a value as they are published: an end that nobody stated is left out, even where sums take it as zero."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

from factpress.quantities import Hedge, Quantity

_DIGITS = 12  # of a result that never ends, cut short outward; a JSON number keeps 15
_NO_LOW_STATED = (Hedge.UP_TO, Hedge.LESS_THAN)


@dataclass(frozen=True, kw_only=True)
class Ends:
    """A value for machines; None is an end that nobody stated."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool
    approximate: bool
    unit: str
    per: str


def ends_of(value: Quantity) -> Ends:
    """Spell a value out."""
    interval = value.interval
    low = None if value.hedge in _NO_LOW_STATED else interval.low
    return Ends(
        low=cut_down(low),
        high=cut_up(interval.high),
        low_open=low is not None and interval.low_open,
        high_open=interval.high is not None and interval.high_open,
        approximate=value.approximate,
        unit=" ".join(value.unit.numerator),
        per=" per ".join(value.per),
    )


def cut_down(exact: Fraction | None) -> Decimal | None:
    """Write a low end as a decimal, no higher than it is."""
    return _decimal(exact, ROUND_FLOOR)


def cut_up(exact: Fraction | None) -> Decimal | None:
    """Write a high end as a decimal, no lower than it is."""
    return _decimal(exact, ROUND_CEILING)


def _decimal(exact: Fraction | None, rounding: str) -> Decimal | None:
    if exact is None or exact.denominator == 1:
        return None if exact is None else Decimal(exact.numerator)
    context = Context(prec=_DIGITS, rounding=rounding)
    return context.divide(Decimal(exact.numerator), Decimal(exact.denominator))
