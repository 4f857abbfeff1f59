"""Reads a value back from the words that readers see: which numbers it has, and which hedges.

This knows the patterns of a language file, and nothing of how words are put together from them.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factpress.quantities import Hedge, Number, Quantity
from factpress.quantities.hedges import APPROXIMATE
from factpress.wording import Language

_HEDGES = {hedge: f"hedge.{hedge.value.replace(' ', '-')}" for hedge in Hedge if hedge is not Hedge.NONE}


def says_value(words: str, value: Quantity, language: Language) -> bool:
    """Tell whether words give a value, or one end of it, with its hedge and nothing else."""
    return _numbers_agree(words, value, language) and hedges_in(words, language) == hedges_of(value)


def hedges_in(words: str, language: Language) -> frozenset[Hedge]:
    """Find the hedges that words have."""
    return frozenset(hedge for hedge, key in _HEDGES.items() if _has_pattern(words, language.phrases[key]))


def hedges_of(value: Quantity) -> frozenset[Hedge]:
    """List the hedges that a value must never be without."""
    roughly = {Hedge.ABOUT} if value.roughly and value.hedge not in APPROXIMATE else set()
    return frozenset({value.hedge} - {Hedge.NONE} | roughly)


def numbers_in(words: str, language: Language) -> tuple[Fraction, ...]:
    """Find all numbers, each with the scale that follows it."""
    group, decimal = (re.escape(language.phrases[f"number.{name}"]) for name in ("group", "decimal"))
    number = re.compile(rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{decimal}\d+)?")
    return tuple(_number(match, words, language) for match in number.finditer(words))


def _number(match: re.Match[str], words: str, language: Language) -> Fraction:
    plain = match.group().replace(language.phrases["number.group"], "").replace(language.phrases["number.decimal"], ".")
    is_negative = words[: match.start()].endswith(language.phrases["number.minus"])
    rest = words[match.end() :]
    scales = [scale for after, scale in _scales(language) if re.match(rf"{re.escape(after)}(?![^\W_])", rest)]
    return Fraction(plain) * max(scales, default=Fraction(1)) * (-1 if is_negative else 1)


def _scales(language: Language) -> Iterator[tuple[str, Fraction]]:
    for form in ("scale", "short-scale"):
        for name, power in (("million", 6), ("billion", 9), ("trillion", 12)):
            yield language.phrases[f"number.{form}.{name}"].rpartition("}")[2], Fraction(10**power)


def _numbers_agree(words: str, value: Quantity, language: Language) -> bool:
    found = numbers_in(words, language)
    if value.word is not None:
        pattern = language.phrases.get(f"vague.{value.word.replace(' ', '-')}", value.word)
        return not found and (_has_pattern(words, pattern) or _has_pattern(words, value.word))
    low, high = value.low or value.high, value.high or value.low
    assert low and high, "a value is a word or a number"
    if len(found) == 2:
        return found[0] in _spellings(low, high) and found[1] == high.exact
    return len(found) == 1 and found[0] in (low.exact, high.exact)


def _spellings(low: Number, high: Number) -> tuple[Fraction, ...]:
    """List how the low end may stand before the high one, which may have the scale for both: 2–3 million."""
    is_shared = low.scale == high.scale != "thousand"  # 2–3,000 is read as from two
    return (low.exact, Fraction(low.value)) if is_shared else (low.exact,)


def _has_pattern(words: str, pattern: str) -> bool:
    """Tell whether words have all that a pattern puts round its value, as words of their own."""
    fixed = [part.strip() for part in re.split(r"\{\w+\}", pattern) if part.strip()]
    return all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words, re.IGNORECASE) for part in fixed)
