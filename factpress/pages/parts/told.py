"""What a page tells: the entries of the ledger and the events whose statuses stand on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factpress.model import Content, Status


@dataclass(frozen=True, kw_only=True)
class Told:
    """Entries and events by id, each once however often it is shown, in the order of the page.

    A set has its members in another order in each process, and a memory could not tell that a page is the same.
    """

    entries: tuple[str, ...] = ()
    events: tuple[str, ...] = ()

    def statuses(self, content: Content) -> Iterator[Status]:
        """List the status of each entry and each event."""
        yield from (content.ledger[id].status for id in self.entries)
        yield from (content.events[id].status for id in self.events)


NOTHING_TOLD = Told()


def told_entries(ids: Iterable[str]) -> Told:
    """Say that these entries are told, and no event."""
    return Told(entries=_once(map(str, ids)))


def told_events(ids: Iterable[str]) -> Told:
    """Say that these events are told, and no entry."""
    return Told(events=_once(map(str, ids)))


def all_told(parts: Iterable[Told]) -> Told:
    """Join what the parts of a page tell."""
    listed = tuple(parts)
    return Told(
        entries=_once(id for part in listed for id in part.entries),
        events=_once(id for part in listed for id in part.events),
    )


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
