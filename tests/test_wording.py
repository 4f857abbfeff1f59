"""Values, dates and statuses are said to readers with nothing lost and nothing added."""

from importlib.resources import files

import pytest

from factpress.dates import parse_date
from factpress.model import Status, Terms, UnitWords
from factpress.quantities import parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.quantities.vague_words import VAGUE_WORDS
from factpress.text import Text
from factpress.wording import STYLES, Language, Wording, flatten
from factpress.yaml_reader import read_yaml

WORDS = {
    "worker": UnitWords(one=Text("worker"), other=Text("workers")),
    "CNY": UnitWords(before=Text("RMB ")),
    "USD": UnitWords(before=Text("$"), one=Text("dollar"), other=Text("dollars")),
    "GBP": UnitWords(after=Text(" pounds")),
}
VOCABULARY = Vocabulary.with_units({"worker": ("worker", "workers")})


@pytest.fixture(scope="module")
def wording() -> Wording:
    english = (files("factpress") / "languages" / "en.yaml").read_text(encoding="utf-8")
    phrases = dict(flatten(read_yaml(english, "en.yaml").content or {}))  # type: ignore[arg-type]
    terms = Terms(units={Text(unit): words for unit, words in WORDS.items()})
    return Wording(language=Language(code="en", phrases=phrases), terms=terms)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("3200 to 3300 CNY per month", "RMB 3,200–3,300 a month"),
        ("more than 3500 CNY per month", "more than RMB 3,500 a month"),
        ("at least 3 years", "at least 3 years"),
        ("up to 2500 workers", "up to 2,500 workers"),
        ("less than 5 %", "less than 5%"),
        ("about 100000 workers", "about 100,000 workers"),
        ("an estimated 740 million USD", "an estimated $740m"),
        ("1 worker", "1 worker"),
        ("740 million USD", "$740m"),
        ("2.5 billion GBP", "2.5 billion pounds"),
        ("1.5 to 2 million workers", "1.5–2 million workers"),
        ("15-20 %", "15–20%"),
        ("12 to 14 hours per day", "12–14 hours a day"),
        ("up to 10 times", "up to 10 times"),
        ("several workers", "several workers"),
        ("tens of thousands of workers", "tens of thousands of workers"),
        ("millions of USD", "millions of dollars"),
        ("most", "most"),
        ("months", "months"),
        ("once per week", "once a week"),
        ("no more than a quarter", "up to a quarter"),
        ("1.50 USD", "$1.50"),
        ("40 USD per worker per month", "$40 per worker per month"),
        ("about 5 thousand workers", "about 5,000 workers"),
    ],
)
def test_a_value_is_said_with_its_hedge_and_unit(wording: Wording, written: str, words: str) -> None:
    assert wording.quantity(parse_quantity(Text(written), VOCABULARY)) == words


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("hedge", ["more than", "at least", "less than", "up to", "about"])
def test_no_style_loses_a_hedge(wording: Wording, style: str, hedge: str) -> None:
    quantity = parse_quantity(Text(f"{hedge} 40 USD per month"), VOCABULARY)

    assert wording.quantity(quantity, style).startswith(f"{hedge} ")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-01-11", "11 January 2024"),
        ("XXXX-01-11", "11 January"),
        ("2019-12", "December 2019"),
        ("2020", "2020"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("2023-23", "autumn 2023"),
        ("2024?", "possibly 2024"),
        ("2021~", "about 2021"),
        ("2021%", "possibly about 2021"),
        ("2017/2021", "2017 to 2021"),
        ("2024-01-11/..", "from 11 January 2024"),
        ("../2019-12", "until December 2019"),
        ("[2021, 2022]", "2021 or 2022"),
        ("{2021, 2022}", "2021 and 2022"),
        ("[2020, 2021, 2022]", "2020, 2021 or 2022"),
        ("[2017..2023]", "2017 to 2023"),
        ("[..2019, 2021]", "by 2019 or 2021"),
        ("199X-01-11", "11 January in the 1990s"),
        ("2024?-01-11", "11 January, possibly 2024"),
        ("2020/", "from 2020, end not stated"),
        ("2023-33", "the first quarter 2023"),
        ("before 2020", "before 2020"),
        ("by December 2019", "by December 2019"),
        ("unknown", "date not stated"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(wording: Wording, written: str, words: str) -> None:
    assert wording.date(parse_date(Text(written))) == words


@pytest.mark.parametrize("word", VAGUE_WORDS)
def test_every_vague_word_has_a_phrase(wording: Wording, word: str) -> None:
    assert f"vague.{word.replace(' ', '-')}" in wording.language.phrases


def test_every_status_has_a_name(wording: Wording) -> None:
    assert len({wording.status(status) for status in Status}) == len(Status)


@pytest.mark.parametrize(
    ("words", "sentence"), [(["one"], "one"), (["one", "two"], "one and two"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_joined_as_a_sentence_does(wording: Wording, words: list[str], sentence: str) -> None:
    assert wording.listed(words) == sentence
