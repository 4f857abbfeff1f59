"""Decimals as they were published: to the digit, with their scale."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from factpress.problems import Unreadable

SCALES = {
    "thousand": Fraction(10**3),
    "million": Fraction(10**6),
    "billion": Fraction(10**9),
    "trillion": Fraction(10**12),
}
MOST_DIGITS = 30  # beyond any figure that was ever published, and far from what would slow a build down

NUMBER = re.compile(r"[-−]?[.,]?\d[\d.,'’_]*")  # what an author may have meant as one, right or wrong

_SCALE = re.compile(r"\s*(thousand|million|billion|trillion|bn|k|m)(?![^\W\d_])", re.IGNORECASE)
_SHORT_SCALES = {"k": "thousand", "m": "million", "bn": "billion"}
_NEARLY_A_SCALE = re.compile(r"\s*(thousands|millions|billions|mln|mn|bln|b)(?!\w)", re.IGNORECASE)
_RIGHT = re.compile(r"[-−]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A decimal as published (1.50 stays 1.50), and the scale that was published with it: thousand, million, ..."""

    value: Decimal
    scale: str | None = None

    def __str__(self) -> str:
        return f"{self.digits} {self.scale}" if self.scale else self.digits

    @property
    def exact(self) -> Fraction:
        """Multiply by the scale: 740 million is 740000000."""
        return Fraction(self.value) * SCALES.get(self.scale or "", Fraction(1))

    @property
    def digits(self) -> str:
        """Write the published digits, without separators and never with an exponent."""
        return format(self.value, "f")


def read_decimal(words: str, start: int = 0) -> tuple[Decimal, int]:
    """Read the number that begins here, and tell where it ends. Raises Unreadable."""
    found = NUMBER.match(words, start)
    if found is None:
        raise Unreadable("a number is missing", "write it in digits", start)
    written, end = found.group(), found.end()
    if wrong := _what_is_wrong(written, words[end:]):
        raise Unreadable(*wrong, start)
    return Decimal(written.replace(",", "").replace("−", "-")), end


def read_scale(words: str, start: int) -> tuple[str | None, int]:
    """Read the scale that follows a number, if one does, and tell where it ends. Raises Unreadable."""
    if wrong := _NEARLY_A_SCALE.match(words, start):
        right = next(scale for scale in SCALES if scale[0] == wrong.group(1)[0].lower())
        raise Unreadable(f"“{wrong.group(1)}” is not how a scale is written here", f"write {right}", wrong.start(1))
    found = _SCALE.match(words, start)
    if found is None:
        return None, start
    word = found.group(1).lower()
    return _SHORT_SCALES.get(word, word), found.end()


def _what_is_wrong(written: str, rest: str) -> tuple[str, str] | None:
    digits = re.sub(r"\D", "", written)
    if not digits.isascii():
        return f"“{written}” is not in the digits 0 to 9", f"write {''.join(str(int(digit)) for digit in digits)}"
    if len(digits) > MOST_DIGITS:
        return f"this number has {len(digits)} digits", f"the longest that can be read has {MOST_DIGITS}"
    if exponent := re.match(r"[eE][-+−]?\d+", rest):
        return f"“{written}{exponent.group()}” has an exponent", "write the number out: 100000, or 100 thousand"
    if groups := re.match(r"(?:\s\d{3})+(?!\d)", rest):
        return f"“{written}{groups.group()}” has a blank inside a number", _grouped(digits + groups.group())
    if fraction := re.match(r"/\d+", rest):
        return f"“{written}{fraction.group()}” is a fraction", "write a decimal (0.5), a share (50 %) or a word (half)"
    if rest.startswith("+"):
        return f"“{written}+” has its hedge behind it", f"write “at least {written}” or “more than {written}”"
    if not _RIGHT.fullmatch(written):
        return f"“{written}” can be misread", f"write {' or '.join(_meant_by(written))}"
    return None


def _grouped(digits: str) -> str:
    whole = int("".join(digits.split()))
    return f"write {whole} or {whole:,}"


def _meant_by(written: str) -> list[str]:
    """Find the numbers that may have been meant: the last mark read as the decimal point, and no mark read as one."""
    sign = "-" if written[0] in "-−" else ""
    *before, after = re.split(r"\D", written.lstrip("-−").rstrip(".,'’_"))
    whole = "".join([*before, after]).lstrip("0") or "0"
    decimal = f"{''.join(before).lstrip('0') or '0'}.{after}"
    marks = set(re.findall(r"[.,'’_]", written.rstrip(".,'’_")))
    if not before or (len(before) > 1 and len(marks) == 1) or marks - {".", ","}:
        return [sign + whole]
    if "." in marks or decimal.startswith("0."):
        return [sign + decimal]
    return [sign + decimal, sign + whole]
