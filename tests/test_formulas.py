"""Formulas are read with the place of every part, and worked out by interval arithmetic."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from factpress.formulas import FormulaError, evaluate, names_in, parse_formula
from factpress.problems import Unreadable
from factpress.quantities import Amount, parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.text import Text

VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers")})
STATED = {
    "before": "2300 to 2500 CNY per month",
    "after": "3200 to 3300 CNY per month",
    "overtime": "more than 3500 CNY per month",
    "kept": "15 %",
    "total": "about 740 million USD",
    "workers": "100000 workers",
    "demand": "up to 3500 CNY per month",
}


def amounts() -> Mapping[str, Amount]:
    return {id: parse_quantity(Text(words), VOCABULARY).amount for id, words in STATED.items()}


def worked_out(formula: str) -> tuple[object, object, str]:
    amount = evaluate(parse_formula(Text(formula), VOCABULARY), amounts())
    return amount.interval.low, amount.interval.high, str(amount.unit)


@pytest.mark.parametrize(
    ("formula", "low", "high", "unit"),
    [
        ("after - before", 700, 1000, "CNY per month"),
        ("overtime - before", 1000, None, "CNY per month"),
        ("100 % - kept", 85, 85, "%"),
        ("before * 12 months", 27600, 30000, "CNY"),
        ("2 * before", 4600, 5000, "CNY per month"),
        ("min(before, after)", 2300, 2500, "CNY per month"),
        ("max(before, after) - before", 700, 1000, "CNY per month"),
        ("high(demand) - after", 200, 300, "CNY per month"),
        ("low(before)", 2300, 2300, "CNY per month"),
        ("total / workers", 7400, 7400, "USD per worker"),
        ("(after - before) * 12 months", 8400, 12000, "CNY"),
        ("after - before * 2 + before", 500, 1200, "CNY per month"),
        ("1,000 CNY per month + before", 3300, 3500, "CNY per month"),
    ],
)
def test_a_formula_gives_all_values_that_are_possible(formula: str, low: int, high: int | None, unit: str) -> None:
    assert worked_out(formula) == (low, high, unit)


def test_a_range_of_years_divides_a_total() -> None:
    low, high, unit = worked_out("total / (6 to 7 years)")

    assert (low, high, unit) == (Fraction(740_000_000, 7), Fraction(740_000_000, 6), "USD per year")


def test_an_approximate_figure_makes_the_result_approximate() -> None:
    assert evaluate(parse_formula(Text("total / 2"), VOCABULARY), amounts()).approximate


def test_names_are_listed_where_they_stand() -> None:
    names = names_in(parse_formula(Text("after - min(before, after)"), VOCABULARY))

    assert [(str(name.id), name.written.location.column) for name in names] == [
        ("after", 1),
        ("before", 13),
        ("after", 21),
    ]


@pytest.mark.parametrize(
    ("formula", "offset"),
    [("after -", 7), ("(after", 6), ("after)", 5), ("after - - before", 8), ("", 0), ("min(after", 9)],
)
def test_a_formula_that_cannot_be_read_says_where(formula: str, offset: int) -> None:
    with pytest.raises(Unreadable) as raised:
        parse_formula(Text(formula), VOCABULARY)

    assert raised.value.offset == offset


def test_units_that_do_not_fit_are_told_with_both_names() -> None:
    with pytest.raises(FormulaError, match="“after” is in CNY per month and “total” in USD"):
        worked_out("after - total")


def test_a_divisor_that_may_be_zero_is_refused() -> None:
    with pytest.raises(FormulaError, match="may be zero"):
        worked_out("after / (after - after)")


def test_an_open_end_cannot_be_taken() -> None:
    with pytest.raises(FormulaError, match="no high end"):
        worked_out("high(overtime)")
