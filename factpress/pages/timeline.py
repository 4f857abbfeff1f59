"""A timeline with an address of its own, and one for each of its events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factpress.linked_data import describe_events
from factpress.model import Content
from factpress.pages.parts.bodies import told_on
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.head import Notice
from factpress.pages.parts.keys import make_key
from factpress.pages.parts.links import Link
from factpress.pages.parts.notes import timeline_texts
from factpress.pages.parts.onward import onward_to_another
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.shown import shown_on
from factpress.pages.parts.texts import heading, inline, opening, plain
from factpress.pages.parts.timelines import TimelineView, timeline_view
from factpress.pages.parts.top import Top
from factpress.prose import Setting
from factpress.text import Text
from factpress.timelines import ArrangedTimeline


@dataclass(frozen=True, kw_only=True)
class TimelinePageView:
    """A timeline, and the articles that show it."""

    top: Top
    timeline: TimelineView
    to_scale: tuple[Link, ...]  # charts that draw its events
    shown_on: tuple[Link, ...]
    onward: tuple[Link, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each timeline."""
    for arranged in edition.timelines.values():
        yield _page(arranged, edition)


def _page(arranged: ArrangedTimeline, edition: Edition) -> Page:
    content, wording, timeline = edition.content, edition.wording, arranged.timeline
    path = f"timelines/{timeline.id}/"
    setting = page_setting(path, edition, timeline_texts(timeline.id, content))
    shown = timeline_view(arranged, setting, level=1, on_own_page=True)
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
            to_scale=tuple(_to_scale(arranged, setting)),
            shown_on=shown_on(path, edition, setting),
            onward=onward_to_another("timelines", str(timeline.id), _titles(content), edition),
        ),
        setting=setting,
        section="timelines",
        crumbs=((wording.phrase("nav.timelines"), "timelines/"),),
        notice=Notice(
            nodes=tuple(describe_events((content.events[id] for id in timeline.events), content, wording)),
            opening=opening(timeline.title, setting),
        ),
    )


def _titles(content: Content) -> Mapping[str, Text]:
    return {str(id): timeline.title for id, timeline in content.timelines.items()}


def _to_scale(arranged: ArrangedTimeline, setting: Setting) -> Iterator[Link]:
    """Link the charts that draw its events."""
    told = set(arranged.timeline.events)
    for id, chart in setting.content.charts.items():
        if not told.isdisjoint(chart.events):
            yield Link(words=plain(chart.title, setting), href=f"{setting.root}charts/{id}/")
