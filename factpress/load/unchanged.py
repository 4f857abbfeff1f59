"""Keeps what has not changed: an entry that was read again with the same words in the same places stays what it was.

Then all that rests on it knows by a look that nothing differs.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from factpress.load.loaded import Loaded
from factpress.model import Content, Entry
from factpress.sameness import are_one, differing, have_one_order


@dataclass(kw_only=True)
class LoadedBefore:
    """What was loaded the last time that anything could be."""

    _content: Content | None = None
    _salvaged: Content | None = None
    # What was read again and is alike, by its number, with what stands for it: to compare the two takes long.
    _twins: dict[int, tuple[Any, Any]] = field(default_factory=dict)

    def unchanged_in(self, loaded: Loaded) -> Loaded:
        """Take from the last load whatever is the same, down to its place in the file."""
        if loaded.content is None:
            return loaded
        known, self._twins = self._twins, {}
        content = self._with_known(loaded.content, self._content, known)
        salvaged = loaded.salvaged and self._with_known(loaded.salvaged, self._salvaged or content, known)
        self._content, self._salvaged = content, salvaged or self._salvaged
        return replace(loaded, content=content, salvaged=salvaged)

    def _with_known(self, now: Content, before: Content | None, twins: dict[int, tuple[Any, Any]]) -> Content:
        if before is None:
            return now
        names = [one.name for one in fields(Content)]
        return replace(now, **{name: self._kept(getattr(now, name), getattr(before, name), twins) for name in names})

    def _kept(self, now: Any, before: Any, twins: dict[int, tuple[Any, Any]]) -> Any:
        if isinstance(now, Mapping) and isinstance(before, Mapping):
            return self._kept_shelf(now, before, twins)
        if isinstance(now, tuple) and isinstance(before, tuple) and len(now) == len(before):
            kept = tuple(self._kept(*both, twins) for both in zip(now, before, strict=True))
            return before if are_one(kept, before) else kept
        return before if self._are_alike(now, before, twins) else now

    def _kept_shelf(self, now: Mapping[str, Any], before: Mapping[str, Any], twins: dict[int, tuple[Any, Any]]) -> Any:
        """Take the same shelf where nothing on it differs, and every entry on it that does not."""
        read_again = differing(now, before)
        alike = {id: before[id] for id in read_again if id in before and self._are_alike(now[id], before[id], twins)}
        is_the_same = len(alike) == len(read_again) and have_one_order(now, before)
        return before if is_the_same else {**now, **alike}

    def _are_alike(self, now: Any, before: Any, twins: dict[int, tuple[Any, Any]]) -> bool:
        if now is before:
            return True
        twin = twins.get(id(now))
        is_alike = (twin is not None and twin[1] is before) or _say_the_same(now, before)
        if is_alike:
            self._twins[id(now)] = now, before
        return is_alike


def _say_the_same(one: Any, other: Any) -> bool:
    """Compare two things with all the places that they know, which == passes over."""
    if isinstance(one, Entry) and isinstance(other, Entry) and one.id.identity != other.id.identity:
        return False  # most that changed have moved
    return type(one) is type(other) and pickle.dumps(one) == pickle.dumps(other)
