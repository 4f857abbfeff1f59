"""Tells whether a number in prose agrees with a value that is known: it may say less, never more."""

from enum import Enum
from fractions import Fraction

from factpress.numerals.limits import Limited, widened
from factpress.numerals.reading import Said
from factpress.quantities import Hedge, Quantity
from factpress.quantities.intervals import Interval
from factpress.quantities.units import FACTORS, Vocabulary


class Agreement(Enum):
    """How words and value stand to each other; the value of each tells it, between the words and the fact."""

    AGREES = "agrees with"
    HEDGE_LOST = "drops the hedge of"
    TOO_EXACT = "is more exact than"
    OTHER_NUMBER = "does not agree with"
    OTHER_UNIT = "is in another unit than"


def compare(said: Said, limited: Limited, value: Quantity, vocabulary: Vocabulary) -> Agreement:
    """Hold what words say against a value."""
    number = _in_unit_of(value, said, limited, vocabulary)
    if number is None or (limited.per and _symbol(limited.per, vocabulary) not in value.per):
        return Agreement.OTHER_UNIT
    claimed, known = limited.spread(number), _known(value)
    if claimed.covers(known):
        return Agreement.AGREES
    if _lacks_hedge(limited, value) and _is_printed(number, value):
        return Agreement.HEDGE_LOST
    return Agreement.TOO_EXACT if known.covers(claimed) else Agreement.OTHER_NUMBER


def _in_unit_of(value: Quantity, said: Said, limited: Limited, vocabulary: Vocabulary) -> Interval | None:
    """Write what is said in the unit of a value; a number without any unit is taken to be in it already."""
    counted = value.unit.numerator
    factor = FACTORS.get(counted[0]) if len(counted) == 1 else None if counted else Fraction(1)
    symbol = _symbol(limited.currency or said.noun, vocabulary)
    if said.is_ratio or symbol in FACTORS:
        spoken = Fraction(1) if said.is_ratio else FACTORS[str(symbol)]
        return said.interval * Interval.point(spoken / factor) if factor else None
    return said.interval if symbol is None or symbol in counted else None


def _symbol(noun: str, vocabulary: Vocabulary) -> str | None:
    return vocabulary.resolve(noun) if noun and vocabulary.knows(noun) else None


def _known(value: Quantity) -> Interval:
    """Take what a value allows: of an approximate one, what “about” allows round the number that is printed."""
    known = value.interval
    if value.approximate:
        low = value.low.exact if value.low else known.low
        high = value.high.exact if value.high else known.high
        known = widened(Interval(low=low, high=high, low_open=known.low_open, high_open=known.high_open))
    return -known if known.high is not None and known.high <= 0 else known  # a fall by 5 % is told without its minus


def _lacks_hedge(limited: Limited, value: Quantity) -> bool:
    return (value.hedge is not Hedge.NONE and not limited.hedges) or (
        value.approximate and "about" not in limited.hedges
    )


def _is_printed(number: Interval, value: Quantity) -> bool:
    """Claim that the numbers are those of the value, whatever stands before them."""
    printed = {end.exact for end in (value.low, value.high) if end}
    ends = printed or {end for end in (value.interval.low, value.interval.high) if end is not None}
    return all(end in ends or (end is not None and -end in ends) for end in (number.low, number.high))
