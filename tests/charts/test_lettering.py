"""Words are measured, and broken where they do not fit."""

import pytest

from factpress.charts.lettering import NAME, NOTE, width, wrap


def test_words_that_fit_stay_on_one_line() -> None:
    assert wrap("Before the rise", NAME, 200) == ("Before the rise",)


@pytest.mark.parametrize("limit", [20, 40, 60, 100])
def test_no_line_is_broader_than_its_limit(limit: int) -> None:
    lines = wrap("A donkey of Rechtsschutzversicherungsgesellschaften in WWWWWW", NAME, limit)

    assert all(width(line, NAME) <= limit for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "").endswith("inWWWWWW")


def test_a_letter_that_is_broader_than_the_limit_still_gets_a_line() -> None:
    assert wrap("WW", NAME, 5) == ("W-", "W")


def test_a_blank_that_must_not_break_does_not() -> None:
    assert wrap("a RMB\u00a03,200", NOTE, 70) == ("a", "RMB\u00a03,200")


def test_bold_letters_are_broader() -> None:
    assert width("illuminate", NAME) > width("illuminate", NOTE)


def test_an_unknown_letter_counts_as_a_square() -> None:
    assert width("中", NOTE) == NOTE.size
