"""A timeline with an address of its own, and one for each of its events."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.pages.parts.bodies import statuses_on
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.notes import timeline_texts
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.shown import shown_on
from factpress.pages.parts.statuses import status_key
from factpress.pages.parts.texts import heading, inline, plain
from factpress.pages.parts.timelines import TimelineView, timeline_view
from factpress.pages.parts.top import Top
from factpress.timelines import ArrangedTimeline


@dataclass(frozen=True, kw_only=True)
class TimelinePageView:
    """A timeline, and the articles that show it."""

    top: Top
    timeline: TimelineView
    shown_on: tuple[Link, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each timeline."""
    for arranged in edition.timelines.values():
        yield _page(arranged, edition)


def _page(arranged: ArrangedTimeline, edition: Edition) -> Page:
    content, wording, timeline = edition.content, edition.wording, arranged.timeline
    path = f"timelines/{timeline.id}/"
    setting = page_setting(path, edition, timeline_texts(timeline.id, content))
    shown = timeline_view(arranged, setting, level=2, on_own_page=True)
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
                key=status_key(wording, statuses_on(setting, (shown,))),
            ),
            timeline=shown,
            shown_on=shown_on(path, edition, setting),
        ),
        setting=setting,
        section="timelines",
        crumbs=((wording.phrase("nav.timelines"), "timelines/"),),
    )
