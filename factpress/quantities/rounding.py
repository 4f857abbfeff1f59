"""Rounding for print, which never leaves out a value that is possible."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from factpress.quantities.amounts import Amount
from factpress.quantities.decimals import SCALES, Number

SCALED_FROM = 1_000_000  # from here on numbers are written in millions; below, every digit is


@dataclass(frozen=True, kw_only=True)
class Rounded:
    """The ends of an amount as they may be printed, one object for a point; approximate when they need "about"."""

    low: Number | None
    high: Number | None
    approximate: bool


def round_outward(amount: Amount, digits: int = 3) -> Rounded:
    """Shorten the ends to so many significant digits, the low one down and the high one up.

    An end stays as it is when that many digits hold it, or when it is a whole number below a million and not
    approximate: readers who subtract 23 from 12,345 must find 12,322. A point that has to be shortened goes to the
    nearest and becomes approximate, because it would be a false range if it went both ways.
    """
    low, high = amount.interval.low, amount.interval.high
    if low is not None and low == high:
        nearest = _round_to_nearest(low, digits, amount.approximate)
        number = _number(nearest, _scale_for(nearest))
        return Rounded(low=number, high=number, approximate=amount.approximate or nearest != low)
    low = None if low is None else _round_down(low, digits, amount.approximate)
    high = None if high is None else -_round_down(-high, digits, amount.approximate)
    scale = _scale_for(*(end for end in (low, high) if end))
    return Rounded(
        low=None if low is None else _number(low, scale),
        high=None if high is None else _number(high, scale),
        approximate=amount.approximate,
    )


def _round_to_nearest(value: Fraction, digits: int, approximate: bool) -> Fraction:
    step = _step(value, digits, approximate)
    return floor(abs(value) / step + Fraction(1, 2)) * step * (1 if value > 0 else -1)


def _round_down(value: Fraction, digits: int, approximate: bool) -> Fraction:
    step = _step(value, digits, approximate)
    return floor(value / step) * step


def _step(value: Fraction, digits: int, approximate: bool) -> Fraction:
    """Find the place value of the last digit that is kept."""
    if not value or (value.denominator == 1 and abs(value) < SCALED_FROM and not approximate):
        return Fraction(1)
    exponent = len(str(abs(value.numerator))) - len(str(value.denominator))
    if abs(value) < Fraction(10) ** exponent:
        exponent -= 1
    return Fraction(10) ** (exponent + 1 - digits)


def _scale_for(*values: Fraction) -> str | None:
    """Choose one scale for both ends, that of the smaller: 740 million to 1200 million."""
    smallest = min((abs(value) for value in values), default=Fraction(0))
    fitting = [name for name, size in SCALES.items() if SCALED_FROM <= size <= smallest]
    return fitting[-1] if fitting else None


def _number(value: Fraction, scale: str | None) -> Number:
    value, places = value / SCALES.get(scale or "", Fraction(1)), 0
    while value.denominator != 1:
        value, places = value * 10, places + 1
    return Number(value=Decimal(f"{value.numerator}e-{places}"), scale=scale)
