"""Events: only those whose source gives a whole date, and never a date that we infer."""

from collections.abc import Iterable, Iterator, Mapping

from factpress.addresses import full_address
from factpress.dates import PartialDate
from factpress.linked_data.nodes import Node, describe_source
from factpress.model import Content, Event
from factpress.prose import event_address, plain_text
from factpress.syndication.days import day_of
from factpress.wording import Wording


def describe_events(events: Iterable[Event], content: Content, wording: Wording) -> Iterator[Node]:
    """Describe the events that are dated to the day, each with how sure anyone can be and the document that says so."""
    for event in events:
        days = _days(event.when)
        address = event_address(content, event.id)
        if days and address:
            yield {
                "@type": "Event",
                "@id": full_address(content.site, address),
                "name": plain_text(event.title, content, wording),
                "description": f"{wording.status(event.status)}: {' → '.join(content.cite(event).chain)}",
                **days,
                "subjectOf": describe_source(content.sources[event.source], content.site),
            }


def _days(when: PartialDate) -> Mapping[str, str]:
    """Find the day that a date states; a window of time has none, for nobody says when in it something happened."""
    day = day_of(when)
    return {"startDate": day.isoformat()} if day else {}
