"""Compares the rows of a file of data with what they must hold."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from factpress.problems import Location, Problem
from factpress.text import Text
from factpress.verify.published import Published, differs, lacks
from factpress.verify.skeletons import skeleton

_SLACK = Fraction(1, 10**9)  # how far a result that never ends may lie outside, as a part of itself


def compare_ids(file: str, rows: Collection[str], expected: Collection[str]) -> Iterator[Problem]:
    """Find rows that are missing, and those of which no content knows."""
    for id in sorted(set(expected) - set(rows)):
        yield lacks(Location(file), f"“{id}” is missing")
    for id in sorted(set(rows) - set(expected)):
        yield lacks(Location(file), f"“{id}” stands here, and no content says it")


def compare_row(row: Mapping[str, Any], expected: Mapping[str, Any], what: str, place: Location) -> Iterator[Problem]:
    """Compare the fields that must be the same to the letter."""
    for name, value in expected.items():
        if row.get(name) != value or isinstance(row.get(name), bool) is not isinstance(value, bool):
            yield differs(place, f"{what}: {name}", shown(row.get(name)), shown(value))


def compare_prose(found: Any, text: Text | None, what: str, place: Location, published: Published) -> Iterator[Problem]:
    """Compare words with what an author wrote, once its references are resolved."""
    expected, bones = published.expectations.whole(text or ""), skeleton(str(found or ""))
    if bones != expected.bones:
        facts = [f"“{fact}”" for fact in expected.missing_in(bones)]
        about = f", with {', '.join(facts)}," if facts else ""
        yield differs(place, what + about, str(found or ""), expected.words)


def compare_words(found: str, expected: str, what: str, place: Location, published: Published) -> Iterator[Problem]:
    """Compare words with what they must be, and name the facts whose figures stand in them."""
    bones = skeleton(expected)
    if skeleton(found) != bones:
        said = (
            f"“{id}”"
            for id, statement in published.statements.items()
            if any(skeleton(words) in bones for words in statement.renderings | statement.conversions)
        )
        facts = ", ".join(said)
        yield differs(place, f"{what}, with {facts}," if facts else what, found, expected)


def is_end(found: object, exact: Fraction | None, outward: int) -> bool:
    """Tell whether a published number is an end of an interval, or lies a hair outside where that never ends."""
    if exact is None or found is None or isinstance(found, bool) or not isinstance(found, int | Decimal):
        return found is None and exact is None
    beyond = (Fraction(found) - exact) * outward
    return 0 <= beyond <= abs(exact) * _SLACK


def place_of(file: str, id: str, published: Published) -> Location:
    """Find the line on which a row names itself."""
    before, found, _ = published.files.get(file, b"").partition(f'"id": "{id}"'.encode())
    return Location(file, before.count(b"\n") + 1 if found else 1)


def shown(value: Any) -> str:
    """Write a field as a reader of the message can compare it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
