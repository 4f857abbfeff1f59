"""All timelines in one list."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from factpress.model import Timeline
from factpress.pages.parts.counts import counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
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


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the list of timelines, where there are any."""
    if edition.content.timelines:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    wording = edition.wording
    title, standfirst = wording.phrase("nav.timelines"), wording.phrase("timeline.standfirst")
    setting = page_setting(PATH, edition)
    return make_page(
        PATH,
        "timelines.html",
        edition,
        title=title,
        description=standfirst,
        view=TimelinesView(
            top=plain_top(title, standfirst, setting),
            timelines=tuple(_card(timeline, setting) for timeline in edition.content.timelines.values()),
        ),
        section="timelines",
    )


def _card(timeline: Timeline, setting: Setting) -> TimelineCard:
    return TimelineCard(
        link=Link(words=plain(timeline.title, setting), href=f"{setting.root}timelines/{timeline.id}/"),
        intro=heading(timeline.intro, setting),
        count=counted("events", len(timeline.events), setting.wording),
    )
