"""Shelves that note who looks at what: of a file that is checked alone, which entries elsewhere its check rests on."""

from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Any, TypeVar

Value = TypeVar("Value")


def all_ids_of(shelf: str) -> str:
    """Name the list of all ids of a shelf; no id has a slash in it."""
    return f"{shelf}/"


class WatchedShelf(Mapping[str, Value]):
    """A shelf that is whole to whoever asks for ids, and has one file's entries alone for whoever goes through it."""

    __slots__ = ("_all_ids", "_own", "_seen", "_whole")

    def __init__(self, whole: Mapping[str, Value], name: str, own: Iterable[str], seen: set[str]) -> None:
        self._whole, self._all_ids, self._own, self._seen = whole, all_ids_of(name), own, seen

    def __getitem__(self, id: str) -> Value:
        self._seen.add(id)
        return self._whole[id]

    def __contains__(self, id: object) -> bool:
        self._seen.add(str(id))
        return id in self._whole

    def __iter__(self) -> Iterator[str]:
        self._seen.add(self._all_ids)
        return iter(self._whole)

    def __len__(self) -> int:
        self._seen.add(self._all_ids)
        return len(self._whole)

    def get(self, id: str, default: Any = None) -> Any:
        """Look an entry up, without the exception that Mapping makes and catches where there is none."""
        self._seen.add(id)
        return self._whole.get(id, default)

    def values(self) -> ValuesView[Value]:
        """List the file's own entries."""
        return {id: self._whole[id] for id in self._own}.values()

    def items(self) -> ItemsView[str, Value]:
        """List the file's own entries with their ids."""
        return {id: self._whole[id] for id in self._own}.items()


class WatchedIds(frozenset[str]):
    """Ids that note which of them are asked for."""

    __slots__ = ("_seen",)
    _seen: set[str]

    @classmethod
    def of(cls, ids: Iterable[str], seen: set[str]) -> "WatchedIds":
        """Watch these ids."""
        watched = cls(ids)
        watched._seen = seen
        return watched

    def __contains__(self, id: object) -> bool:
        self._seen.add(str(id))
        return super().__contains__(id)
