"""Finds what else is wrong with entries that cannot be read: the mistakes that one mistake would hide."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import fields

from factpress.checks import check_content
from factpress.derive import derive_facts
from factpress.findings import compare_figures
from factpress.load import Loaded
from factpress.model import Content, Entry
from factpress.problems import Location, Problem

# A mistake of these kinds is about one field, so that it cannot be what follows from another field's mistake.
_ABOUT_ONE_FIELD = (
    *("bad-address", "bad-formula", "bad-link", "bad-reference", "bad-style", "copied-words"),
    *("unknown-form", "unknown-reference", "unknown-who", "unsourced-number"),
)


def find_hidden(loaded: Loaded) -> tuple[Problem, ...]:
    """Check what is good of broken entries, and keep what is wrong with single fields of those entries."""
    if loaded.salvaged is None or loaded.content is None or loaded.wording is None:
        return ()
    is_broken = _places(loaded.content, loaded.salvaged)
    derived = derive_facts(loaded.salvaged)
    _, disagreements = compare_figures(derived.content)
    found = (*derived.problems, *disagreements, *check_content(derived.content, loaded.wording))
    return tuple(problem for problem in found if problem.rule in _ABOUT_ONE_FIELD and is_broken(problem.location))


def _places(content: Content, salvaged: Content) -> Callable[[Location], bool]:
    """Make a function that tells whether a place lies in a broken entry: behind its beginning, before the next."""
    begun: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for kind in fields(Content):
        whole, good = getattr(salvaged, kind.name), getattr(content, kind.name)
        for id, entry in whole.items() if isinstance(whole, Mapping) else ():
            if isinstance(entry, Entry):
                begun[entry.location.path].append((entry.location.line, id not in good))
    for entries in begun.values():
        entries.sort()

    def is_broken(place: Location) -> bool:
        entries = begun.get(place.path, [])
        at = bisect_right(entries, (place.line, True)) - 1
        return entries[at][1] if at >= 0 else any(broken for _, broken in entries)

    return is_broken
