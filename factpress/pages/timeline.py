"""A timeline with an address of its own, and one for each of its events."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.linked_data import describe_events
from factpress.model import Timeline
from factpress.pages.parts.bodies import told_on
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.head import Notice
from factpress.pages.parts.keys import make_key
from factpress.pages.parts.links import Link
from factpress.pages.parts.notes import timeline_texts
from factpress.pages.parts.onward import onward_to_another
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.shown import shown_on
from factpress.pages.parts.texts import heading, inline, opening, plain
from factpress.pages.parts.timelines import TimelineView, timeline_view
from factpress.pages.parts.top import Top
from factpress.prose import Setting
from factpress.timelines import arrange_timeline


@dataclass(frozen=True, kw_only=True)
class TimelinePageView:
    """A timeline, and the articles that show it."""

    top: Top
    timeline: TimelineView
    to_scale: tuple[Link, ...]  # charts that draw its events
    shown_on: tuple[Link, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each timeline."""
    for id, timeline in edition.content.timelines.items():
        path = f"timelines/{id}/"
        yield Sheet(path, partial(_plan, timeline, path, edition))


def _plan(timeline: Timeline, path: str, edition: Edition) -> Page:
    content, wording = edition.content, edition.wording
    setting = page_setting(path, edition, timeline_texts(timeline.id, content))
    shown = timeline_view(arrange_timeline(timeline, content), setting, level=1, on_own_page=True)
    return make_page(
        path,
        "timeline.html",
        edition,
        title=plain(timeline.title, setting),
        description=plain(timeline.intro or timeline.title, setting),
        view=TimelinePageView(
            top=Top(
                title=heading(timeline.title, setting),
                standfirst=inline(timeline.intro, setting),
                key=make_key(told_on(setting, (shown,)), setting),
            ),
            timeline=shown,
            to_scale=tuple(_to_scale(timeline, edition, setting)),
            shown_on=shown_on(path, edition, setting),
            onward=onward_to_another("timelines", str(timeline.id), edition.register.timelines, edition),
        ),
        setting=setting,
        section="timelines",
        crumbs=((wording.phrase("nav.timelines"), "timelines/"),),
        notice=Notice(
            nodes=tuple(describe_events((content.events[id] for id in timeline.events), content, wording)),
            opening=opening(timeline.title, setting),
        ),
    )


def _to_scale(timeline: Timeline, edition: Edition, setting: Setting) -> Iterator[Link]:
    """Link the charts that draw its events."""
    register, charts = edition.register, edition.content.charts
    drawing = {id for event in timeline.events for id in register.charts_of.get(event, ())}
    for id in register.charts.in_order(drawing):
        yield Link(words=plain(charts[id].title, setting), href=f"{setting.root}charts/{id}/")
