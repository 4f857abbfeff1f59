"""The numbers of a value with their unit: one, or a range, the currency before it or behind."""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches

from factpress.problems import Unreadable
from factpress.quantities.decimals import Number, read_decimal, read_scale
from factpress.quantities.hedges import HEDGES
from factpress.quantities.units import AMBIGUOUS_CURRENCIES, Unit, Vocabulary, parse_unit
from factpress.quantities.vague_words import VAGUE_WORDS

_NUMBER_AHEAD = r"[-−]?[.,]?\d"
_NUMBER_BEGINS = re.compile(_NUMBER_AHEAD)
_TO = r"\s*(?:[-‑‒–—]|\bto\b)\s*"
_BETWEEN = r"\s*\band\b\s*"
_CURRENCY_AHEAD = r"(?:[^\s\d.,]{1,5}\s?)?"
_RANGE = re.compile(rf"{_TO}(?={_CURRENCY_AHEAD}{_NUMBER_AHEAD})")
_RANGE_BETWEEN = re.compile(rf"{_BETWEEN}(?={_CURRENCY_AHEAD}{_NUMBER_AHEAD})")
_DANGLING = re.compile(rf"{_TO}|{_BETWEEN}")
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
_TEENS = ("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_IN_DIGITS = {
    **{word: str(number) for number, word in enumerate((*_ONES, *_TEENS), 1)},
    "a": "1",
    "an": "1",
    "zero": "0",
    "hundred": "100",
    **{scale: f"1 {scale}" for scale in ("thousand", "million", "billion")},
}


@dataclass(frozen=True, kw_only=True)
class Stated:
    """One number, then low is high, or two; and the unit of both."""

    low: Number
    high: Number
    unit: Unit


@dataclass(frozen=True, kw_only=True)
class _Side:
    """A number of a range, with the currency that stands before it."""

    number: Number
    currency: str | None
    start: int
    end: int


def read_numbers(words: str, start: int, vocabulary: Vocabulary, *, between: bool = False) -> Stated:
    """Read all that follows the hedge. Raises Unreadable."""
    first = _read_side(words, start, vocabulary)
    separator = (_RANGE_BETWEEN if between else _RANGE).search(words, first.end)
    if separator is None:
        unit = _read_unit(words, first.end, first.currency, vocabulary)
        return Stated(low=first.number, high=first.number, unit=unit)
    second = _read_side(words, separator.end(), vocabulary)
    unit = _read_unit(words, second.end, first.currency, vocabulary)
    complete = _is_complete(words[: separator.start()], first, second, unit, vocabulary)
    shares_scale = second.number.scale and not first.number.scale and not complete
    low = replace(first.number, scale=second.number.scale) if shares_scale else first.number
    if problem := _what_is_wrong(first.number, low, second.number):
        raise Unreadable(*problem, second.start)
    return Stated(low=low, high=second.number, unit=unit)


def _read_side(words: str, start: int, vocabulary: Vocabulary) -> _Side:
    found = _NUMBER_BEGINS.search(words, start)
    if found is None:
        raise _without_number(words[start:], start, vocabulary)
    before = words[start : found.start()].strip()
    currency = _currency_before(before, start, vocabulary) if before else None
    value, end = read_decimal(words, found.start())
    scale, end = read_scale(words, end)
    return _Side(number=Number(value=value, scale=scale), currency=currency, start=start, end=end)


def _currency_before(before: str, start: int, vocabulary: Vocabulary) -> str:
    if near := get_close_matches(before.casefold(), HEDGES, n=1, cutoff=0.75):
        raise Unreadable(f"“{before}” is not a hedge", f"did you mean “{near[0]}”?", start)
    try:
        symbol = vocabulary.resolve(before)
    except Unreadable as unknown:
        raise _unknown_before(before, start, unknown) from None
    if not vocabulary.is_currency(symbol):
        raise Unreadable(
            f"“{before}” stands before its number", "write the number first; only currencies may lead", start
        )
    return symbol


def _unknown_before(before: str, start: int, unknown: Unreadable) -> Unreadable:
    if before.casefold() in AMBIGUOUS_CURRENCIES:
        return Unreadable(unknown.message, unknown.hint, start)
    message = f"“{before}” before a number is neither a hedge nor a currency"
    return Unreadable(message, "hedges are: about, an estimated, more than, at least, less than, up to", start)


def _without_number(words: str, start: int, vocabulary: Vocabulary) -> Unreadable:
    first, _, rest = words.partition(" ")
    digits = _IN_DIGITS.get(first.casefold())
    if digits and (len(first) > 2 or vocabulary.knows(rest)):  # over a year, but not: a lot
        return Unreadable(f"“{words}” has its number in words", f"write {digits} {rest}".rstrip(), start)
    spelt = [" ".join(words.casefold().split()[:length]) for length in (3, 2, 1)]
    for part in spelt:
        if near := get_close_matches(part, VAGUE_WORDS, n=1, cutoff=0.75):
            return Unreadable(f"there is no number in “{words}”", f"did you mean “{near[0]}”?", start)
    hint = "write a number in digits, or a word that stands for one: several, dozens, most, half"
    return Unreadable(f"there is no number in “{words}”" if words else "a number is missing", hint, start)


def _read_unit(words: str, start: int, currency: str | None, vocabulary: Vocabulary) -> Unit:
    rest = words[start:]
    if dangling := _DANGLING.match(rest):
        more = re.search(r"\d", rest)
        message = "a range has two numbers, not three" if more else "the second number of the range is missing"
        raise Unreadable(message, "write 3200 to 3300 CNY", start + dangling.end())
    try:
        unit = parse_unit(rest, vocabulary)
    except Unreadable as unknown:
        raise Unreadable(unknown.message, unknown.hint, start + unknown.offset) from None
    if currency is None:
        return unit
    if unit.numerator:
        raise Unreadable(
            f"{currency} stands before the number and {unit.numerator[0]} behind it", "write one unit", start
        )
    return Unit.of(currency) * unit


def _is_complete(words: str, first: _Side, second: _Side, unit: Unit, vocabulary: Vocabulary) -> bool:
    """Tell if the first number has its unit with it, and so takes nothing from the second but what follows per."""
    if second.currency not in (None, first.currency):
        message = f"the range begins in {first.currency or 'no currency'} and ends in {second.currency}"
        raise Unreadable(message, "write both in one currency, or the currency once: RMB 3,200 to 3,300", second.start)
    if not words[first.end :].strip():
        return second.currency is not None
    own = _read_unit(words, first.end, first.currency, vocabulary)
    if unit.is_plain:
        message = f"the unit stands behind the first number only: “{own}”"
        raise Unreadable(message, "write it behind the second: 3200 to 3300 CNY", second.end)
    if own not in (unit, Unit.of(*unit.numerator)):
        raise Unreadable(f"the range is in two units, “{own}” and “{unit}”", "write both in one unit", second.start)
    return True


def _what_is_wrong(first: Number, low: Number, high: Number) -> tuple[str, str] | None:
    """Compare the ends; low is the first number with the scale that it shares."""
    if low.exact == high.exact:
        return "both numbers of the range are the same", f"write {high} once"
    if low.exact > high.exact and low is not first:
        return (
            f"“{high.scale}” counts for both numbers, and {low} is more than {high}",
            "write both numbers out in full",
        )
    if low.exact > high.exact and low.scale and not high.scale:
        return f"{low} is more than {high}", f"write the scale behind the second number too: {high} {low.scale}"
    if low.exact > high.exact:
        return f"the range falls, from {low} to {high}", f"write {high} to {low}"
    if high.scale and not low.scale and replace(low, scale=high.scale).exact < high.exact:
        return f"“{high.scale}” may or may not count for {low} too", f"write {low} {high.scale} to {high} if it does"
    return None
