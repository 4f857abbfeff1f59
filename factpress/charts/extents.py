"""Extents: how far a value reaches, so that a drawing never shows more than was said."""

from dataclasses import dataclass
from fractions import Fraction

from factpress.quantities import Quantity


@dataclass(frozen=True, kw_only=True)
class Extent:
    """What is drawn of a value: full strength to the low end, pale from there to the high one.

    Where nobody gave a low figure ("up to") the low end is 0. Where nobody gave a high one it is None.
    """

    low: Fraction
    high: Fraction | None
    approximate: bool = False

    @property
    def end(self) -> Fraction:
        """The last figure that was given."""
        return self.low if self.high is None else self.high

    @property
    def is_open(self) -> bool:
        """Whether it may be any amount more."""
        return self.high is None

    @property
    def is_range(self) -> bool:
        """Whether part of it is drawn pale."""
        return self.high is not None and self.high > self.low

    @property
    def is_zero(self) -> bool:
        """Whether there is nothing to draw but the base."""
        return self.high == 0


def extent_of(quantity: Quantity) -> Extent | None:
    """Find what a bar may show of a value; None for a word such as "several", which has no length."""
    if quantity.is_vague:
        return None
    low = max(quantity.interval.low or Fraction(0), Fraction(0))
    return Extent(low=low, high=quantity.interval.high, approximate=quantity.approximate)


def is_below_zero(quantity: Quantity) -> bool:
    """Tell whether a value may be negative, so that no bar from zero can show it."""
    low, high = quantity.interval.low, quantity.interval.high
    return (low is not None and low < 0) or (high is not None and high < 0)
