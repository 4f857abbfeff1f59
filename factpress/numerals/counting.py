"""Adds up one number of a language: “two hundred and fifty thousand”, “3.5 million”, “three point five”, “2½”."""

import re
from decimal import Decimal
from fractions import Fraction
from unicodedata import normalize

from factpress.numerals.lexicon import Lexicon
from factpress.quantities.decimals import SCALES

_FROM_A_THOUSAND = 1000  # hundreds and dozens stay open for a larger scale behind them: two hundred thousand
_SHORT_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "tn": "trillion"}
_BLANK_INSIDE = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_DIGITS = re.compile(r"(?P<whole>\d[\d.,']*)?(?P<vulgar>[¼-¾⅐-⅞↉])?(?P<short>k|m|bn|tn)?")


def add_up(words: str, lexicon: Lexicon) -> Fraction | None:
    """Read one number in small letters; None where a word is no number."""
    small = {word for name in ("article", "and", "of") for word in lexicon.words(name)}
    tokens = [token for token in re.split(r"[ -]+", _BLANK_INSIDE.sub("", words)) if token and token not in small]
    point = next((place for place, token in enumerate(tokens) if token in lexicon.words("point")), len(tokens))
    decimals = _decimals(tokens[point + 1 :], lexicon)
    total = current = Fraction(0)
    for token in tokens[:point]:
        if scale := lexicon.value(token, "scale"):
            current = (current or 1) * scale
            if scale >= _FROM_A_THOUSAND:
                total, current = total + current, Fraction(0)
        elif (value := _value(token, lexicon)) is not None:
            current += value
        else:
            return None
    return total + current + decimals if tokens and decimals is not None else None


def _decimals(tokens: list[str], lexicon: Lexicon) -> Fraction | None:
    digits = [lexicon.value(token, "cardinal") for token in tokens]
    if not all(digit is not None and digit < 10 for digit in digits):
        return None
    return sum((digit * Fraction(1, 10**place) for place, digit in enumerate(digits, 1) if digit), Fraction(0))


def _value(token: str, lexicon: Lexicon) -> Fraction | None:
    spelled = lexicon.value(token, "cardinal")
    return _digits(token, lexicon) if spelled is None else spelled


def _digits(written: str, lexicon: Lexicon) -> Fraction | None:
    """Read digits with their marks, a vulgar fraction, and a short scale: 1,000; 3.5; 2½; 740m."""
    found = _DIGITS.fullmatch(written.removesuffix("%"))
    if found is None or not (found["whole"] or found["vulgar"]):
        return None
    whole = (found["whole"] or "0").replace(lexicon.group, "").replace(lexicon.decimal, ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", whole, re.ASCII):
        return None
    vulgar = normalize("NFKC", found["vulgar"] or "").replace("\N{FRACTION SLASH}", "/")
    scale = SCALES.get(_SHORT_SCALES.get(found["short"] or "", ""), Fraction(1))
    return (Fraction(Decimal(whole)) + Fraction(vulgar or 0)) * scale
