"""Values are read as reporters write them, with their hedge, and can be written and read again."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.quantities import Amount, Quantity, parse_quantity
from factpress.quantities.hedges import HEDGES, Hedge
from factpress.quantities.intervals import Interval
from factpress.quantities.units import Unit, Vocabulary
from factpress.quantities.vague_words import VAGUE_WORDS
from factpress.text import Text

VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers"), "factory": ("factory", "factories")})


def read(written: str) -> Quantity:
    return parse_quantity(Text(written), VOCABULARY)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("3200 to 3300 CNY per month", "3200 to 3300 CNY per month"),
        ("3200-3300 CNY/month", "3200 to 3300 CNY per month"),
        ("RMB 3,200–3,300 a month", "3200 to 3300 CNY per month"),
        ("3200 CNY to 3300 CNY per month", "3200 to 3300 CNY per month"),
        ("from 3200 to 3300 CNY", "3200 to 3300 CNY"),
        ("between 3200 and 3300 CNY", "3200 to 3300 CNY"),
        ("1250\u2009–\u20091880\u00a0USD", "1250 to 1880 USD"),
        ("about 3200 to 3300 CNY", "about 3200 to 3300 CNY"),
        ("RMB 3,500", "3500 CNY"),
        ("> 3500 CNY per month", "more than 3500 CNY per month"),
        ("over 3500 CNY per month", "more than 3500 CNY per month"),
        ("from 3 years", "at least 3 year"),
        (">=3 years", "at least 3 year"),
        ("at most 2500 workers", "up to 2500 worker"),
        ("No more than 25 %", "up to 25 %"),
        ("under 5%", "less than 5 %"),
        ("~100000 workers", "about 100000 worker"),
        ("an estimated 100,000 workers", "an estimated 100000 worker"),
        ("some 100,000 workers", "about 100000 worker"),
        ("$740m", "740 million USD"),
        ("740m USD", "740 million USD"),
        ("US$ 740 million", "740 million USD"),
        ("740 to 750 million USD", "740 million to 750 million USD"),
        ("$740m-$750m", "740 million to 750 million USD"),
        ("$900,000 to $1.2m", "900000 USD to 1.2 million USD"),
        ("2.5 billion USD", "2.5 billion USD"),
        ("£1.2bn", "1.2 billion GBP"),
        ("100k workers", "100 thousand worker"),
        ("15-20%", "15 to 20 %"),
        ("15% to 20%", "15 to 20 %"),
        ("25 per cent", "25 %"),
        ("-5 %", "-5 %"),
        ("−5 to −3 %", "-5 to -3 %"),
        ("12 to 14 hours per day", "12 to 14 hour per day"),
        ("up to 10 times", "up to 10 times"),
        ("3.200 CNY", "3.200 CNY"),
        ("several factories", "several factory"),
        ("tens of thousands of workers", "tens of thousands worker"),
        ("millions of USD", "millions USD"),
        ("months", "months"),
        ("Most", "most"),
        ("some", "some"),
        ("several months", "several month"),
        ("no more than a quarter", "up to a quarter"),
        ("more than two-thirds", "more than two thirds"),
        ("once a week", "once per week"),
        ("none", "none"),
    ],
)
def test_a_value_means_what_its_shortest_spelling_means(written: str, canonical: str) -> None:
    assert str(read(written)) == canonical
    assert read(canonical) == read(written)


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("3200 to 3300 CNY", "[3200, 3300]"),
        ("more than 3500 CNY", "(3500, oo)"),
        ("at least 3 years", "[3, oo)"),
        ("up to 2500 workers", "[0, 2500]"),
        ("less than 5 %", "[0, 5)"),
        ("less than 0 %", "(-oo, 0)"),
        ("up to 0 %", "[0, 0]"),
        ("up to -5 %", "(-oo, -5]"),
        ("about 100000 workers", "[100000, 100000]"),
        ("about half", "[50, 50]"),
        ("no more than a quarter", "[0, 25]"),
        ("more than a third", "(100/3, oo)"),
        ("several factories", "[3, oo)"),
        ("some workers", "(0, oo)"),
        ("most", "(50, 100]"),
        ("dozens of factories", "[24, 99]"),
        ("tens of thousands of workers", "[20000, 99999]"),
        ("millions of USD", "[2000000, oo)"),
        ("months", "[2, oo)"),
        ("nothing", "[0, 0]"),
    ],
)
def test_a_hedge_is_an_interval(written: str, interval: str) -> None:
    assert str(read(written).interval) == interval


def test_numbers_keep_the_digits_that_were_published() -> None:
    quantity = read("1.50 to 2.00 million USD")

    assert quantity.low is not None
    assert str(quantity.low.value) == "1.50"
    assert quantity.low.scale == "million"
    assert quantity.low.exact == Fraction(1500000)


def test_one_number_is_both_ends() -> None:
    quantity = read("about 3200 CNY per month")

    assert quantity.low is quantity.high
    assert (quantity.is_range, quantity.approximate, quantity.per) == (False, True, ("month",))


def test_a_number_with_one_end_leaves_the_other_out() -> None:
    above, below = read("more than 3500 CNY"), read("up to 3500 CNY")

    assert (above.low is None, above.high is None) == (False, True)
    assert (below.low is None, below.high is None) == (True, False)


def test_a_range_knows_that_it_is_one() -> None:
    assert read("3200 to 3300 CNY").is_range


def test_a_word_is_kept_and_has_no_number() -> None:
    quantity = read("Tens of  thousands of workers")

    assert (quantity.word, quantity.low, quantity.high) == ("tens of thousands", None, None)
    assert quantity.unit == Unit.of("worker")


def test_a_word_is_vague_unless_it_has_an_exact_value() -> None:
    assert read("several factories").is_vague
    assert not read("a quarter").is_vague
    assert not read("3 factories").is_vague


def test_words_for_shares_times_and_spans_have_a_unit_of_their_own() -> None:
    assert read("a quarter").unit == read("most").unit == Unit.of("%")
    assert read("twice per week").unit == Unit.of("times", per=("week",))
    assert read("months").unit == Unit.of("month")


def test_an_amount_is_what_sums_need() -> None:
    assert read("about 5 CNY").amount == Amount(interval=Interval.point(5), unit=Unit.of("CNY"), approximate=True)


def test_values_are_equal_however_they_were_written() -> None:
    one, other = read("RMB 3,200"), read("3200 CNY")

    assert one == other
    assert (one.written, other.written) == ("RMB 3,200", "3200 CNY")


def test_a_formula_may_hold_a_plain_number() -> None:
    assert parse_quantity(Text("12"), VOCABULARY, unit_needed=False).unit.is_plain


def test_values_can_be_sent_to_another_process() -> None:
    quantity = read("about 3200 to 3300 CNY per month")

    assert pickle.loads(pickle.dumps(quantity)) == quantity


VALUES = st.decimals(Decimal(0), Decimal(10**9), places=2) | st.integers(0, 10**12).map(Decimal)
SCALES = st.sampled_from(["", " thousand", " million", " billion", " trillion"])
UNITS = st.sampled_from(["CNY per month", "%", "USD per worker per month", "times", "year", "factory per worker"])


@given(st.sampled_from(sorted(HEDGES)), VALUES, SCALES, UNITS)
def test_a_hedged_number_survives_being_written_and_read(hedge: str, value: Decimal, scale: str, unit: str) -> None:
    quantity = read(f"{hedge} {value:,f}{scale} {unit}")

    again = read(str(quantity))

    assert again == quantity
    assert quantity.hedge is HEDGES[hedge]
    published = quantity.low or quantity.high
    assert published is not None
    assert published.digits == f"{value:f}"


@given(VALUES, VALUES, SCALES, UNITS, st.sampled_from([" to ", "-", "–", " – "]), st.booleans())
def test_a_range_survives_being_written_and_read(
    one: Decimal, other: Decimal, scale: str, unit: str, to: str, about: bool
) -> None:
    low, high = sorted((one, other + 1 if one == other else other))
    quantity = read(f"{'about ' if about else ''}{low:f}{to}{high:,f}{scale} {unit}")

    again = read(str(quantity))

    assert again == quantity
    assert quantity.is_range
    assert quantity.hedge is (Hedge.ABOUT if about else Hedge.NONE)
    assert quantity.interval.low == Fraction(low) * quantity.interval.high / Fraction(high)  # type: ignore[operator]


@given(st.sampled_from(sorted(VAGUE_WORDS)), st.sampled_from([hedge for hedge in Hedge if hedge is not Hedge.NONE]))
def test_a_vague_word_survives_being_written_and_read(word: str, hedge: Hedge) -> None:
    found = VAGUE_WORDS[word]
    noun = "" if found.unit else " of workers" if found.noun_needed else " workers"
    quantity = read(f"{hedge.value if found.has_own_value else ''} {word}{noun}")

    again = read(str(quantity))

    assert again == quantity
    assert quantity.word == word
