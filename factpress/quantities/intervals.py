"""Exact intervals: what may be true when only the ends are known."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, kw_only=True)
class Interval:
    """All values between two ends; None is no end at all. An open end belongs to the outside.

    Every operation gives the smallest interval that holds each result of one value from either side, with its
    open ends exact: (0, 1] times [2, oo) is (0, oo), and [0, 1] times (2, oo) is [0, oo).

    Raises ValueError for an interval that holds nothing.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", True)
        if self.high is None:
            object.__setattr__(self, "high_open", True)
        if _lower_edge(self) > _upper_edge(self):
            raise ValueError(f"{self} holds nothing")

    def __str__(self) -> str:
        opening, closing = "(" if self.low_open else "[", ")" if self.high_open else "]"
        low = "-oo" if self.low is None else str(self.low)
        high = "oo" if self.high is None else str(self.high)
        return f"{opening}{low}, {high}{closing}"

    @classmethod
    def point(cls, value: Fraction | Decimal | int) -> "Interval":
        """Hold one value and no other."""
        return cls(low=Fraction(value), high=Fraction(value))

    @property
    def is_point(self) -> bool:
        """Claim that it holds one value only."""
        return self.low is not None and self.low == self.high

    def contains(self, value: Fraction | Decimal | int) -> bool:
        """Claim that a value is one of ours."""
        return self.covers(Interval.point(value))

    def covers(self, other: "Interval") -> bool:
        """Claim that every value of the other is one of ours."""
        return _lower_edge(self) <= _lower_edge(other) and _upper_edge(other) <= _upper_edge(self)

    def overlaps(self, other: "Interval") -> bool:
        """Claim that some value is in both; ends that only touch must both be closed."""
        return _lower_edge(self) <= _upper_edge(other) and _lower_edge(other) <= _upper_edge(self)

    def hull(self, other: "Interval") -> "Interval":
        """Span both, and what lies between them."""
        low, high = min(self, other, key=_lower_edge), max(self, other, key=_upper_edge)
        return Interval(low=low.low, low_open=low.low_open, high=high.high, high_open=high.high_open)

    def __neg__(self) -> "Interval":
        return Interval(
            low=None if self.high is None else -self.high,
            high=None if self.low is None else -self.low,
            low_open=self.high_open,
            high_open=self.low_open,
        )

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            low=None if self.low is None or other.low is None else self.low + other.low,
            high=None if self.high is None or other.high is None else self.high + other.high,
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        corners = [_multiply_ends(left, right) for left in _ends(self) for right in _ends(other)]
        lowest, highest = min(corners, key=_place), max(corners, key=_place)
        return Interval(
            low=lowest.value,
            high=highest.value,
            low_open=not any(corner.reached for corner in corners if _place(corner) == _place(lowest)),
            high_open=not any(corner.reached for corner in corners if _place(corner) == _place(highest)),
        )

    def __truediv__(self, other: "Interval") -> "Interval":
        """Divide by every value of the other but 0, which may be an end of it and no more.

        Raises ZeroDivisionError where 0 is all of the divisor, or inside it.
        """
        return self * _reciprocal(other)


def smallest(*intervals: Interval) -> Interval:
    """Find what the smallest of some values can be, one value from each interval."""
    return -largest(*(-interval for interval in intervals))


def largest(*intervals: Interval) -> Interval:
    """Find what the largest of some values can be, one value from each interval."""
    low, high = max(intervals, key=_lower_edge), max(intervals, key=_upper_edge)
    return Interval(low=low.low, low_open=low.low_open, high=high.high, high_open=high.high_open)


@dataclass(frozen=True, kw_only=True)
class _End:
    """An end, or a product of two: the value (None beyond all numbers, on the side of sign), and if it is reached."""

    value: Fraction | None
    sign: int
    reached: bool


# Edges sort ends by what they let in: for a lower one an open end comes after a closed one, for an upper before it.
def _lower_edge(interval: Interval) -> tuple[int, Fraction, int]:
    return (-1, Fraction(0), 0) if interval.low is None else (0, interval.low, int(interval.low_open))


def _upper_edge(interval: Interval) -> tuple[int, Fraction, int]:
    return (1, Fraction(0), 0) if interval.high is None else (0, interval.high, -int(interval.high_open))


def _ends(interval: Interval) -> tuple[_End, _End]:
    low = _End(value=interval.low, sign=_sign(interval.low, -1), reached=not interval.low_open)
    high = _End(value=interval.high, sign=_sign(interval.high, 1), reached=not interval.high_open)
    return low, high


def _sign(value: Fraction | None, beyond: int) -> int:
    return beyond if value is None else (value > 0) - (value < 0)


def _place(end: _End) -> tuple[int, Fraction]:
    return (end.sign, Fraction(0)) if end.value is None else (0, end.value)


def _multiply_ends(left: _End, right: _End) -> _End:
    sign = left.sign * right.sign
    if sign == 0:  # nought times anything is nought, even times an end that is open or that there is not
        reached = (left.sign == 0 and left.reached) or (right.sign == 0 and right.reached)
        return _End(value=Fraction(0), sign=0, reached=reached)
    if left.value is None or right.value is None:
        return _End(value=None, sign=sign, reached=False)
    return _End(value=left.value * right.value, sign=sign, reached=left.reached and right.reached)


def _reciprocal(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    if ((low is None or low < 0) and (high is None or high > 0)) or (interval.is_point and low == 0):
        raise ZeroDivisionError(f"dividing by {interval}, which may be 0, says nothing")
    return Interval(
        low=Fraction(0) if high is None else None if high == 0 else 1 / high,
        high=Fraction(0) if low is None else None if low == 0 else 1 / low,
        low_open=interval.high_open or high == 0,
        high_open=interval.low_open or low == 0,
    )
