"""What a correction says of a figure must be what the figure says.

Bad:   {fact: seats, said: 180 seats, says: 190 seats, ...}    it reads “at least 180 seats”
Good:  {fact: seats, said: 180 seats, says: at least 180 seats, ...}

Where a figure was corrected more than once, each correction begins with what the one before it says.
"""

from collections.abc import Iterator
from itertools import pairwise

from factpress.corrections import corrections_of, reads_now
from factpress.folding import fold
from factpress.model import Content, Correction
from factpress.problems import Problem, closest
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find corrections of nothing, and those that say something else than the figure."""
    for correction in content.corrections:
        yield from _unknown(correction, content)
        yield from _nameless(correction, content)
        if correction.date.is_unknown:
            hint = "write the day on which readers were told"
            yield Problem(correction.location, "a correction without a date", "bad-date", hint)
    for fact in dict.fromkeys(str(correction.fact) for correction in content.corrections):
        latest, *earlier = corrections_of(fact, content)
        yield from _stale(latest, content, wording)
        for later, before in pairwise((latest, *earlier)):
            yield from _broken_off(later, before)


def _unknown(correction: Correction, content: Content) -> Iterator[Problem]:
    fact = correction.fact
    if correction.says is not None and fact not in content.ledger and not content.is_broken(fact):
        message, hint = f"there is no fact or calculation “{fact}”", closest(fact, content.ledger.keys())
        withdrawn = "if it was withdrawn, leave says: out"
        yield Problem(fact.location, message, "unknown-reference", f"{hint} {withdrawn}".strip())


def _nameless(correction: Correction, content: Content) -> Iterator[Problem]:
    """Ask what a figure was of which readers would see no more than its id."""
    is_gone = correction.fact not in content.ledger and not content.is_broken(correction.fact)
    if is_gone and correction.says is None and correction.gist is None:
        message = f"“gist” is missing, and “{correction.fact}” is no longer there to say what the figure was"
        hint = "add gist: as it stood in the fact, so that readers see more than an id"
        yield Problem(correction.location, message, "missing-field", hint)


def _stale(correction: Correction, content: Content, wording: Wording) -> Iterator[Problem]:
    if correction.fact not in content.ledger:
        return
    reads = reads_now(content.ledger[correction.fact], wording)
    if correction.says is None:
        message = f"“{correction.fact}” is said to be withdrawn, and reads “{reads}”"
        yield Problem(correction.location, message, "stale-correction", f"write says: “{reads}”, if that is right")
    elif fold(correction.says) != fold(reads):
        message = f"“{correction.fact}” reads “{reads}”, not “{correction.says}”"
        hint = "write says: as readers see it now; if the figure has changed again, add another correction"
        yield Problem(correction.says.location, message, "stale-correction", hint)


def _broken_off(later: Correction, before: Correction) -> Iterator[Problem]:
    if before.says is None or fold(later.said) != fold(before.says):
        told = f"“{before.says}”" if before.says else "that it was withdrawn"
        message = f"“{later.fact}” is said to have read “{later.said}”; the correction before this one says {told}"
        yield Problem(later.said.location, message, "stale-correction", "write said: as that one has it")
