"""Quantities: values as a reporter states them, with hedge, scale and unit."""

import re
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction

from factpress.problems import Unreadable
from factpress.quantities.amounts import Amount
from factpress.quantities.decimals import Number
from factpress.quantities.hedges import APPROXIMATE, RANGE_WORDS, Hedge, read_hedge
from factpress.quantities.intervals import Interval
from factpress.quantities.rounding import Rounded, round_outward
from factpress.quantities.stated_numbers import Stated, read_numbers
from factpress.quantities.units import Unit, Vocabulary, parse_unit
from factpress.quantities.vague_words import VAGUE_WORDS, read_vague_word
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A value as it was stated.

    Where a word was stated ("several", "a quarter"), it is kept, and low and high are None: print the word,
    and do sums with the interval. Where a sum was rounded for print, the interval is the exact one.
    """

    interval: Interval
    unit: Unit
    hedge: Hedge = Hedge.NONE
    low: Number | None = None  # as published; the same object as high when there is one number
    high: Number | None = None
    word: str | None = None  # as the table of vague words spells it
    roughly: bool = False  # the limit itself is approximate ("up to about 2.5 %"), as only a sum can make it
    written: Text = field(default_factory=Text, compare=False)

    def __str__(self) -> str:
        """Write it as an author would: "more than 3500 CNY per month"."""
        number = self.word or _write_numbers(self)
        own_unit = VAGUE_WORDS[self.word].unit if self.word else None
        unit = self.unit / own_unit if own_unit else self.unit
        words = (self.hedge.value, "about" if self.roughly else "", number, str(unit))
        return " ".join(word for word in words if word)

    @property
    def approximate(self) -> bool:
        """Claim that "about" goes with it."""
        return self.roughly or self.hedge in APPROXIMATE

    @property
    def is_range(self) -> bool:
        """Claim that two numbers were stated."""
        return self.low is not None and self.high is not None and self.low is not self.high

    @property
    def is_vague(self) -> bool:
        """Claim that the word which was stated has no exact value: several, but not a quarter."""
        return self.word is not None and not VAGUE_WORDS[self.word].has_own_value

    @property
    def per(self) -> tuple[str, ...]:
        """Name the units that it is counted by."""
        return self.unit.per

    @property
    def amount(self) -> Amount:
        """Take what sums are done with."""
        return Amount(interval=self.interval, unit=self.unit, approximate=self.approximate)


def parse_quantity(written: Text, vocabulary: Vocabulary, *, unit_needed: bool = True) -> Quantity:
    """Read a value; a plain number is one only in a formula, where no unit is needed. Raises Unreadable."""
    words = _with_plain_blanks(written)
    hedge, hedging, start = _read_hedge(words, len(words) - len(words.lstrip()))
    word, end = read_vague_word(words, start)
    if word is not None:
        unit = _read_unit_of_word(words, end, word, vocabulary)
        return _quantify_word(word, unit, hedge, hedging, written, start)
    stated = read_numbers(words, start, vocabulary, between=hedging == "between")
    if stated.low is not stated.high:
        return _quantify_range(stated, hedge, hedging, written)
    if hedging == "between":
        raise Unreadable("“between” needs two numbers", "write between 3 and 4 years", start)
    if unit_needed and not stated.unit.numerator:
        hint = "say of what: 3500 CNY, 12 workers, 15 %, 10 times; a newsroom's own nouns are declared in terms.yaml"
        raise Unreadable(f"“{words.strip()}” has no unit", hint, len(words))
    return _quantify_number(stated, hedge, written)


def quantity_of(amount: Amount, written: Text) -> Quantity:
    """Make what can be published of a computed amount. Raises Unreadable where the amount says nothing.

    The ends are rounded outward, the interval stays exact. From 0 to an end is written "up to", which says the same.
    """
    interval, rounded = amount.interval, round_outward(amount)
    low = None if interval.low == 0 and not interval.is_point and rounded.high else rounded.low
    if low is None and rounded.high is None:
        raise Unreadable("the result can be any number at all", "leave out what has no limit on the side that counts")
    one_sided = low is None or rounded.high is None
    return Quantity(
        interval=interval,
        unit=amount.unit,
        hedge=_hedge_of(interval, low, rounded),
        low=low,
        high=rounded.high,
        roughly=one_sided and rounded.approximate,
        written=written,
    )


def _write_numbers(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None or low is high:
        return str(high if low is None else low)
    if high.scale and not low.scale:  # 900000 USD to 1.2 million USD: else the scale would count for both
        return f"{low} {Unit.of(*quantity.unit.numerator)} to {high}"
    return f"{low} to {high}"


def _with_plain_blanks(written: str) -> str:
    for offset, character in enumerate(written):
        if unicodedata.category(character) in ("Cc", "Cf") and not character.isspace():
            raise Unreadable(
                f"an invisible character (U+{ord(character):04X}) stands in this value", "delete it", offset
            )
    words = "".join(" " if character.isspace() else character for character in written).rstrip()
    if not words:
        raise Unreadable("there is no value here", "write one, such as 3200 to 3300 CNY per month")
    return words


def _read_hedge(words: str, start: int) -> tuple[Hedge, str, int]:
    hedge, hedging, end = read_hedge(words, start)
    _, another, _ = read_hedge(words, end)
    if another:
        hint = f"write “{hedging}” or “{another}”, whichever limits it less"
        raise Unreadable(f"two hedges, “{hedging}” and “{another}”", hint, end)
    return hedge, hedging, end


def _read_unit_of_word(words: str, start: int, word: str, vocabulary: Vocabulary) -> Unit:
    found = VAGUE_WORDS[word]
    rest = re.sub(r"^\s*(of\s+)?", "", words[start:])
    start = len(words) - len(rest)
    try:
        unit = parse_unit(rest, vocabulary)
    except Unreadable as unknown:
        raise Unreadable(unknown.message, unknown.hint, start + unknown.offset) from None
    if found.unit is None and found.noun_needed and not unit.numerator:
        raise Unreadable(f"{word} of what?", f"write {word} of workers, or {word} of USD", start)
    if found.unit is not None and (unit.numerator or (found.is_share and not unit.is_plain)):
        raise Unreadable(f"after “{word}”, “{rest.strip()}” is too much", "say in the gist what it is a part of", start)
    return found.unit * unit if found.unit else unit


def _quantify_word(word: str, unit: Unit, hedge: Hedge, hedging: str, written: Text, start: int) -> Quantity:
    found = VAGUE_WORDS[word]
    if hedging and not found.has_own_value:
        raise Unreadable(f"“{word}” is vague, and cannot be hedged with “{hedging}” too", f"write {word}", start)
    value = found.interval.low or Fraction(0)
    interval = _limit(hedge, value) if found.has_own_value else found.interval
    return Quantity(interval=interval, unit=unit, hedge=hedge, word=word, written=written)


def _quantify_range(stated: Stated, hedge: Hedge, hedging: str, written: Text) -> Quantity:
    if hedge not in APPROXIMATE and hedging and hedging not in RANGE_WORDS:
        hint = f"write {stated.low} to {stated.high}, or {hedging} one of them"
        raise Unreadable(f"“{hedging}” cannot stand before a range", hint)
    return Quantity(
        interval=Interval(low=stated.low.exact, high=stated.high.exact),
        unit=stated.unit,
        hedge=hedge if hedge in APPROXIMATE else Hedge.NONE,
        low=stated.low,
        high=stated.high,
        written=written,
    )


def _quantify_number(stated: Stated, hedge: Hedge, written: Text) -> Quantity:
    only_high, only_low = hedge in (Hedge.LESS_THAN, Hedge.UP_TO), hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST)
    return Quantity(
        interval=_limit(hedge, stated.low.exact),
        unit=stated.unit,
        hedge=hedge,
        low=None if only_high else stated.low,
        high=None if only_low else stated.low,
        written=written,
    )


def _limit(hedge: Hedge, value: Fraction) -> Interval:
    """Open the interval that a hedge leaves: nothing is less than 0 unless the limit itself is."""
    floor = Fraction(0) if value > 0 or (value == 0 and hedge is Hedge.UP_TO) else None
    match hedge:
        case Hedge.MORE_THAN | Hedge.AT_LEAST:
            return Interval(low=value, high=None, low_open=hedge is Hedge.MORE_THAN)
        case Hedge.LESS_THAN | Hedge.UP_TO:
            return Interval(low=floor, high=value, high_open=hedge is Hedge.LESS_THAN)
        case Hedge.NONE | Hedge.ABOUT | Hedge.ESTIMATED:
            return Interval.point(value)


def _hedge_of(interval: Interval, low: Number | None, rounded: Rounded) -> Hedge:
    if low is None:
        return Hedge.LESS_THAN if interval.high_open else Hedge.UP_TO
    if rounded.high is None:
        return Hedge.MORE_THAN if interval.low_open else Hedge.AT_LEAST
    return Hedge.ABOUT if rounded.approximate else Hedge.NONE
