"""Units: what a number counts, and the words that authors have for it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction

from factpress.problems import Unreadable
from factpress.quantities.currencies import CURRENCIES

PERCENT, TIMES = "%", "times"
FACTORS = {PERCENT: Fraction(1, 100), TIMES: Fraction(1)}  # units that are only a way to write a number

_SPELLINGS = {
    "CNY": ("RMB", "yuan"),
    "USD": ("$", "US$"),
    "GBP": ("£",),
    "EUR": ("€", "euro", "euros"),
    PERCENT: ("%", "percent", "per cent"),
    TIMES: ("times",),
    "second": ("second", "seconds"),
    "minute": ("minute", "minutes"),
    "hour": ("hour", "hours"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years"),
}
BUILT_IN_WORDS: Mapping[str, str] = {
    **{word: symbol for symbol, spellings in _SPELLINGS.items() for word in spellings},
    **{code: code for code in sorted(CURRENCIES)},
}

WORDS_OF_VALUES = frozenset(
    ("to", "and", "of", "per", "a", "an", "k", "m", "bn", "thousand", "million", "billion", "trillion")
)
AMBIGUOUS_CURRENCIES = {
    "¥": "CNY or JPY",
    "₩": "KPW or KRW",
    "won": "KPW or KRW",
    "dollar": "USD, or the code of another dollar",
    "dollars": "USD, or the code of another dollar",
    "pounds": "GBP, or the code of another pound",
}
_KINDS_OF_UNIT = (
    "write a currency code (CNY), %, times, a length of time (month), or a noun that terms.yaml declares under units"
)
_PER = re.compile(r"\s*/\s*|(?:^|\s+)(?:per(?!\s+cent\b)|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Unit:
    """Symbols with their powers, in the order in which they were written: CNY per month is CNY to 1, month to -1.

    Units are equal whatever the order. A unit without symbols is that of a plain number.
    """

    powers: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, *symbols: str, per: Iterable[str] = ()) -> "Unit":
        """Build a unit from symbols above the line and below it."""
        return _joined([*((symbol, 1) for symbol in symbols), *((symbol, -1) for symbol in per)])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and dict(self.powers) == dict(other.powers)

    def __hash__(self) -> int:
        return hash(frozenset(self.powers))

    def __str__(self) -> str:
        """Write it as an author would: "USD per worker per month", or nothing for a plain number."""
        return " ".join([*self.numerator, *(f"per {symbol}" for symbol in self.per)])

    def __mul__(self, other: "Unit") -> "Unit":
        return _joined([*self.powers, *other.powers])

    def __truediv__(self, other: "Unit") -> "Unit":
        return _joined([*self.powers, *((symbol, -power) for symbol, power in other.powers)])

    @property
    def is_plain(self) -> bool:
        """Claim that it is the unit of a plain number."""
        return not self.powers

    @property
    def numerator(self) -> tuple[str, ...]:
        """Name what is above the line, each as often as its power."""
        return tuple(symbol for symbol, power in self.powers for _ in range(power))

    @property
    def per(self) -> tuple[str, ...]:
        """Name what is below the line, each as often as its power."""
        return tuple(symbol for symbol, power in self.powers for _ in range(-power))

    @property
    def factor(self) -> Fraction:
        """Tell what a number in this unit is multiplied by to be in the reduced one: 1/100 for %, 1 for times."""
        factor = Fraction(1)
        for symbol, power in self.powers:
            factor *= FACTORS.get(symbol, Fraction(1)) ** power
        return factor

    def reduced(self) -> "Unit":
        """Leave out % and times, which are numbers."""
        return Unit(tuple((symbol, power) for symbol, power in self.powers if symbol not in FACTORS))


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The words for units that an author may write, and the symbol that each stands for."""

    words: Mapping[str, str] = field(default_factory=lambda: BUILT_IN_WORDS, hash=False)

    @classmethod
    def with_units(cls, nouns: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """Add a newsroom's count nouns, {"worker": ("worker", "workers")}, to the words that all newsrooms share.

        Raises Unreadable when a word has a meaning already.
        """
        words = dict(BUILT_IN_WORDS)
        for symbol, spellings in nouns.items():
            for word in (symbol, *spellings):
                if word in WORDS_OF_VALUES:
                    raise Unreadable(f"“{word}” cannot be a unit, values use it already", "use another word")
                if words.setdefault(str(word), str(symbol)) != symbol:
                    raise Unreadable(f"“{word}” cannot mean “{symbol}”, it means “{words[word]}”", "use another word")
        return cls(words=words)

    def resolve(self, word: str) -> str:
        """Find the symbol for a word, in capitals or not; only currency codes must be in capitals.

        Raises Unreadable.
        """
        found = self._look_up(" ".join(word.split()))
        if found is None:
            raise self._unknown(" ".join(word.split()))
        return found

    def knows(self, word: str) -> bool:
        """Claim that a word stands for a unit."""
        return self._look_up(word) is not None

    def is_currency(self, symbol: str) -> bool:
        """Claim that a symbol is one of ISO 4217's codes."""
        return symbol in CURRENCIES

    def _look_up(self, word: str) -> str | None:
        if word in self.words:
            return self.words[word]
        folded = {known.casefold(): symbol for known, symbol in self.words.items() if symbol not in CURRENCIES}
        return folded.get(word.casefold())

    def _unknown(self, word: str) -> Unreadable:
        if word.casefold() in AMBIGUOUS_CURRENCIES:
            hint = f"write {AMBIGUOUS_CURRENCIES[word.casefold()]}"
            return Unreadable(f"“{word}” is the money of more than one country", hint)
        near = " or ".join(f"“{known}”" for known in self._near(word))
        return Unreadable(f"“{word}” is not a unit", f"did you mean {near}?" if near else _KINDS_OF_UNIT)

    def _near(self, word: str) -> list[str]:
        spelt = {known.casefold(): known for known in reversed(list(self.words))}
        if word.casefold() in spelt:
            return [spelt[word.casefold()]]
        if known := [part for part in word.split() if self.knows(part)]:
            return list(dict.fromkeys(known))
        return [spelt[match] for match in get_close_matches(word.casefold(), spelt, n=1, cutoff=0.65)]


def parse_unit(written: str, vocabulary: Vocabulary) -> Unit:
    """Read "USD per worker per month", "%", "CNY/month", "hours a day", or nothing, which is a plain number.

    Raises Unreadable.
    """
    (start, above), *below = _parts(written)
    symbols = [_symbol(above, start, vocabulary)] if above else []
    return Unit.of(*symbols, per=[_symbol(word, start, vocabulary) for start, word in below])


def _joined(powers: Iterable[tuple[str, int]]) -> Unit:
    total: dict[str, int] = {}
    for symbol, power in powers:
        total[symbol] = total.get(symbol, 0) + power
    return Unit(tuple((symbol, power) for symbol, power in total.items() if power))


def _parts(written: str) -> Iterator[tuple[int, str]]:
    begins = [0, *(match.end() for match in _PER.finditer(written))]
    ends = [*(match.start() for match in _PER.finditer(written)), len(written)]
    for begin, end in zip(begins, ends, strict=True):
        words = written[begin:end]
        yield begin + len(words) - len(words.lstrip()), words.strip()


def _symbol(word: str, start: int, vocabulary: Vocabulary) -> str:
    if not word:
        raise Unreadable("a unit is missing after “/”", "write CNY/month or CNY per month", start)
    try:
        return vocabulary.resolve(word)
    except Unreadable as unknown:
        raise Unreadable(unknown.message, unknown.hint, start + unknown.offset) from None
