"""Finds what else is wrong with entries that cannot be read: the mistakes that one mistake would hide."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import fields

from factpress.checks import check_content
from factpress.derive import derive_facts
from factpress.desk import Known
from factpress.findings import compare_figures
from factpress.load import Loaded
from factpress.model import Content, Entry
from factpress.problems import Location, Problem

# A mistake of these kinds is about one field, so that it cannot be what follows from another field's mistake.
_ABOUT_ONE_FIELD = (
    *("bad-address", "bad-formula", "bad-link", "bad-reference", "bad-style", "copied-words"),
    *("unknown-form", "unknown-reference", "unknown-who", "unsourced-number"),
)


def find_hidden(loaded: Loaded, known: Known | None = None) -> tuple[Problem, ...]:
    """Check what is good of broken entries, and keep what is wrong with single fields of those entries.

    What is known of the good content serves here too, although the two take turns: they differ in the broken entries
    alone, and a memory of its own would have the first mistake of a day wait until everything is checked once more.
    """
    if loaded.salvaged is None or loaded.content is None or loaded.wording is None:
        return ()
    known = known or Known()
    is_broken = _places(loaded.content, loaded.salvaged)
    derived = derive_facts(loaded.salvaged, known.derived)
    _, disagreements = compare_figures(derived.content, known.compared)
    broken_rules = check_content(derived.content, loaded.wording, known.checked)
    found = (*derived.problems, *disagreements, *broken_rules)
    return tuple(problem for problem in found if problem.rule in _ABOUT_ONE_FIELD and is_broken(problem.location))


def _places(content: Content, salvaged: Content) -> Callable[[Location], bool]:
    """Make a function that tells whether a place lies in a broken entry: behind its beginning, before the next."""
    begun: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    shelves = [(getattr(salvaged, kind.name), getattr(content, kind.name)) for kind in fields(Content)]
    pairs = [(whole, good) for whole, good in shelves if isinstance(whole, Mapping) and whole is not good]
    entries = [(entry, id not in good) for whole, good in pairs for id, entry in whole.items()]
    paths = {entry.id.path for entry, is_bad in entries if is_bad and isinstance(entry, Entry)}
    for entry, is_bad in entries:
        if isinstance(entry, Entry) and entry.id.path in paths:
            begun[entry.id.path].append((entry.location.line, is_bad))
    for lines in begun.values():
        lines.sort()

    def is_broken(place: Location) -> bool:
        lines = begun.get(place.path, [])
        at = bisect_right(lines, (place.line, True)) - 1
        return lines[at][1] if at >= 0 else any(broken for _, broken in lines)

    return is_broken
