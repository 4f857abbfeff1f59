"""Says values to readers, with their hedge, in the newsroom's own words for units."""

from collections.abc import Mapping

from factpress.model import Terms, UnitWords
from factpress.quantities import Hedge, Number, Quantity
from factpress.quantities.hedges import APPROXIMATE
from factpress.text import Text
from factpress.wording.language import Language

STYLES = ("full", "amount", "bare", "low", "high")
_HEDGES: Mapping[Hedge, str] = {
    Hedge.ABOUT: "hedge.about",
    Hedge.ESTIMATED: "hedge.an-estimated",
    Hedge.MORE_THAN: "hedge.more-than",
    Hedge.AT_LEAST: "hedge.at-least",
    Hedge.LESS_THAN: "hedge.less-than",
    Hedge.UP_TO: "hedge.up-to",
}


def quantity_words(quantity: Quantity, style: str, terms: Terms, language: Language) -> str:
    """Say a value.

    Styles: full “more than RMB 3,500 a month”; amount, without the “a month”; bare, the number alone; low and high,
    one end of a range. The hedge is never left out.
    """
    units = _Units(quantity, terms, language)
    if quantity.word is not None:
        words = _vague(quantity.word, units, language) if style != "bare" else quantity.word
    elif style in ("low", "high") and quantity.is_range:
        words = units.signed(_number(quantity.low if style == "low" else quantity.high, units, language))
    else:
        words = _numbers(quantity, units, language)
        words = words if style == "bare" else units.signed(words)
    if quantity.roughly and quantity.hedge not in APPROXIMATE:
        words = language.phrase("hedge.about", value=words)
    if quantity.hedge in _HEDGES:
        words = language.phrase(_HEDGES[quantity.hedge], value=words)
    return f"{words} {units.per}" if style == "full" and units.per else words


class _Units:
    """How the unit of one quantity is written."""

    def __init__(self, quantity: Quantity, terms: Terms, language: Language) -> None:
        self.quantity, self.terms, self.language = quantity, terms, language
        self.symbol = next(iter(quantity.unit.numerator), "")
        self.words = terms.units.get(Text(self.symbol), UnitWords())
        self.noun = self._noun()

    @property
    def is_signed(self) -> bool:
        """Whether the unit is a sign close to the number, so that scales are short: $740m."""
        return self.words.before is not None

    @property
    def per(self) -> str:
        """What the value is counted by: “a month”, or “per worker per month”."""
        units = self.quantity.per
        if len(units) == 1:
            return self.language.either(f"per.{units[0]}", "per.other", unit=self._named(units[0], "one"))
        return " ".join(self.language.phrase("per.other", unit=self._named(unit, "one")) for unit in units)

    def signed(self, number: str) -> str:
        """Put the unit to a number: RMB 3,200, 15%, 2,500 workers."""
        if self.words.before is not None:
            return f"{self.words.before}{number}"
        if self.words.after is not None:
            return f"{number}{self.words.after}"
        if self.symbol == "%":
            return self.language.phrase("number.percent", number=number)
        return f"{number} {self.noun}" if self.noun else number

    def _noun(self) -> str:
        single = self.quantity.high or self.quantity.low
        one = single is not None and single.exact == 1
        return self._named(self.symbol, "one" if one else "other")

    def _named(self, symbol: str, form: str) -> str:
        own = self.terms.units.get(Text(symbol))
        named = getattr(own, form) if own else None
        return str(named) if named else self.language.phrases.get(f"unit.{symbol}.{form}", symbol)


def _vague(word: str, units: _Units, language: Language) -> str:
    key = word.replace(" ", "-")
    if f"vague.{key}" not in language.phrases:
        return f"{word} {units.noun}".strip()
    return language.phrase(f"vague.{key}", unit=units.noun).strip()


def _numbers(quantity: Quantity, units: _Units, language: Language) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None or low is high:
        return _number(high or low, units, language)
    if low.scale == high.scale and not units.is_signed and low.scale not in (None, "thousand"):
        numbers = language.phrase("number.range", low=_digits(low, language), high=_digits(high, language))
        return language.phrase(f"number.scale.{low.scale}", number=numbers)
    ends = (_number(low, units, language), _number(high, units, language))
    return language.phrase("number.range", low=ends[0], high=ends[1])


def _number(number: Number | None, units: _Units, language: Language) -> str:
    if number is None:
        return ""
    if number.scale == "thousand":  # written out: 1.9 thousand is 1,900
        return _digits(Number(value=number.value.scaleb(3)), language)
    scale = "short-scale" if units.is_signed else "scale"
    digits = _digits(number, language)
    return language.phrase(f"number.{scale}.{number.scale}", number=digits) if number.scale else digits


def _digits(number: Number, language: Language) -> str:
    """Group the published digits, and keep every one of them."""
    whole, _, decimals = number.digits.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", language.phrase("number.group"))
    sign = language.phrase("number.minus") if number.value < 0 else ""
    return sign + grouped + (language.phrase("number.decimal") + decimals if decimals else "")
