"""Reads the words that limit a number in prose: about, up to, nearly, or more."""

import re
from dataclasses import dataclass
from fractions import Fraction

from factpress.numerals.finding import Numeral, NumeralFinder
from factpress.numerals.lexicon import Lexicon
from factpress.quantities.intervals import Interval

_CURRENCY = r"(?<!\w)(?P<sign>(?-i:{raw currency})) ?$"
_RATE = r" {by-the} (?P<per>{time-one})(?! {length-before})"
TOLERANCE = Fraction(1, 20)  # how far “about” reaches: 5 % of the number, so that about 3,000 may stand for 3,100


@dataclass(frozen=True, kw_only=True)
class Limited:
    """A number with its hedges: where the whole begins and ends, and what stands round the number."""

    start: int
    end: int
    hedges: tuple[str, ...] = ()  # as the language's file names them: about, more-than, nearly
    currency: str = ""
    per: str = ""  # the unit of time behind it: month, where it says “a month”

    def spread(self, said: Interval) -> Interval:
        """Tell which values the hedges allow for a number."""
        low, high = said.low or Fraction(0), said.high
        about = widened(Interval(low=low, high=high)) if "about" in self.hedges else Interval(low=low, high=high)
        match next((hedge for hedge in self.hedges if hedge != "about"), None):
            case "more-than":
                return Interval(low=about.low, high=None, low_open=True)
            case "at-least":
                return Interval(low=about.low, high=None)
            case "less-than":
                return Interval(low=None, high=about.high, high_open=True)
            case "up-to":
                return Interval(low=None, high=about.high)
            case "nearly":
                return Interval(low=widened(about).low, high=high, high_open=True)
            case "just-over":
                return Interval(low=low, high=widened(about).high, low_open=True)
        return about


def widened(interval: Interval) -> Interval:
    """Move both ends outward by what “about” allows."""
    low, high = interval.low, interval.high
    return Interval(
        low=None if low is None else low - abs(low) * TOLERANCE,
        high=None if high is None else high + abs(high) * TOLERANCE,
        low_open=interval.low_open,
        high_open=interval.high_open,
    )


def limit(numeral: Numeral, words: str, finder: NumeralFinder) -> Limited:
    """Read the hedges and the units round a numeral in the words that it was found in."""
    before, currency = _currency(words[: numeral.start], finder)
    hedges = []
    while found := _hedge_at_end(before, finder.lexicon):
        hedge, before = found
        hedges.append(hedge)
    behind, end = _hedge_behind(words, numeral.end, finder.lexicon)
    rate = finder.pattern(_RATE).match(words, end)
    return Limited(
        start=len(before),
        end=rate.end() if rate else end,
        hedges=(*hedges, *behind),
        currency=currency,
        per=rate["per"] if rate else "",
    )


def _currency(before: str, finder: NumeralFinder) -> tuple[str, str]:
    found = finder.pattern(_CURRENCY).search(before)
    return (before[: found.start()], found["sign"]) if found else (before, "")


def _hedge_at_end(before: str, lexicon: Lexicon) -> tuple[str, str] | None:
    for phrase, hedge in _phrases("hedge", lexicon):
        if found := re.search(rf"(?<!\w){re.escape(phrase)} $", before, re.IGNORECASE):
            return hedge, before[: found.start()]
    return None


def _hedge_behind(words: str, end: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    for phrase, hedge in _phrases("hedge-behind", lexicon):
        if found := re.compile(rf" ?{re.escape(phrase)}(?!\w)", re.IGNORECASE).match(words, end):
            return (hedge,), found.end()
    return (), end


def _phrases(section: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    found = [
        (phrase, name.removeprefix(f"{section}."))
        for name, phrases in lexicon.lists.items()
        if name.startswith(f"{section}.")
        for phrase in phrases
    ]
    return sorted(found, key=lambda pair: len(pair[0]), reverse=True)
