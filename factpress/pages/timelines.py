"""All timelines in one list."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from factpress.model import Timeline
from factpress.pages.parts.counts import counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.texts import heading, plain
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting

PATH = "timelines/"


@dataclass(frozen=True, kw_only=True)
class TimelineCard:
    """A timeline in brief."""

    link: Link
    intro: Markup
    count: str


@dataclass(frozen=True, kw_only=True)
class TimelinesView:
    """Every timeline in brief."""

    top: Top
    timelines: tuple[TimelineCard, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the list of timelines, where there are any."""
    if not edition.timelines:
        return
    wording = edition.wording
    title, standfirst = wording.phrase("nav.timelines"), wording.phrase("timeline.standfirst")
    setting = page_setting(PATH, edition)
    yield make_page(
        PATH,
        "timelines.html",
        edition,
        title=title,
        description=standfirst,
        view=TimelinesView(
            top=plain_top(title, standfirst, setting),
            timelines=tuple(_card(arranged.timeline, setting) for arranged in edition.timelines.values()),
        ),
        section="timelines",
    )


def _card(timeline: Timeline, setting: Setting) -> TimelineCard:
    return TimelineCard(
        link=Link(words=plain(timeline.title, setting), href=f"{setting.root}timelines/{timeline.id}/"),
        intro=heading(timeline.intro, setting),
        count=counted("events", len(timeline.events), setting.wording),
    )
