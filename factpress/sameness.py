"""Tells whether things are the very same: what is no other object than before needs no second look."""

from collections.abc import Mapping, Sequence
from itertools import compress, repeat
from operator import is_not

_NOTHING = object()  # None may be held


def are_one(some: Sequence[object], others: Sequence[object]) -> bool:
    """Tell whether two sequences hold the same objects."""
    return len(some) == len(others) and not any(map(is_not, some, others))


def differing(now: Mapping[str, object], before: Mapping[str, object]) -> list[str]:
    """List the keys of one mapping under which another does not hold the same object."""
    if now is before:
        return []
    held = before.values() if have_one_order(now, before) else map(before.get, now, repeat(_NOTHING))
    return list(compress(now, map(is_not, now.values(), held)))  # a loop in C, for there are tens of thousands


def have_one_order(now: Mapping[str, object], before: Mapping[str, object]) -> bool:
    """Tell whether two mappings have the same keys in the same order."""
    return now is before or (len(now) == len(before) and list(now) == list(before))
