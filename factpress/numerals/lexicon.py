"""The words in which one language counts, and the nouns whose count is a figure in one newsroom."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from factpress.model import Terms
from factpress.quantities.currencies import CURRENCIES
from factpress.quantities.units import BUILT_IN_WORDS, PERCENT, TIMES
from factpress.wording import Language

_SECTION = "numerals"
_VALUE = re.compile(r"\d+(?:/[1-9]\d*)?", re.ASCII)
_NO_TIME = (PERCENT, TIMES)


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Word lists by name; a list that has values gives one for each of its words, in small letters."""

    lists: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Mapping[str, Fraction]]
    decimal: str  # the mark before decimals
    group: str  # the mark between thousands

    def words(self, name: str) -> tuple[str, ...]:
        """List the words under a name; none where the language has none."""
        return self.lists.get(name, ())

    def value(self, word: str, *names: str) -> Fraction | None:
        """Find what a word stands for in the first of these lists that has it."""
        found = (self.values[name][word] for name in names if word in self.values.get(name, {}))
        return next(found, None)


def lexicon_for(language: Language, terms: Terms) -> Lexicon:
    """Collect the words of a language, its units of time, and the count nouns that a newsroom declares."""
    lists: dict[str, tuple[str, ...]] = {}
    values: dict[str, dict[str, Fraction]] = {}
    for key, spellings in language.phrases.items():
        section, _, name = key.partition(".")
        if section != _SECTION:
            continue
        words = _spellings(spellings)
        whole, _, last = name.rpartition(".")
        if _VALUE.fullmatch(last):
            lists[whole] = (*lists.get(whole, ()), *words)
            values.setdefault(whole, {}).update(dict.fromkeys(map(str.lower, words), Fraction(last)))
        else:
            lists[name] = words
    return Lexicon(
        lists={**lists, **_small_and_large(values), **_counted(lists, language, terms), "currency": _currencies(terms)},
        values=values,
        decimal=language.phrase("number.decimal"),
        group=language.phrase("number.group"),
    )


def _spellings(written: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in written.split("|") if word.strip())


def _small_and_large(values: Mapping[str, Mapping[str, Fraction]]) -> dict[str, tuple[str, ...]]:
    """Divide the cardinals: from ten upward a word is a figure wherever it stands."""
    cardinals = values.get("cardinal", {})
    return {
        "one": tuple(word for word, value in cardinals.items() if value == 1),
        "small": tuple(word for word, value in cardinals.items() if value < 10),
        "large": tuple(word for word, value in cardinals.items() if value >= 10),
    }


def _counted(lists: Mapping[str, tuple[str, ...]], language: Language, terms: Terms) -> dict[str, tuple[str, ...]]:
    """Join all that a number may count: time, other measures, and declared nouns, in singular and plural."""
    time = {form: _time(language, form) + lists.get(f"length.{form}", ()) for form in ("one", "other")}
    nouns = {
        "one": _present(words.one for words in terms.units.values()),
        "other": _present(words.other for words in terms.units.values()),
    }
    not_a_length = lists.get("not-a-length", ())
    times = language.phrases.get(f"unit.{TIMES}.other", "")
    return {
        "or-so": tuple(word for name, words in lists.items() if name.startswith("hedge-behind.") for word in words),
        "day": _present([language.phrases.get("unit.day.one")]),
        "time-one": time["one"],
        "length-one": tuple(word for word in time["one"] if word not in not_a_length),
        "measured-one": (*time["one"], *lists.get("measure.one", ())),
        "counted-one": (*time["one"], *lists.get("measure.one", ()), *nouns["one"]),
        "counted-other": (*time["other"], *lists.get("measure.other", ()), *_spellings(times), *nouns["other"]),
    }


def _currencies(terms: Terms) -> tuple[str, ...]:
    """List the signs and codes that may stand before a number."""
    signs = _present(words.before and words.before.strip() for words in terms.units.values())
    spelled = [word for word, symbol in BUILT_IN_WORDS.items() if symbol in CURRENCIES]
    return tuple(dict.fromkeys((*signs, *spelled)))


def _time(language: Language, form: str) -> tuple[str, ...]:
    units = (key.split(".") for key in language.phrases if key.startswith("unit.") and key.endswith(f".{form}"))
    names = [unit[1] for unit in units if len(unit) == 3 and unit[1] not in _NO_TIME]
    return tuple(language.phrases[f"unit.{name}.{form}"] for name in names)


def _present(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(str(word) for word in words if word)
