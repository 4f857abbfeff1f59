"""Reads what a number in prose says: one number or a range, and the noun that it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from factpress.numerals.counting import add_up
from factpress.numerals.finding import Numeral, NumeralFinder
from factpress.numerals.lexicon import Lexicon
from factpress.quantities.intervals import Interval
from factpress.quantities.units import PERCENT
from factpress.quantities.vague_words import VAGUE_WORDS

_SHARES = ("parts", "half", "sure-part", "part", "tiny-part")
_MULTIPLES = ("multiple", "multiple-or-other")
_NOUNS = ("counted-other", "counted-one", "without-plural")


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a numeral says: an interval, and the noun or sign behind it; a ratio is a part or a multiple of a whole."""

    interval: Interval
    noun: str = ""
    is_ratio: bool = False


@dataclass(frozen=True)
class NumeralReader:
    """Reads the numerals that a finder finds."""

    finder: NumeralFinder

    def find(self, words: str) -> Iterator[tuple[Numeral, Said | None]]:
        """Find numbers, bare ones too, with what each says; the two ends of a range are one."""
        before: tuple[Numeral, Said | None] | None = None
        for numeral in self.finder.find(words, bare=True):
            said = self.read(numeral)
            whole = self._joined_range(*before, numeral, said, words) if before else None
            if before and whole is None:
                yield before
            before = whole or (numeral, said)
        if before:
            yield before

    def read(self, numeral: Numeral) -> Said | None:
        """Read a numeral; None for one that is no amount, such as a decade or a number inside a name."""
        words = numeral.words.lower()
        noun = max((noun for noun in self._nouns if words.endswith((f" {noun}", f"-{noun}"))), key=len, default="")
        number = words.removesuffix(noun).strip(" -")
        match numeral.shape:
            case "vague":
                return Said(interval=self._crowd(number))
            case "most":
                share = VAGUE_WORDS["most"].interval / Interval.point(100)
                return Said(interval=share, is_ratio=True)
            case "length":
                return Said(interval=Interval.point(1), noun=noun)
            case "share" | "bare-share" | "multiple":
                value = self._ratio(number)
                is_ratio = not noun and not self._scale(number)
                return None if value is None else Said(interval=Interval.point(value), noun=noun, is_ratio=is_ratio)
        run = self._pattern("{run}").search(words)
        interval = self._range(run.group()) if run else None
        return Said(interval=interval, noun=PERCENT if PERCENT in words else noun) if interval else None

    @property
    def _lexicon(self) -> Lexicon:
        return self.finder.lexicon

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return frozenset(noun.lower() for name in _NOUNS for noun in self._lexicon.words(name))

    def _pattern(self, template: str) -> re.Pattern[str]:
        return self.finder.pattern(template)

    def _joined_range(
        self, first: Numeral, low: Said | None, second: Numeral, high: Said | None, words: str
    ) -> tuple[Numeral, Said] | None:
        """Join “between a quarter” and “a half” where the words between them say so."""
        joint = self._pattern(r"(?P<and> {and} )|(?: {to} | ?– ?){money}?").fullmatch(words, first.end, second.start)
        if not (joint and low and high) or low.is_ratio != high.is_ratio or low.noun not in ("", high.noun):
            return None
        if joint["and"] and not self._pattern(r"{between-two} $").search(words[: first.start]):
            return None
        both = Numeral(start=first.start, end=second.end, words=words[first.start : second.end], shape=second.shape)
        return both, Said(interval=low.interval.hull(high.interval), noun=high.noun, is_ratio=high.is_ratio)

    def _crowd(self, words: str) -> Interval:
        """Take the interval of the vague word of this size; without one, twice the size is the least."""
        least = Fraction(2)
        for word in words.split():
            least *= self._lexicon.value(word, "crowd", "crowd-of", "scale") or 1
        known = (vague.interval for vague in VAGUE_WORDS.values() if vague.noun_needed and vague.interval.low == least)
        return next(known, Interval(low=least, high=None))

    def _ratio(self, words: str) -> Fraction | None:
        tokens = re.split(r"[ -]", words)
        if tokens[0] in self._lexicon.words("once"):
            return Fraction(1)
        if (multiple := self._lexicon.value(tokens[0], *_MULTIPLES)) is not None:
            return multiple
        for place, token in enumerate(tokens):
            if parts := self._lexicon.value(token, *_SHARES):
                count, size = " ".join(tokens[:place]), " ".join(tokens[place + 1 :])
                return (self._number(count) or 1) / parts * (self._number(size) or 1)
        sides = [self._number(side) for side in self._pattern(r"[ -]{in-every}[ -]").split(words)]
        if len(sides) > 1:
            return sides[0] / sides[1] if sides[0] and sides[1] else None
        return self._number(self._pattern(r"[ -]?{raw fold}$").sub("", words))

    def _range(self, words: str) -> Interval | None:
        """Read one number, or two; the scale behind the second counts for the first too, where that has none."""
        words, added = self._without_share(words)
        sides = self._pattern(r" {to} {money}?| ?– ?|(?<=[\d%])-(?=\d)").split(self._joined(words))
        values = [value for side in sides if (value := self._number(side)) is not None]
        if len(values) != len(sides) or len(values) > 2:
            return None
        first, last = values[0], values[-1] + added
        scale = self._scale(sides[-1])
        if scale and not self._scale(sides[0]) and first * scale <= last:
            first *= scale
        return Interval(low=first if len(values) > 1 else last, high=last) if first <= last else None

    def _without_share(self, words: str) -> tuple[str, Fraction]:
        """Split “two and a half thousand” into “two thousand” and what the half adds to it."""
        found = self._pattern(r"[ -]{and}[ -]{article}[ -](?P<share>{share})(?P<scale> {scale})?$").search(words)
        if found is None:
            return words, Fraction(0)
        scale = found["scale"] or ""
        part = 1 / (self._lexicon.value(found["share"], *_SHARES) or Fraction(1))
        return words[: found.start()] + scale, part * (self._scale(scale) or 1)

    def _joined(self, words: str) -> str:
        """Leave out the “and” inside one number, so that any other divides two."""
        return self._pattern(r"{after scale}{and} ").sub("", words)

    def _scale(self, words: str) -> Fraction | None:
        return next((scale for word in words.split() if (scale := self._lexicon.value(word, "scale"))), None)

    def _number(self, words: str) -> Fraction | None:
        return add_up(words, self._lexicon)
