"""Vague words, and the values that each is taken to allow.

The low end is the least that the word can honestly be said of. There is a high end only where the next word up
would have been used from there on: nobody with 150 workers has dozens of them. Whoever reads "many" learns no more
than from "several"; "some" and "countless" only deny that there is nothing. A share, such as half, is in per cent.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from factpress.quantities.intervals import Interval
from factpress.quantities.units import PERCENT, TIMES, Unit


@dataclass(frozen=True, kw_only=True)
class VagueWord:
    """What a word stands for: an interval, in a unit of its own or in that of the noun which follows."""

    interval: Interval
    unit: Unit | None = None
    noun_needed: bool = False  # "millions" of what? But "several" may stand alone

    @property
    def has_own_value(self) -> bool:
        """Claim that it is an exact value in words, and so may be hedged: more than half."""
        return self.interval.is_point

    @property
    def is_share(self) -> bool:
        """Claim that it is a part of a whole."""
        return self.unit == Unit.of(PERCENT)


def _from(low: int, high: int | None = None) -> Interval:
    return Interval(low=Fraction(low), high=None if high is None else Fraction(high))


def _number(low: int, high: int | None = None) -> VagueWord:
    return VagueWord(interval=_from(low, high), noun_needed=True)


def _share(value: Fraction) -> VagueWord:
    return VagueWord(interval=Interval.point(value * 100), unit=Unit.of(PERCENT))


_ABOVE_NOTHING = Interval(low=Fraction(0), high=None, low_open=True)
_ABOVE_HALF = Interval(low=Fraction(50), high=Fraction(100), low_open=True)

VAGUE_WORDS = {
    "none": VagueWord(interval=Interval.point(0)),
    "nothing": VagueWord(interval=Interval.point(0)),
    "some": VagueWord(interval=_ABOVE_NOTHING),
    "countless": VagueWord(interval=_ABOVE_NOTHING),
    "a few": VagueWord(interval=_from(2)),
    "several": VagueWord(interval=_from(3)),
    "many": VagueWord(interval=_from(3)),
    "a dozen": _number(12, 12),
    "dozens": _number(24, 99),
    "hundreds": _number(200, 999),
    "thousands": _number(2_000, 19_999),
    "tens of thousands": _number(20_000, 99_999),
    "hundreds of thousands": _number(200_000, 999_999),
    "millions": _number(2_000_000),
    "tens of millions": _number(20_000_000),
    "hundreds of millions": _number(200_000_000),
    "billions": _number(2_000_000_000),
    **{
        f"{unit}s": VagueWord(interval=_from(2), unit=Unit.of(unit))
        for unit in ("hour", "day", "week", "month", "year")
    },
    "decades": VagueWord(interval=_from(20), unit=Unit.of("year")),
    "most": VagueWord(interval=_ABOVE_HALF, unit=Unit.of(PERCENT)),
    "half": _share(Fraction(1, 2)),
    "a third": _share(Fraction(1, 3)),
    "two thirds": _share(Fraction(2, 3)),
    "a quarter": _share(Fraction(1, 4)),
    "three quarters": _share(Fraction(3, 4)),
    "once": VagueWord(interval=Interval.point(1), unit=Unit.of(TIMES)),
    "twice": VagueWord(interval=Interval.point(2), unit=Unit.of(TIMES)),
}

_OTHER_SPELLINGS = {
    "mostly": "most",
    "a half": "half",
    "one half": "half",
    "one third": "a third",
    "one quarter": "a quarter",
}
_SPELLINGS = sorted([*VAGUE_WORDS, *_OTHER_SPELLINGS], key=len, reverse=True)
_WORD = re.compile("|".join(rf"{word.replace(' ', '[ -]+')}(?!\w)" for word in _SPELLINGS), re.IGNORECASE)


def read_vague_word(words: str, start: int) -> tuple[str | None, int]:
    """Read the vague word that begins here, if one does: as the table spells it, and where it ends."""
    found = _WORD.match(words, start)
    if found is None:
        return None, start
    spelling = " ".join(found.group().lower().replace("-", " ").split())
    return _OTHER_SPELLINGS.get(spelling, spelling), found.end()
