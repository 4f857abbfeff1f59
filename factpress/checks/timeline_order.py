"""A timeline is told in the order in which things happened, as far as that is known.

Bad:   events: [heron-returns, refit]     where refit is dated before heron-returns
Good:  events: [refit, heron-returns]
"""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from factpress.model import Content, Event, Timeline
from factpress.problems import Problem
from factpress.text import Text
from factpress.timelines import placing_date
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find events that stand before one that came earlier, and pivots and gaps that are not on their timeline."""
    for timeline in content.timelines.values():
        events = [content.events[id] for id in dict.fromkeys(timeline.events) if id in content.events]
        yield from _against_dates(timeline, events)
        yield from _told_twice(timeline)
        yield from _not_on_it(timeline, content)
        for event in events:
            yield from _against_after(event, timeline)


def check_circles(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find events that came after themselves."""
    graph = {str(id): tuple(map(str, event.after)) for id, event in content.events.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: Sequence[str] = error.args[1]
        first = content.events[circle[-1]]
        place = next(before.location for before in first.after if before == circle[-2])
        told = f"“{first.id}” came after itself: {' → '.join(circle)}"
        yield Problem(place, told, "timeline-order", "leave out one of them under after:")


def _against_dates(timeline: Timeline, events: list[Event]) -> Iterator[Problem]:
    dated = [(event, date) for event in events if (date := placing_date(event))]
    for (earlier, first), (later, second) in pairwise(dated):
        if first.earliest and second.latest and second.latest < first.earliest:
            yield _misplaced(_named(timeline, later.id), later.id, earlier.id)


def _against_after(event: Event, timeline: Timeline) -> Iterator[Problem]:
    for before in event.after:
        if before in timeline.events and timeline.events.index(before) > timeline.events.index(event.id):
            yield _misplaced(_named(timeline, before), before, event.id)


def _told_twice(timeline: Timeline) -> Iterator[Problem]:
    repeated = [id for number, id in enumerate(timeline.events) if id in timeline.events[:number]]
    for id in repeated:
        yield Problem(id.location, f"“{id}” stands on this timeline twice", "timeline-order", "keep one")


def _not_on_it(timeline: Timeline, content: Content) -> Iterator[Problem]:
    for id in (*((timeline.pivot,) if timeline.pivot else ()), *timeline.gaps):
        if id not in timeline.events and id in content.events:
            yield Problem(id.location, f"“{id}” is not on this timeline", "timeline-order", "add it to events:")


def _named(timeline: Timeline, id: Text) -> Text:
    return next(named for named in timeline.events if named == id)


def _misplaced(named: Text, first: Text, second: Text) -> Problem:
    message = f"“{first}” came before “{second}”, and stands after it"
    return Problem(named.location, message, "timeline-order", "put events: in the order in which things happened")
