"""data/events.json must say of every event what the content says."""

from collections.abc import Iterator, Mapping
from typing import Any

from factpress.model import Event
from factpress.problems import Problem
from factpress.verify.published import Published
from factpress.verify.rows import compare_ids, compare_prose, compare_row, place_of

FILE = "data/events.json"


def prove(published: Published) -> Iterator[Problem]:
    """Compare every row with its event."""
    rows, events = {str(row.get("id")): row for row in published.rows(FILE, "events")}, published.content.events
    yield from compare_ids(FILE, rows, events)
    for id in (id for id in events if id in rows):
        place, row, event = place_of(FILE, id, published), rows[id], events[id]
        yield from compare_row(row, _fields(event, published), f"“{id}”", place)
        for name in ("title", "text"):
            yield from compare_prose(row.get(name), getattr(event, name), f"“{id}”: {name}", place, published)


def _fields(event: Event, published: Published) -> Mapping[str, Any]:
    earliest, latest = event.when.earliest, event.when.latest
    return {
        "when": event.when.edtf or None,
        "stated": published.wording.date(event.when),
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "status": str(event.status),
        "speaker": None if event.speaker is None else str(event.speaker),
        "source": str(event.source),
        "locator": str(event.locator),
        "after": [str(before) for before in event.after],
    }
