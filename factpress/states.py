"""States of content: whether two make the same site, told by what goes in and not by making either."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import is_
from secrets import token_hex
from typing import Any

from factpress.model import Content

_WORKED_OUT = frozenset(("ledger",))  # by what stands in the other fields


def state_of(content: Content) -> str:
    """Name a state of content: by the same name as the one before it, or the one before that, if they are alike.

    Content is alike if every entry says the same in the same words, wherever in its file it stands; two values that
    are equal may be said in words of their own. No other process gives the same names.
    """
    return _name(_State(content=content))


@dataclass(frozen=True, eq=False)
class _State:
    """Content that is equal to what is like it, so that its name can be looked up."""

    content: Content

    def __hash__(self) -> int:
        return len(self.content.ledger)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _State):
            return NotImplemented
        one, two = self.content, other.content
        names = (field.name for field in fields(Content) if field.name not in _WORKED_OUT)
        return all(_are_alike(getattr(one, name), getattr(two, name)) for name in names)


@lru_cache(2)
def _name(state: _State) -> str:
    return token_hex(8)


def _are_alike(one: Any, two: Any) -> bool:
    """Compare what entries hold, first by asking whether they are the same objects, as most are after a save."""
    if one is two:
        return True
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return [*one] == [*two] and _are_all_alike([*one.values()], [*two.values()])
    if isinstance(one, tuple) and isinstance(two, tuple):
        return len(one) == len(two) and _are_all_alike(one, two)
    return repr(one) == repr(two)


def _are_all_alike(ones: Any, twos: Any) -> bool:
    return all(map(is_, ones, twos)) or all(map(_are_alike, ones, twos))
