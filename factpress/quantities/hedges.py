"""Hedges: how the one who states a value limits it, and the words that authors have for that."""

import re
from enum import Enum


class Hedge(Enum):
    """What stands before the number; its value is the spelling that we write."""

    NONE = ""
    ABOUT = "about"
    ESTIMATED = "an estimated"  # sums take it as about; readers should know that somebody estimated
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    UP_TO = "up to"


_SPELLINGS = {
    Hedge.ABOUT: ("about", "around", "approximately", "roughly", "~", "≈"),
    Hedge.ESTIMATED: ("an estimated", "estimated"),
    Hedge.MORE_THAN: ("more than", "over", "above", ">"),
    Hedge.AT_LEAST: ("at least", "no less than", "not less than", "no fewer than", "from", ">=", "≥"),
    Hedge.LESS_THAN: ("less than", "fewer than", "under", "below", "<"),
    Hedge.UP_TO: (
        *("up to", "at most", "no more than", "not more than", "as much as", "as many as", "as high as"),
        *("<=", "≤"),
    ),
}
HEDGES = {spelling: hedge for hedge, spellings in _SPELLINGS.items() for spelling in spellings}
APPROXIMATE = (Hedge.ABOUT, Hedge.ESTIMATED)
RANGE_WORDS = ("from", "between")  # before a range they say nothing: from 3 to 4 years

_LONGEST_FIRST = sorted(HEDGES, key=len, reverse=True)
_WORDS = "|".join(word.replace(" ", r"\s+") for word in _LONGEST_FIRST if word[0].isalpha())
_SIGNS = "|".join(sign for sign in _LONGEST_FIRST if not sign[0].isalpha())
_HEDGE = re.compile(rf"(?:({_WORDS}|some(?=\s+[\d$£€])|between)(?!\w)|({_SIGNS}))\s*", re.IGNORECASE)


def read_hedge(words: str, start: int) -> tuple[Hedge, str, int]:
    """Read the hedge that begins here, if one does: what it means, how it is spelt, and where it ends."""
    found = _HEDGE.match(words, start)
    if found is None:
        return Hedge.NONE, "", start
    spelling = " ".join(found.group().lower().split())
    if spelling == "some":  # some 100 workers, not: some workers
        return Hedge.ABOUT, spelling, found.end()
    return HEDGES.get(spelling, Hedge.NONE), spelling, found.end()
