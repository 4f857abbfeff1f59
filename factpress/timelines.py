"""Arranges timelines: events as their author orders them, each as precisely as it is known."""

from dataclasses import dataclass

from factpress.dates import DatePoint, PartialDate
from factpress.model import Content, Event, Timeline
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class Step:
    """One event in its place, and what is told of the time that passes after it."""

    event: Event
    gap: Text | None
    is_pivot: bool
    inferred_used: bool  # no full date is stated; its place rests on what we infer


@dataclass(frozen=True, kw_only=True)
class ArrangedTimeline:
    """A timeline in order, and apart from it the events that nothing puts anywhere."""

    timeline: Timeline
    steps: tuple[Step, ...]
    undated: tuple[Event, ...]


def arrange_timeline(timeline: Timeline, content: Content) -> ArrangedTimeline:
    """Arrange the events of a timeline."""
    told = [content.events[id] for id in timeline.events]
    ordered = {id for event in told for id in (event.id, *event.after) if event.after}
    placed = [event for event in told if placing_date(event) or event.id in ordered]
    return ArrangedTimeline(
        timeline=timeline,
        steps=tuple(_step(event, timeline) for event in placed),
        undated=tuple(event for event in told if event not in placed),
    )


def placing_date(event: Event) -> PartialDate | None:
    """Find the date by which an event can be placed: the stated one, else the inferred one, if it has a year."""
    if event.when.year_is_stated:
        return event.when
    if event.inferred and event.inferred.when.year_is_stated:
        return event.inferred.when
    return None


def export_address(id: str) -> str:
    """Name the file of a timeline for TimelineJS, by its path from the root of the site."""
    return f"timelines/{id}.timelinejs.json"


def stated_start(when: PartialDate) -> DatePoint | None:
    """Find the date on which it began, if it is stated with its year; “before 2020” and “after 2020” state none."""
    is_open_set = bool(when.one_of) and (when.open_start or when.open_end)
    return None if is_open_set or when.start is None or not when.start.year_is_stated else when.start


def stated_end(when: PartialDate) -> DatePoint | None:
    """Find the date with which it, or the time within which it must lie, ended; None where that is the start."""
    is_window = when.precision in ("season", "decade", "century")
    return when.end if when.end != when.start or is_window else None


def _step(event: Event, timeline: Timeline) -> Step:
    return Step(
        event=event,
        gap=timeline.gaps.get(event.id),
        is_pivot=event.id == timeline.pivot,
        inferred_used=placing_date(event) is not None and not event.when.year_is_stated,
    )
