"""Amounts: what sums are done with, an interval in a unit."""

from dataclasses import dataclass
from functools import reduce

from factpress.quantities.intervals import Interval, smallest
from factpress.quantities.units import Unit


class DimensionError(ValueError):
    """Say which two units do not fit together. A month is no part of a year here, nor a dollar of a pound."""

    def __init__(self, left: Unit, right: Unit) -> None:
        self.left, self.right = left, right
        super().__init__(f"{_name(left)} and {_name(right)} do not fit together")


@dataclass(frozen=True, kw_only=True)
class Amount:
    """An interval in a unit; approximate when a figure that went into it is.

    A percentage plus or minus a percentage is one; in any other sum % is 1/100, so that 25 % times 8000 CNY
    is 2000 CNY, and CNY over CNY is a plain ratio until it is asked for in %.
    """

    interval: Interval
    unit: Unit
    approximate: bool = False

    def __add__(self, other: "Amount") -> "Amount":
        """Raises DimensionError."""
        left, right = _in_one_unit(self, other)
        return left._with(left.interval + right.interval, left.unit, right)

    def __sub__(self, other: "Amount") -> "Amount":
        """Raises DimensionError."""
        left, right = _in_one_unit(self, other)
        return left._with(left.interval - right.interval, left.unit, right)

    def __mul__(self, other: "Amount") -> "Amount":
        left, right = self._reduced(), other._reduced()
        return left._with(left.interval * right.interval, left.unit * right.unit, right)

    def __truediv__(self, other: "Amount") -> "Amount":
        """Raises ZeroDivisionError when 0 is inside the divisor, or all of it."""
        left, right = self._reduced(), other._reduced()
        return left._with(left.interval / right.interval, left.unit / right.unit, right)

    def __neg__(self) -> "Amount":
        return Amount(interval=-self.interval, unit=self.unit, approximate=self.approximate)

    def to(self, unit: Unit) -> "Amount":
        """Write it in another unit of the same dimension: a ratio in %, a percentage in times.

        Raises DimensionError.
        """
        if self.unit.reduced() != unit.reduced():
            raise DimensionError(self.unit, unit)
        factor = Interval.point(self.unit.factor / unit.factor)
        return Amount(interval=self.interval * factor, unit=unit, approximate=self.approximate)

    def _reduced(self) -> "Amount":
        return self.to(self.unit.reduced())

    def _with(self, interval: Interval, unit: Unit, other: "Amount") -> "Amount":
        return Amount(interval=interval, unit=unit, approximate=self.approximate or other.approximate)


def least(first: Amount, *others: Amount) -> Amount:
    """Find what the least of some amounts can be. Raises DimensionError."""
    return reduce(_lesser, others, first)


def greatest(first: Amount, *others: Amount) -> Amount:
    """Find what the greatest of some amounts can be. Raises DimensionError."""
    return -least(-first, *(-other for other in others))


def _name(unit: Unit) -> str:
    return f"“{unit}”" if unit.powers else "a plain number"


def _in_one_unit(left: Amount, right: Amount) -> tuple[Amount, Amount]:
    if left.unit == right.unit:
        return left, right
    if left.unit.reduced() != right.unit.reduced():
        raise DimensionError(left.unit, right.unit)
    return left._reduced(), right._reduced()


def _lesser(left: Amount, right: Amount) -> Amount:
    left, right = _in_one_unit(left, right)
    return left._with(smallest(left.interval, right.interval), left.unit, right)
