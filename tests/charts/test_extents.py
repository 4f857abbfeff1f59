"""A bar never shows more than was said."""

from fractions import Fraction

import pytest

from factpress.charts.extents import extent_of, is_below_zero
from factpress.quantities import parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.text import Text

VOCABULARY = Vocabulary.with_units({"ferry": ("ferry", "ferries")})


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3200 to 3300 EUR", 3200, 3300),
        ("3200 EUR", 3200, 3200),
        ("about 3200 EUR", 3200, 3200),
        ("up to 2500 ferries", 0, 2500),
        ("less than 5 %", 0, 5),
        ("up to 10 times", 0, 10),
        ("more than 3500 EUR", 3500, None),
        ("at least 3 years", 3, None),
        ("0 %", 0, 0),
        ("740 million EUR", 740_000_000, 740_000_000),
        ("a quarter", 25, 25),
    ],
)
def test_a_bar_is_full_to_the_low_figure_and_pale_to_the_high_one(written: str, low: int, high: int | None) -> None:
    extent = extent_of(parse_quantity(Text(written), VOCABULARY))

    assert extent
    assert (extent.low, extent.high) == (Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    "written", ["several ferries", "most", "tens of thousands of ferries", "millions of EUR", "months"]
)
def test_a_word_has_no_length(written: str) -> None:
    assert extent_of(parse_quantity(Text(written), VOCABULARY)) is None


def test_about_is_remembered() -> None:
    extent = extent_of(parse_quantity(Text("about 100000 ferries"), VOCABULARY))

    assert extent
    assert extent.approximate


@pytest.mark.parametrize(
    ("written", "is_below"), [("-4 %", True), ("-1 to 2 %", True), ("0 %", False), ("up to 4 %", False)]
)
def test_what_may_be_below_zero_is_found(written: str, is_below: bool) -> None:
    assert is_below_zero(parse_quantity(Text(written), VOCABULARY)) is is_below
