"""Numbers in prose: every shape is found, what only looks like one is not, and both are read for what they say."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.load.language import load_language
from factpress.model import Terms, UnitWords
from factpress.numerals import SHAPES, Numeral, NumeralFinder, NumeralReader, lexicon_for
from factpress.numerals.shapes import PARTS
from factpress.prose.visible import visible_words
from factpress.quantities.intervals import Interval
from factpress.text import Text
from factpress.wording import Language

ENGLISH, _ = load_language(Path("no-newsroom"), Text("en"))
TERMS = Terms(
    units={
        Text("worker"): UnitWords(one=Text("worker"), other=Text("workers")),
        Text("boat"): UnitWords(one=Text("boat"), other=Text("boats")),
    }
)
FINDER = NumeralFinder(lexicon_for(ENGLISH, TERMS))
READER = NumeralReader(FINDER)
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def found(words: str, *, bare: bool = False) -> list[str]:
    return [numeral.words for numeral in FINDER.find(words, bare=bare)]


def beginnings() -> list[str]:
    """List words that a number may begin with, and some that only look like them."""
    words = [
        word
        for name in re.findall(r"\{(?:raw )?([a-z-]+)\}", PARTS["beginning"])
        for word in FINDER.lexicon.words(name)
    ]
    return [*words, *map(str.upper, words), "½", "MP3", "1", "ſix", "often", "é", ",", "-"]


def only(words: str) -> Numeral:
    (numeral,) = FINDER.find(words, bare=True)
    return numeral


def spell(number: int) -> str:
    """Spell a number below a trillion, as British newspapers do."""
    if number < 20:
        return (*_ONES, *_TEENS)[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(number // size)} {name}" + (joint + spell(rest) if rest else "")
    raise AssertionError(number)


@pytest.mark.parametrize(("shape", "example"), [(shape, example) for shape in SHAPES for example in shape.found])
def test_every_example_of_a_shape_is_found_as_that_shape(shape: object, example: str) -> None:
    shapes = [numeral.shape for numeral in FINDER.find(example, bare=shape.is_bare)]  # type: ignore[attr-defined]

    assert shapes == [shape.name]  # type: ignore[attr-defined]


@pytest.mark.parametrize("example", [example for shape in SHAPES if not shape.is_bare for example in shape.innocent])
def test_what_is_innocent_beside_a_shape_is_not_found(example: str) -> None:
    assert found(example) == []


@given(st.integers(min_value=10, max_value=10**12 - 1))
def test_any_number_from_ten_upward_is_found_and_read_however_it_is_spelled(number: int) -> None:
    numerals = list(FINDER.find(f"They say {spell(number)} of them, at least."))

    assert [numeral.words for numeral in numerals] == [spell(number)]
    assert READER.read(numerals[0]) == READER.read(only(f"{number:,}"))


@given(st.integers(min_value=2, max_value=9), st.sampled_from(["years", "per cent", "workers", "dollars", "times"]))
def test_a_small_number_is_found_with_all_that_it_can_count(number: int, counted: str) -> None:
    assert found(f"It was {spell(number)} {counted} then.") == [f"{spell(number)} {counted}"]


@given(st.integers(min_value=0, max_value=9))
def test_a_small_number_that_counts_nothing_in_particular_is_left_alone(number: int) -> None:
    assert found(f"It was {spell(number)} of them then.") == []


@given(st.decimals(min_value=0, max_value=10**9, allow_nan=False, places=2))
def test_any_number_in_digits_is_found_and_read(number: object) -> None:
    written = f"{number:,}"

    numeral = only(f"It came to {written}, they say.")

    assert numeral.words == written
    assert READER.read(numeral).interval == Interval.point(Fraction(str(number)))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("12 to 14 hours", 12, 14),
        ("12–14", 12, 14),
        ("two or three hundred", 200, 300),
        ("1.5 to 2 million", 1_500_000, 2_000_000),
        ("900,000 to 1.2 million", 900_000, 1_200_000),
        ("$5m", 5_000_000, 5_000_000),
        ("$501 to $516", 501, 516),
        ("15 to 20%", 15, 20),
        ("a hundred and five", 105, 105),
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("half a million", 500_000, 500_000),
        ("two and a half years", Fraction(5, 2), Fraction(5, 2)),
        ("2½ years", Fraction(5, 2), Fraction(5, 2)),
        ("half an hour", Fraction(1, 2), Fraction(1, 2)),
        ("three point two five", Fraction(13, 4), Fraction(13, 4)),
        ("six long days", 6, 6),
        ("1 000 000", 1_000_000, 1_000_000),
        ("tens of thousands", 20_000, 99_999),
        ("dozens", 24, 99),
    ],
)
def test_a_number_is_read_for_what_it_says(words: str, low: int, high: int) -> None:
    said = READER.read(only(words))

    assert said
    assert (said.interval, said.is_ratio) == (Interval(low=Fraction(low), high=Fraction(high)), False)


@pytest.mark.parametrize(
    ("words", "ratio"),
    [
        ("a third of it", Fraction(1, 3)),
        ("two thirds", Fraction(2, 3)),
        ("three-quarters", Fraction(3, 4)),
        ("half of it", Fraction(1, 2)),
        ("one in five", Fraction(1, 5)),
        ("two out of three", Fraction(2, 3)),
        ("twice", Fraction(2)),
        ("tenfold", Fraction(10)),
        ("halved", Fraction(1, 2)),
        ("a quarter of a million", None),
    ],
)
def test_a_share_or_a_multiple_is_read_as_a_ratio(words: str, ratio: Fraction | None) -> None:
    said = READER.read(only(words))

    assert said
    assert (said.is_ratio, said.interval) == (ratio is not None, Interval.point(ratio or 250_000))


@pytest.mark.parametrize("words", ["the nineties", "MP3", "12:30", "24/7", "the 11th"])
def test_what_is_no_amount_is_found_and_not_read(words: str) -> None:
    assert READER.read(only(words)) is None


def test_another_language_counts_in_its_own_words() -> None:
    phrases = {
        "numerals.cardinal.2": "zwei",
        "numerals.cardinal.12": "zwölf",
        "numerals.scale.1000": "tausend",
        "unit.year.other": "Jahre",
        "number.decimal": ",",
        "number.group": ".",
    }
    german = NumeralFinder(lexicon_for(Language(code="de", phrases=phrases), Terms()))

    numerals = list(german.find("Zwei Männer, zwölf Boote, zwei Jahre, zwei tausend, 3.200,5."))

    assert [numeral.words for numeral in numerals] == ["zwölf", "zwei Jahre", "zwei tausend", "3.200,5"]
    assert NumeralReader(german).read(numerals[3]).interval == Interval.point(Fraction("3200.5"))  # type: ignore[union-attr]


def test_every_word_list_that_a_shape_names_is_in_the_language() -> None:
    templates = [*PARTS.values(), *(pattern for shape in SHAPES for pattern in shape.patterns)]
    named = {name for template in templates for name in re.findall(r"\{(?:[a-z-]+ )?([a-z][a-z-]*)\}", template)}

    assert {name for name in named - PARTS.keys() if not FINDER.lexicon.words(name)} == set()


def test_every_word_list_of_the_language_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path("factpress/numerals").glob("*.py"))
    lists = {name.partition(".")[0] for name in FINDER.lexicon.lists}

    assert {name for name in lists if not re.search(rf"\W{name}\W", code)} == set()


@given(st.text(alphabet=st.sampled_from("a 1½,.-–*_`[]()|#>&;\n\\"), max_size=60), st.sampled_from(_ONES))
def test_no_words_are_too_odd_to_be_searched(marks: str, number: str) -> None:
    visible = visible_words(Text(f"{marks} {number} {marks}"), lambda _: True)

    numerals = list(READER.find(visible.words))

    assert len(visible.words) == len(visible.offsets)
    assert [visible.words[numeral.start : numeral.end] for numeral, _ in numerals] == [
        numeral.words for numeral, _ in numerals
    ]


@given(st.lists(st.sampled_from(beginnings()), max_size=6).map(" ".join))
def test_a_number_begins_where_any_of_its_words_does_whatever_its_first_letter(words: str) -> None:
    without_a_look_at_letters = FINDER.pattern(r"(?<!\w)(?=\w*(?:\d|{vulgar})|{beginning})")

    begins = [match.start() for match in FINDER.pattern("{begins}").finditer(words)]

    assert begins == [match.start() for match in without_a_look_at_letters.finditer(words)]
