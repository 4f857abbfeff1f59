"""Timelines: events in order, each with how sure it is, and what is known of its date."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from factpress.model import Event, Status
from factpress.pages.parts.citations import CitationView, chain_links
from factpress.pages.parts.counts import counted
from factpress.pages.parts.dates import DateView, date_view
from factpress.pages.parts.links import Link
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.texts import NOTHING, heading, inline, paragraphs, plain
from factpress.pages.parts.told import Told, told_events
from factpress.prose import Setting
from factpress.text import Text
from factpress.timelines import ArrangedTimeline, Step, export_address, stated_start


@dataclass(frozen=True, kw_only=True)
class EventView:
    """An event: its mark, its date, what is said to have happened, and who says so."""

    anchor: str  # empty where the timeline is embedded, so that an event has one address
    style: str
    mark: str
    date: DateView
    status: StatusView
    title: Markup
    text: Markup
    note: Markup
    citation: CitationView
    after: tuple[str, ...]  # the events of which all that is known is that they came before
    gap: Markup  # what passes before the next


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The events of one status, which a reader may take out, and what is said when they are."""

    status: StatusView
    count: str
    hidden: str


@dataclass(frozen=True, kw_only=True)
class TimelineView:
    """A timeline as a block of a page."""

    id: str
    level: int
    title: str  # empty on its own page, like the way there and the intro, which stand at its top
    href: str
    intro: Markup
    events: tuple[EventView, ...]
    undated: tuple[EventView, ...]
    note: Markup
    shown: tuple[Shown, ...]  # empty where it is embedded, or all is equally sure
    downloads: tuple[Link, ...]
    told: Told
    template: str = "parts/timeline.html"


def timeline_view(
    arranged: ArrangedTimeline, setting: Setting, *, level: int, on_own_page: bool = False
) -> TimelineView:
    """Show a timeline; away from its own page it leads there."""
    timeline = arranged.timeline
    return TimelineView(
        id=str(timeline.id),
        level=level,
        title="" if on_own_page else plain(timeline.title, setting),
        href="" if on_own_page else f"{setting.root}timelines/{timeline.id}/",
        intro=NOTHING if on_own_page else inline(timeline.intro, setting),
        events=tuple(_step(step, setting, on_own_page) for step in arranged.steps),
        undated=tuple(_event(event, setting, on_own_page) for event in arranged.undated),
        note=paragraphs(timeline.note, setting),
        shown=tuple(_shown(arranged, setting)) if on_own_page else (),
        downloads=tuple(_downloads(arranged, setting)) if on_own_page else (),
        told=told_events(timeline.events),
    )


def _shown(arranged: ArrangedTimeline, setting: Setting) -> Iterator[Shown]:
    """Count the events of each status, surest first."""
    found = Counter(setting.content.events[id].status for id in arranged.timeline.events)
    for status in (status for status in Status if found[status] and len(found) > 1):
        view, events = status_view(status, setting.wording), counted("events", found[status], setting.wording)
        hidden = setting.wording.phrase("timeline.hidden", status=view.words, events=events)
        yield Shown(status=view, count=str(found[status]), hidden=hidden)


def _downloads(arranged: ArrangedTimeline, setting: Setting) -> Iterator[Link]:
    """Lead to the timeline for other software, where it has a date that this can place."""
    if any(stated_start(step.event.when) for step in arranged.steps):
        words = setting.wording.phrase("timeline.json")
        yield Link(words=words, href=f"{setting.root}{export_address(str(arranged.timeline.id))}")


def _step(step: Step, setting: Setting, anchored: bool) -> EventView:
    return _event(step.event, setting, anchored, is_pivot=step.is_pivot, gap=step.gap)


def _event(
    event: Event, setting: Setting, anchored: bool, *, is_pivot: bool = False, gap: Text | None = None
) -> EventView:
    return EventView(
        anchor=str(event.id) if anchored else "",
        style=" ".join(_style(event, is_pivot)),
        mark="" if _is_moment(event) else "window",
        date=date_view(event.when, event.inferred, setting),
        status=status_view(event.status, setting.wording),
        title=heading(event.title, setting),
        text=inline(event.text, setting),
        note=inline(event.note, setting),
        citation=CitationView(chain=chain_links(setting.content.cite(event), setting), locators=str(event.locator)),
        after=_after(event, setting) if event.when.is_unknown and not event.inferred else (),
        gap=inline(gap, setting),
    )


def _style(event: Event, is_pivot: bool) -> list[str]:
    who = [f"who-{event.who}"] if event.who else []
    return [f"is-{event.status}", *who, *(["pivot"] if is_pivot else [])]


def _is_moment(event: Event) -> bool:
    """Tell a date that is known to the day from a window of time."""
    return event.when.precision == "day" and not event.when.is_interval


def _after(event: Event, setting: Setting) -> tuple[str, ...]:
    return tuple(plain(setting.content.events[before].title, setting) for before in event.after)
