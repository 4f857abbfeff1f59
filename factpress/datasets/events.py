"""Every event as data, with its date as stated and what we infer."""

from collections.abc import Mapping
from typing import Any

from factpress.datasets.figures import edtf, inferred, iso_day, prose, words
from factpress.model import Content, Event
from factpress.wording import Wording


def event_rows(content: Content, wording: Wording) -> list[Mapping[str, Any]]:
    """Write one row for each event."""
    return [_row(event, content, wording) for event in content.events.values()]


def _row(event: Event, content: Content, wording: Wording) -> dict[str, Any]:
    return {
        "id": str(event.id),
        "title": prose(event.title, content, wording),
        "text": prose(event.text, content, wording),
        "when": edtf(event.when),
        "stated": wording.date(event.when),
        "earliest": iso_day(event.when.earliest),
        "latest": iso_day(event.when.latest),
        "inferred": inferred(event, content, wording),
        "status": str(event.status),
        "speaker": words(event.speaker),
        "source": str(event.source),
        "locator": str(event.locator),
        "place": words(event.place),
        "after": [str(before) for before in event.after],
    }
