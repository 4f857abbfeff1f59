"""What a page tells: the entries of the ledger and the events whose statuses stand on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factpress.model import Content, Status


@dataclass(frozen=True, kw_only=True)
class Told:
    """Entries and events by id, each once however often it is shown."""

    entries: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()

    def statuses(self, content: Content) -> Iterator[Status]:
        """List the status of each entry and each event."""
        yield from (content.ledger[id].status for id in self.entries)
        yield from (content.events[id].status for id in self.events)


NOTHING_TOLD = Told()


def told_entries(ids: Iterable[str]) -> Told:
    """Say that these entries are told, and no event."""
    return Told(entries=frozenset(map(str, ids)))


def all_told(parts: Iterable[Told]) -> Told:
    """Join what the parts of a page tell."""
    listed = tuple(parts)
    return Told(
        entries=frozenset().union(*(part.entries for part in listed)),
        events=frozenset().union(*(part.events for part in listed)),
    )
