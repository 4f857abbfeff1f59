"""Dates for machines say no more than the source, and count days exactly."""

from datetime import date
from fractions import Fraction

import pytest

from factpress.dates import as_year, machine_date, parse_date
from factpress.text import Text


@pytest.mark.parametrize(
    ("written", "machine"),
    [
        ("2024-01-11", "2024-01-11"),
        ("2019-12", "2019-12"),
        ("2020", "2020"),
        ("2024-XX", "2024"),
        ("11 January", "01-11"),
        ("XXXX-02-29", "02-29"),
        ("2024?-01-11", "01-11"),
        ("2024-01-~11", "2024-01"),
        ("January", None),
        ("about 2021", None),
        ("199X", None),
        ("199X-01-11", None),
        ("autumn 2023", None),
        ("2017/2021", None),
        ("2017/2017", None),
        ("since 2020", None),
        ("by December 2019", None),
        ("[2021, 2022]", None),
        ("unknown", None),
    ],
)
def test_a_machine_date_leaves_out_what_is_not_surely_stated(written: str, machine: str | None) -> None:
    found = machine_date(parse_date(Text(written)))

    assert found == machine


def test_a_day_is_counted_in_years_exactly() -> None:
    assert as_year(date(2024, 7, 1)) == 2024 + Fraction(182, 366)
    assert as_year(date(2023, 12, 31)) == 2023 + Fraction(364, 365)
