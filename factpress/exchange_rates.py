"""Finds whether one exchange rate fits all that a source converted, given how each figure may be rounded.

A figure with trailing zeros may be rounded to them: 390 to the nearest one or the nearest ten, 391 only to the nearest
one. Every figure gets the finest rounding with which one rate fits all of them. A stated sum is taken as exact, unless
it is given in thousands or millions: then it is rounded to its last digit.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from factpress.model import Content, LedgerEntry, Verdict
from factpress.problems import Problem
from factpress.quantities import Number, Quantity
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sum as a source states it and as it converts it."""

    fact: Text
    stated: Number
    converted: Number
    is_turned: bool = False  # it converts the other way than the source's first pair, and its rate is turned too


@dataclass(frozen=True, kw_only=True)
class Window:
    """The rates that fit one pair when the converted figure is rounded to `step`; both ends belong to it."""

    step: Fraction
    low: Fraction
    high: Fraction


@dataclass(frozen=True, kw_only=True)
class ExchangeRate:
    """The rates that fit every pair of one source and two currencies; none where no rate does."""

    source: str
    stated: str  # the currency of the sums
    converted: str
    pairs: tuple[Pair, ...]
    steps: tuple[Fraction, ...]  # to what each converted figure is rounded; empty where no rate fits
    low: Fraction | None
    high: Fraction | None
    misfits: tuple[Pair, ...] = ()  # without any one of these, a rate would fit

    @property
    def verdict(self) -> Verdict:
        """Whether there is a rate."""
        return Verdict.IMPOSSIBLE if self.low is None else Verdict.CONSISTENT

    @property
    def coarser(self) -> tuple[tuple[Pair, Fraction], ...]:
        """The figures that have to be read as rounded more coarsely than they are printed."""
        rounded = zip(self.pairs, self.steps, strict=False)
        return tuple((pair, step) for pair, step in rounded if step > _windows(pair)[0].step)


def find_rates(content: Content, before: Sequence[ExchangeRate] = ()) -> tuple[ExchangeRate, ...]:
    """Find the rate for each source and pair of currencies; a rate from before is taken where it has the same pairs."""
    groups: defaultdict[tuple[str, str, str], list[Pair]] = defaultdict(list)
    for entry in content.ledger.values():
        if entry.converted and entry.value and entry.kind == "fact":
            for stated, converted in _currencies(entry, content):
                source = str(entry.citations[0].source.id)
                is_turned = (source, converted, stated) in groups
                key = (source, converted, stated) if is_turned else (source, stated, converted)
                groups[key].extend(_pairs(entry.id, entry.value, entry.converted, is_turned))
    known = {(rate.source, rate.stated, rate.converted): rate for rate in before}
    return tuple(_known_or_fit(key, tuple(pairs), known.get(key)) for key, pairs in groups.items() if pairs)


def rate_problems(rates: Sequence[ExchangeRate], content: Content) -> Iterator[Problem]:
    """Tell of sources whose conversions fit no rate, at the figure that stands apart, unless the source says why."""
    for rate in rates:
        if rate.verdict is Verdict.IMPOSSIBLE and content.sources[rate.source].rates_differ is None:
            pair = (rate.misfits or rate.pairs)[0]
            converted = content.ledger[pair.fact].converted
            assert converted is not None, "pairs are made of conversions"
            here, there = (rate.converted, rate.stated) if pair.is_turned else (rate.stated, rate.converted)
            stated, printed = f"{here} {pair.stated.digits}", f"{there} {pair.converted.digits}"
            message = f"{stated} cannot be {printed} at the rate of the source's other conversions"
            hint = "compare it with the source; if the source has it so, write rates_differ: and the reason in its file"
            yield Problem(converted.written.location, message, "exchange-rate", hint)


def _currencies(entry: LedgerEntry, content: Content) -> Iterator[tuple[str, str]]:
    """Find what is converted into what; a conversion of anything but money is none of ours."""
    assert entry.value and entry.converted, "only entries with both are asked"
    stated, converted = entry.value.unit.numerator, entry.converted.unit.numerator
    if all(len(unit) == 1 and content.vocabulary.is_currency(unit[0]) for unit in (stated, converted)):
        yield stated[0], converted[0]


def _pairs(fact: Text, stated: Quantity, converted: Quantity, is_turned: bool) -> Iterator[Pair]:
    """Set low against low and high against high; a single figure once."""
    seen: list[Number] = []
    for here, there in ((stated.low, converted.low), (stated.high, converted.high)):
        if here is not None and there is not None and not any(here is known for known in seen):
            seen.append(here)
            yield Pair(fact=fact, stated=here, converted=there, is_turned=is_turned)


def _known_or_fit(key: tuple[str, str, str], pairs: tuple[Pair, ...], known: ExchangeRate | None) -> ExchangeRate:
    return known if known and _are_the_same(known.pairs, pairs) else _fit(*key, pairs)


def _are_the_same(some: tuple[Pair, ...], others: tuple[Pair, ...]) -> bool:
    return len(some) == len(others) and all(
        one.fact is other.fact and one.stated is other.stated and one.converted is other.converted
        for one, other in zip(some, others, strict=True)
    )


def _fit(source: str, stated: str, converted: str, pairs: tuple[Pair, ...]) -> ExchangeRate:
    chosen = _choose(pairs)
    misfits = () if chosen else tuple(pair for pair in pairs if len(pairs) > 2 and _choose(_without(pair, pairs)))
    return ExchangeRate(
        source=source,
        stated=stated,
        converted=converted,
        pairs=pairs,
        steps=tuple(window.step for window in chosen),
        low=max((window.low for window in chosen), default=None),
        high=min((window.high for window in chosen), default=None),
        misfits=misfits,
    )


def _without(pair: Pair, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    return tuple(other for other in pairs if other is not pair)


def _choose(pairs: tuple[Pair, ...]) -> tuple[Window, ...]:
    """Choose the finest windows that share a rate: the best rate is an end of one of them, so that few are tried."""
    windows = [_windows(pair) for pair in pairs]
    rates = sorted({rate for each in windows for window in each for rate in (window.low, window.high)})
    fitting = [chosen for rate in rates if len(chosen := _finest(windows, rate)) == len(pairs)]
    return min(fitting, key=lambda chosen: _coarseness(chosen, windows), default=())


def _finest(windows: Sequence[Sequence[Window]], rate: Fraction) -> tuple[Window, ...]:
    found = (next((window for window in each if window.low <= rate <= window.high), None) for each in windows)
    return tuple(window for window in found if window)


def _coarseness(chosen: Sequence[Window], windows: Sequence[Sequence[Window]]) -> int:
    return sum(each.index(window) for window, each in zip(chosen, windows, strict=True))


def _windows(pair: Pair) -> tuple[Window, ...]:
    """List the windows of a pair, the finest rounding first."""
    slack = _last_digit(pair.stated) / 2 if pair.stated.scale else Fraction(0)
    return tuple(_window(pair, slack, step) for step in _steps(pair.converted))


def _window(pair: Pair, slack: Fraction, step: Fraction) -> Window:
    stated, converted = pair.stated.exact, pair.converted.exact
    low, high = (stated - slack) / (converted + step / 2), (stated + slack) / (converted - step / 2)
    return Window(step=step, low=1 / high, high=1 / low) if pair.is_turned else Window(step=step, low=low, high=high)


def _steps(number: Number) -> Iterator[Fraction]:
    """List the places to which a figure may be rounded: its last digit, and every zero before it."""
    step = _last_digit(number)
    digits = number.digits.replace(".", "").lstrip("-0")
    yield step
    for zeros in range(1, len(digits) - len(digits.rstrip("0")) + 1):
        yield step * 10**zeros


def _last_digit(number: Number) -> Fraction:
    exponent = number.value.as_tuple().exponent
    assert isinstance(exponent, int), "published numbers are finite"
    scale = number.exact / Fraction(number.value) if number.value else Fraction(1)
    return Fraction(10) ** min(exponent, 0) * scale
