"""Finds the numbers in words, by the shapes of a language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factpress.numerals.lexicon import Lexicon
from factpress.numerals.shapes import PARTS, SHAPES, Shape

_SLOT = re.compile(r"\{(?:(?P<mode>after|not-after|raw) )?(?P<name>[a-z][a-z-]*)\}")
_NEVER = "(?!)"


@dataclass(frozen=True, kw_only=True)
class Numeral:
    """A number that somebody wrote: where it stands, and in which shape."""

    start: int
    end: int
    words: str
    shape: str


@dataclass(frozen=True)
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
        return re.compile(self.filled(f"{{begins}}(?:{'|'.join(alternatives)})"), re.IGNORECASE)

    def filled(self, template: str) -> str:
        """Put word lists and parts into a pattern."""
        return _SLOT.sub(self._slot, template)

    def _slot(self, slot: re.Match[str]) -> str:
        mode, name = slot["mode"], slot["name"]
        if name in PARTS:
            return f"(?:{self.filled(PARTS[name])})"
        words = [re.escape(word) for word in sorted(self.lexicon.words(name), key=len, reverse=True)]
        match mode:
            case "after":
                return _any_of([rf"(?<=\b{word} )" for word in words])
            case "not-after":
                return "".join(rf"(?<!\b{word} )" for word in words)
            case "raw":
                return _any_of(words)
        return rf"(?<!\w){_any_of(words)}(?!\w)"


def _any_of(patterns: list[str]) -> str:
    return f"(?:{'|'.join(patterns) or _NEVER})"
