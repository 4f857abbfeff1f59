"""What a page tells, read from the page itself: the entries and the events whose statuses stand on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.model import Status
from factpress.verify.markup import Element
from factpress.verify.published import Published


@dataclass(frozen=True, kw_only=True)
class Found:
    """Entries and events, each once however often it is shown."""

    entries: frozenset[str]
    events: frozenset[str]


def find_told(page: Element, published: Published) -> Found:
    """Read which entries and events a page tells; a page of the ledger tells its own entries and no others."""
    own = {entry.get("id") for entry in page.all(class_="entry")}
    charts, timelines = published.content.charts, published.content.timelines
    drawn = [charts[id] for id in _named("data-chart", page) if id in charts]
    arranged = [timelines[id] for id in _named("data-timeline", page) if id in timelines]
    entries = own or {*_linked(page), *(str(row.fact) for chart in drawn for row in chart.figures)}
    events = [*(chart.events for chart in drawn), *(timeline.events for timeline in arranged)]
    return Found(
        entries=frozenset(entries & set(published.statements)),
        events=frozenset(str(id) for ids in events for id in ids),
    )


def statuses_of(found: Found, published: Published) -> tuple[Status, ...]:
    """List the status of each entry and each event."""
    entries = (published.statements[id].status for id in sorted(found.entries))
    return (*entries, *(published.content.events[id].status for id in sorted(found.events)))


def _linked(page: Element) -> Iterator[str]:
    """List the facts of notes, and whatever a list of facts or a cross-check leads to."""
    yield from (note.get("id").removeprefix("note-") for note in page.all(class_="note"))
    for part in (*page.all("ul", class_="facts"), *page.all(class_="check")):
        yield from (link.get("href").rpartition("#")[2] for link in part.all("a") if "facts/" in link.get("href"))


def _named(attribute: str, page: Element) -> Iterator[str]:
    return (element.get(attribute) for element in page.elements() if element.get(attribute))
