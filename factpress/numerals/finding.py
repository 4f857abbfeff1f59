"""Finds the numbers in words, by the shapes of a language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factpress.model import Terms, UnitWords
from factpress.numerals.lexicon import Lexicon, lexicon_for
from factpress.numerals.shapes import PARTS, SHAPES, Shape
from factpress.text import Text
from factpress.wording import Language

_SLOT = re.compile(r"\{(?:(?P<mode>after|not-after|raw|letter-of) )?(?P<name>[a-z][a-z-]*)\}")
_NEVER = "(?!)"


@dataclass(frozen=True, kw_only=True)
class Numeral:
    """A number that somebody wrote: where it stands, and in which shape."""

    start: int
    end: int
    words: str
    shape: str


@dataclass(frozen=True, eq=False)
class NumeralFinder:
    """All shapes in one language."""

    lexicon: Lexicon

    def find(self, words: str, *, bare: bool = False) -> Iterator[Numeral]:
        """Find numbers from left to right, each once; words have one blank between them.

        Bare small numbers, which may count nothing at all, are left out where they are not asked for.
        """
        for match in self._pattern.finditer(words):
            shape = self._shapes[match.lastgroup or ""]
            if shape.is_number and (bare or not shape.is_bare):
                yield Numeral(start=match.start(), end=match.end(), words=match.group(), shape=shape.name)

    @cached_property
    def _shapes(self) -> dict[str, Shape]:
        return {f"shape{number}": shape for number, shape in enumerate(SHAPES)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Join the shapes in their order: where two begin at one word, the first one is it."""
        alternatives = (f"(?P<{group}>{'|'.join(shape.patterns)})" for group, shape in self._shapes.items())
        return self.pattern(f"{{begins}}(?:{'|'.join(alternatives)})")

    def pattern(self, template: str) -> re.Pattern[str]:
        """Put word lists and parts into a pattern."""
        if template not in self._patterns:
            self._patterns[template] = re.compile(self._filled(template), re.IGNORECASE)
        return self._patterns[template]

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _slots(self) -> dict[str, str]:
        return {}

    def _filled(self, template: str) -> str:
        return _SLOT.sub(self._slot, template)

    def _slot(self, slot: re.Match[str]) -> str:
        if slot[0] not in self._slots:  # each stands in many shapes
            self._slots[slot[0]] = self._words(slot["mode"], slot["name"])
        return self._slots[slot[0]]

    def _words(self, mode: str | None, name: str) -> str:
        if mode == "letter-of":
            return self._first_letters(PARTS[name])
        if name in PARTS:
            return f"(?:{self._filled(PARTS[name])})"
        words = [re.escape(word) for word in sorted(self.lexicon.words(name), key=len, reverse=True)]
        match mode:
            case "after":
                return _any_of([rf"(?<=\b{word} )" for word in words])
            case "not-after":
                return "".join(rf"(?<!\b{word} )" for word in words)
            case "raw":
                return _any_of(words)
        return rf"(?<!\w){_any_of(words)}(?!\w)"

    def _first_letters(self, template: str) -> str:
        """Match the first letter of all words in a template: to look for each of them takes twice as long."""
        lists = (self.lexicon.words(slot["name"]) for slot in _SLOT.finditer(template))
        letters = {word[0] for words in lists for word in words}
        return f"[{re.escape(''.join(sorted(letters)))}]" if letters else _NEVER


def finder_for(language: Language, terms: Terms) -> NumeralFinder:
    """Give the finder for a language and the nouns of a newsroom: it takes 20 ms to make, and two checks need it."""
    return _finder(language, tuple(terms.units.items()))


@lru_cache(8)
def _finder(language: Language, units: tuple[tuple[Text, UnitWords], ...]) -> NumeralFinder:
    return NumeralFinder(lexicon_for(language, Terms.model_construct(units=dict(units))))


def _any_of(patterns: list[str]) -> str:
    return f"(?:{'|'.join(patterns) or _NEVER})"
