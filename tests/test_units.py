"""Units join as they should, and the words for them are known or refused with a better one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.problems import Unreadable
from factpress.quantities.currencies import CURRENCIES
from factpress.quantities.units import BUILT_IN_WORDS, PERCENT, TIMES, Unit, Vocabulary, parse_unit

VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers"), "sewing machine": ("sewing machines",)})
SYMBOLS = st.sampled_from(["CNY", "USD", "worker", "sewing machine", "month", PERCENT, TIMES])
UNITS = st.builds(lambda above, below: Unit.of(*above, per=below), st.lists(SYMBOLS, max_size=1), st.lists(SYMBOLS))


def test_units_are_written_in_the_order_of_their_author() -> None:
    assert str(Unit.of("USD", per=("worker", "month"))) == "USD per worker per month"
    assert str(Unit.of("USD", per=("month", "worker"))) == "USD per month per worker"
    assert (str(Unit.of("%")), str(Unit.of(per=("week",))), str(Unit())) == ("%", "per week", "")


def test_units_are_the_same_in_any_order() -> None:
    one, other = Unit.of("USD", per=("worker", "month")), Unit.of("USD", per=("month", "worker"))

    assert one == other
    assert hash(one) == hash(other)
    assert one != Unit.of("USD", per=("month",))


def test_what_stands_above_and_below_the_line_cancels() -> None:
    hours_a_week = Unit.of("day", per=("week",)) * Unit.of("hour", per=("day",))

    assert hours_a_week == Unit.of("hour", per=("week",))
    assert (Unit.of("CNY") / Unit.of("CNY")).is_plain


@given(UNITS, UNITS)
def test_dividing_undoes_multiplying(left: Unit, right: Unit) -> None:
    assert left * right / right == left
    assert (left * right).factor == left.factor * right.factor
    assert (left * right).reduced() == left.reduced() * right.reduced()


@given(UNITS)
def test_what_is_printed_can_be_read_again(unit: Unit) -> None:
    if len(unit.numerator) <= 1:
        assert parse_unit(str(unit), VOCABULARY) == unit


def test_percent_and_times_are_numbers() -> None:
    per_year = Unit.of(PERCENT, per=("year",))

    assert (per_year.factor.numerator, per_year.factor.denominator) == (1, 100)
    assert per_year.reduced() == Unit.of(per=("year",))
    assert Unit.of(TIMES).factor == 1


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("CNY/month", Unit.of("CNY", per=("month",))),
        ("RMB per month", Unit.of("CNY", per=("month",))),
        ("CNY a month", Unit.of("CNY", per=("month",))),
        ("US$ / worker / month", Unit.of("USD", per=("worker", "month"))),
        ("per cent per year", Unit.of("%", per=("year",))),
        ("Per Cent", Unit.of("%")),
        ("sewing  machines per worker", Unit.of("sewing machine", per=("worker",))),
        ("Workers", Unit.of("worker")),
        ("hours a day", Unit.of("hour", per=("day",))),
        ("per week", Unit.of(per=("week",))),
        ("", Unit()),
    ],
)
def test_units_are_read_as_authors_write_them(written: str, unit: Unit) -> None:
    assert parse_unit(written, VOCABULARY) == unit


@pytest.mark.parametrize(
    ("written", "message", "hint", "offset"),
    [
        ("wrokers", "“wrokers” is not a unit", "did you mean “workers”?", 0),
        ("CNY per mnth", "“mnth” is not a unit", "did you mean “month”?", 8),
        ("usd", "“usd” is not a unit", "did you mean “USD”?", 0),
        ("tired workers", "“tired workers” is not a unit", "did you mean “workers”?", 0),
        ("¥", "“¥” is the money of more than one country", "write CNY or JPY", 0),
        ("won", "“won” is the money of more than one country", "write KPW or KRW", 0),
        ("CNY/", "a unit is missing after “/”", "write CNY/month or CNY per month", 4),
    ],
)
def test_a_unit_that_is_not_known_is_refused_where_it_stands(
    written: str, message: str, hint: str, offset: int
) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_unit(written, VOCABULARY)

    assert (refused.value.message, refused.value.hint, refused.value.offset) == (message, hint, offset)


def test_a_word_far_from_all_others_is_told_what_units_there_are() -> None:
    with pytest.raises(Unreadable) as refused:
        VOCABULARY.resolve("zzzzzz")

    assert "terms.yaml" in refused.value.hint


@pytest.mark.parametrize("word", ["CNY", "hours", "m", "per"])
def test_a_newsroom_cannot_give_a_word_a_second_meaning(word: str) -> None:
    with pytest.raises(Unreadable) as refused:
        Vocabulary.with_units({"shift": ("shift", word)})

    assert refused.value.message.startswith(f"“{word}” cannot ")


def test_a_newsroom_may_name_a_unit_that_all_share() -> None:
    assert Vocabulary.with_units({"CNY": (), "day": ("day", "days")}).words == BUILT_IN_WORDS


def test_currencies_are_told_from_other_units() -> None:
    assert VOCABULARY.is_currency("KPW")
    assert not VOCABULARY.is_currency("worker")
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)
