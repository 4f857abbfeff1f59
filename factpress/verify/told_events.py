"""Every event must stand on its timelines, with its date as it is stated and with its status."""

from collections.abc import Iterator

from factpress.dates import machine_date
from factpress.model import Event
from factpress.problems import Location, Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks


def prove(published: Published) -> Iterator[Problem]:
    """Find each event on the page of each timeline, and read it."""
    for timeline in published.content.timelines.values():
        path = f"timelines/{timeline.id}/index.html"
        page = published.documents.get(path)
        for id in timeline.events:
            told = page.first(id=str(id)) if page else None
            if told is None:
                yield lacks(Location(path), f"the event “{id}” is not told")
            else:
                yield from _event(told, published.content.events[id], published)


def _event(told: Element, event: Event, published: Published) -> Iterator[Problem]:
    badge, status = told.first(class_="badge"), published.wording.status(event.status)
    if badge is None or badge.text != status:
        yield differs(told.location, f"“{event.id}”: the status", badge.text if badge else "", status)
    stated = published.wording.date(event.when)
    when = told.first(class_="when")
    if when is None or not when.text.startswith(stated):
        yield differs(told.location, f"“{event.id}”: the date", when.text if when else "", stated)
    time = when.first("time") if when else None
    if (time.get("datetime") if time else "") != (machine_date(event.when) or ""):
        found = time.get("datetime") if time else ""
        yield differs(told.location, f"“{event.id}”: the date for machines", found, machine_date(event.when) or "")
