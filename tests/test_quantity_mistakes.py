"""A value that could be misread is refused in the author's own words, with what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.problems import Unreadable
from factpress.quantities import parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.text import Text

VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers"), "factory": ("factory", "factories")})


@pytest.mark.parametrize(
    ("written", "message", "hint", "offset"),
    [
        ("3300 to 3200 CNY", "the range falls, from 3300 to 3200", "write 3200 to 3300", 8),
        ("3200 to 3200 CNY", "both numbers of the range are the same", "write 3200 once", 8),
        ("3200 to", "the second number of the range is missing", "write 3200 to 3300 CNY", 7),
        ("3 to 4 to 5 CNY", "a range has two numbers, not three", "write 3200 to 3300 CNY", 10),
        ("5 CNY to 6 USD", "the range is in two units, “CNY” and “USD”", "write both in one unit", 9),
        ("3 months to 2 years", "the range is in two units, “month” and “year”", "write both in one unit", 12),
        ("5 CNY to 6", "the unit stands behind the first number only: “CNY”", "write it behind the second", 10),
        ("$5 to £6", "the range begins in USD and ends in GBP", "write both in one currency", 6),
        ("800 to 1.2 million USD", "“million” counts for both numbers", "write both numbers out in full", 7),
        ("740 million to 750 USD", "740 million is more than 750", "write the scale behind the second number too", 15),
        ("$740 to $750m", "“million” may or may not count for 740", "write 740 million to 750 million if it does", 8),
        ("between 5 years", "“between” needs two numbers", "write between 3 and 4 years", 8),
        ("about more than 5 CNY", "two hedges, “about” and “more than”", "write “about” or “more than”", 6),
        (
            "more than 3 to 4 CNY",
            "“more than” cannot stand before a range",
            "write 3 to 4, or more than one of them",
            0,
        ),
        ("abuot 5 workers", "“abuot” is not a hedge", "did you mean “about”?", 0),
        ("nearly 5 workers", "“nearly” before a number is neither a hedge nor a currency", "hedges are: about", 0),
        ("more than several factories", "“several” is vague, and cannot be hedged", "write several", 10),
        ("3200", "“3200” has no unit", "say of what: 3500 CNY", 4),
        ("3200 per month", "“3200 per month” has no unit", "say of what: 3500 CNY", 14),
        ("100000 wrokers", "“wrokers” is not a unit", "did you mean “workers”?", 7),
        ("3200 CNY per month gross", "“month gross” is not a unit", "did you mean “month”?", 13),
        ("$5 USD", "USD stands before the number and USD behind it", "write one unit", 2),
        ("workers 5", "“workers” stands before its number", "write the number first", 0),
        ("¥500", "“¥” is the money of more than one country", "write CNY or JPY", 0),
        ("5 % 6 %", "“% 6 %” is not a unit", "did you mean “%”?", 2),
        ("millions", "millions of what?", "write millions of workers", 8),
        ("most workers", "after “most”, “workers” is too much", "say in the gist", 5),
        ("half a year", "after “half”, “a year” is too much", "say in the gist", 5),
        ("three years", "“three years” has its number in words", "write 3 years", 0),
        ("over a year", "“a year” has its number in words", "write 1 year", 5),
        ("sevral factories", "there is no number in “sevral factories”", "did you mean “several”?", 0),
        ("a lot", "there is no number in “a lot”", "write a number in digits", 0),
        ("NaN", "there is no number in “NaN”", "write a number in digits", 0),
        ("inf CNY", "there is no number in “inf CNY”", "write a number in digits", 0),
        ("at least", "a number is missing", "write a number in digits", 8),
        ("  ", "there is no value here", "write one, such as", 0),
        ("3\u200b200 CNY", "an invisible character (U+200B) stands in this value", "delete it", 1),
        ("740 millions USD", "“millions” is not how a scale is written here", "write million", 4),
        ("$5b", "“b” is not how a scale is written here", "write billion", 2),
    ],
)
def test_a_mistake_is_named_at_its_place(written: str, message: str, hint: str, offset: int) -> None:
    refused = refuse(written)

    assert refused.message.startswith(message)
    assert refused.hint.startswith(hint)
    assert refused.offset == offset


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("1,00", "write 1.00 or 100"),
        ("12,34", "write 12.34 or 1234"),
        ("1234,567", "write 1234.567 or 1234567"),
        ("1.234,5", "write 1234.5"),
        ("1.234.567", "write 1234567"),
        ("1 000", "write 1000 or 1,000"),
        ("1\u2009000\u2009000", "write 1000000 or 1,000,000"),
        ("1'000", "write 1000"),
        ("1_000", "write 1000"),
        ("007", "write 7"),
        ("00.5", "write 0.5"),
        ("0,5", "write 0.5"),
        (".5", "write 0.5"),
        ("5.", "write 5"),
        ("-12,34", "write -12.34 or -1234"),
        ("٣", "write 3"),
        ("１２", "write 12"),
        ("1e5", "write the number out: 100000, or 100 thousand"),
        ("5+", "write “at least 5” or “more than 5”"),
        ("1/2", "write a decimal (0.5), a share (50 %) or a word (half)"),
        ("9" * 31, "the longest that can be read has 30"),
    ],
)
def test_a_number_that_can_be_misread_is_asked_about(number: str, hint: str) -> None:
    refused = refuse(f"up to {number} CNY")

    assert (refused.hint, refused.offset) == (hint, 6)


@given(st.text("0123456789.,-–−~<>$£€¥%/ abtohmkn") | st.text())
def test_anything_is_read_or_refused_within_its_words(written: str) -> None:
    try:
        parse_quantity(Text(written), VOCABULARY)
    except Unreadable as refused:
        assert 0 <= refused.offset <= len(written)
        assert refused.message
        assert refused.hint


PARTS = [
    "about",
    "more than",
    "up to",
    "5",
    "1,200",
    "3.5",
    "m",
    "million",
    "to",
    "-",
    "USD",
    "$",
    "%",
    "per",
    "month",
    "of",
]


@given(st.lists(st.sampled_from([*PARTS, "workers", "several", "half", "millions", "between", "and"]), max_size=7))
def test_any_order_of_words_is_read_back_alike_or_refused(parts: list[str]) -> None:
    try:
        quantity = parse_quantity(Text(" ".join(parts)), VOCABULARY)
    except Unreadable:
        return

    again = parse_quantity(Text(str(quantity)), VOCABULARY)

    assert again == quantity


def refuse(written: str) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        parse_quantity(Text(written), VOCABULARY)
    return refused.value
