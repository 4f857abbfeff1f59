"""Sums with hedged quantities come out as a careful reporter would write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.problems import Unreadable
from factpress.quantities import (
    Amount,
    DimensionError,
    Hedge,
    greatest,
    least,
    parse_quantity,
    quantity_of,
)
from factpress.quantities.intervals import Interval
from factpress.quantities.rounding import round_outward
from factpress.quantities.units import Unit, Vocabulary, parse_unit
from factpress.text import Text

VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers"), "factory": ("factory", "factories")})


def amount(written: str) -> Amount:
    return parse_quantity(Text(written), VOCABULARY, unit_needed=False).amount


def printed(result: Amount, unit: str | None = None) -> str:
    in_unit = result if unit is None else result.to(parse_unit(unit, VOCABULARY))
    return str(quantity_of(in_unit, Text("sum")))


def test_differences_keep_every_possibility() -> None:
    rise = amount("3200 to 3300 CNY per month") - amount("2300 to 2500 CNY per month")

    assert printed(rise) == "700 to 1000 CNY per month"


def test_a_difference_with_an_open_value_stays_open() -> None:
    rise = amount("over 3500 CNY per month") - amount("2300 to 2500 CNY per month")

    assert printed(rise) == "more than 1000 CNY per month"


def test_a_ratio_is_asked_for_in_percent_and_rounded_outward() -> None:
    rise = amount("700 to 1000 CNY") / amount("2300 to 2500 CNY")
    share = amount("3200 to 3300 CNY") / amount("8000 to 12000 CNY")

    assert printed(rise, "%") == "28 to 43.5 %"
    assert printed(share, "%") == "26.6 to 41.3 %"


def test_a_total_over_years_is_a_rate_in_millions() -> None:
    rate = amount("740 million USD") / amount("6 to 7 years")

    assert printed(rate) == "105 million to 124 million USD per year"


def test_an_approximate_figure_makes_the_result_approximate() -> None:
    each = amount("740 million USD") / amount("about 100000 workers")
    at_most = amount("up to 2500 workers") / amount("about 100000 workers")

    assert printed(each) == "about 7400 USD per worker"
    assert printed(at_most, "%") == "up to about 2.5 %"


def test_percentages_are_subtracted_as_such() -> None:
    assert printed(amount("100 %") - amount("15 %")) == "85 %"
    assert printed(amount("100 %") - amount("15 to 20 %")) == "80 to 85 %"


def test_a_percentage_of_something_is_a_part_of_it() -> None:
    assert printed(amount("25 %") * amount("8000 to 12000 CNY")) == "2000 to 3000 CNY"


def test_rates_multiply_into_rates() -> None:
    assert printed(amount("6 days per week") * amount("12 to 14 hours per day")) == "72 to 84 hour per week"


def test_a_percentage_and_a_plain_number_meet_as_numbers() -> None:
    assert amount("15 %") + amount("1") == amount("1.15")
    assert printed(amount("1") - amount("25 %"), "%") == "75 %"
    assert printed(amount("150 %"), "times") == "1.5 times"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("3 CNY", "3 USD"),
        ("3 months", "3 years"),
        ("3 CNY per month", "3 CNY per year"),
        ("3 workers", "3"),
        ("3 %", "3 CNY"),
    ],
)
def test_what_does_not_fit_together_names_both_units(left: str, right: str) -> None:
    for join in (Amount.__add__, Amount.__sub__, least, greatest):
        with pytest.raises(DimensionError, match="do not fit together") as refused:
            join(amount(left), amount(right))
        assert {refused.value.left, refused.value.right} == {amount(left).unit, amount(right).unit}


def test_an_amount_is_not_asked_for_in_a_unit_of_another_dimension() -> None:
    with pytest.raises(DimensionError, match="“CNY” and “%” do not fit together"):
        amount("3 CNY").to(Unit.of("%"))


def test_the_least_and_the_greatest_are_intervals_too() -> None:
    amounts = amount("3 to 9 CNY"), amount("about 5 CNY"), amount("more than 4 CNY")

    assert printed(least(*amounts)) == "about 3 to 5 CNY"
    assert printed(greatest(*amounts)) == "at least about 5 CNY"


def test_dividing_by_what_may_be_nought_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        amount("5 CNY") / (amount("1 to 3 years") - amount("2 years"))


def test_what_can_be_any_number_is_not_published() -> None:
    with pytest.raises(Unreadable, match="any number at all"):
        quantity_of(amount("more than 3 CNY") - amount("more than 2 CNY"), Text("sum"))


@pytest.mark.parametrize(
    ("low", "high", "opened", "expected"),
    [
        (3, None, True, (Hedge.MORE_THAN, True, False)),
        (3, None, False, (Hedge.AT_LEAST, True, False)),
        (0, 3, True, (Hedge.LESS_THAN, False, True)),
        (0, 3, False, (Hedge.UP_TO, False, True)),
        (None, -3, False, (Hedge.UP_TO, False, True)),
        (1, 3, False, (Hedge.NONE, True, True)),
        (-1, 3, True, (Hedge.NONE, True, True)),
        (0, 0, False, (Hedge.NONE, True, True)),
    ],
)
def test_the_hedge_follows_from_the_ends(
    low: int | None, high: int | None, opened: bool, expected: tuple[Hedge, bool, bool]
) -> None:
    interval = Interval(
        low=None if low is None else Fraction(low),
        high=None if high is None else Fraction(high),
        low_open=opened,
        high_open=opened,
    )

    quantity = quantity_of(Amount(interval=interval, unit=Unit()), Text("sum"))

    assert (quantity.hedge, quantity.low is not None, quantity.high is not None) == expected
    assert quantity.interval == interval


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(12345), "12345"),
        (Fraction(100, 3), "about 33.3"),
        (Fraction(2, 3), "about 0.667"),
        (Fraction(-2, 3), "about -0.667"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1, 16), "0.0625"),
        (Fraction(3500000), "3.5 million"),
        (Fraction(1234567), "about 1.23 million"),
        (Fraction(2 * 10**12), "2 trillion"),
        (Fraction(999999), "999999"),
        (Fraction(0), "0"),
    ],
)
def test_a_point_is_exact_where_its_digits_allow_and_else_about(value: Fraction, expected: str) -> None:
    assert printed(Amount(interval=Interval.point(value), unit=Unit())) == expected


def test_both_ends_of_a_range_are_in_the_scale_of_the_lower() -> None:
    assert printed(amount("740 million to 1.2 billion USD")) == "740 million to 1200 million USD"
    assert printed(amount("$900,000 to $1.2m")) == "900000 to 1200000 USD"


ENDS = st.fractions(-(10**9), 10**9, max_denominator=1000)


@given(ENDS, ENDS, st.booleans(), st.integers(1, 5))
def test_rounding_never_leaves_out_what_is_possible(
    one: Fraction, other: Fraction, approximate: bool, digits: int
) -> None:
    interval = Interval(low=min(one, other), high=max(one, other))

    rounded = round_outward(Amount(interval=interval, unit=Unit(), approximate=approximate), digits)

    assert rounded.low is not None
    assert rounded.high is not None
    if interval.is_point:
        assert abs(rounded.low.exact - one) <= abs(one) / 10 ** (digits - 1) / 2
        assert rounded.approximate == (approximate or rounded.low.exact != one)
    else:
        assert rounded.low.exact <= min(one, other)
        assert max(one, other) <= rounded.high.exact
        assert abs(rounded.high.exact - max(one, other)) <= abs(max(one, other)) / 10 ** (digits - 1)


@given(st.fractions(-(10**9), 10**9, max_denominator=1000), st.integers(1, 5))
def test_a_rounded_number_is_as_short_as_was_asked(value: Fraction, digits: int) -> None:
    number = round_outward(Amount(interval=Interval.point(value), unit=Unit(), approximate=True), digits).low

    assert number is not None
    assert len(number.digits.replace("-", "").replace(".", "").strip("0")) <= digits
