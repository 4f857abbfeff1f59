"""The pages of a site: what each shows, and its address."""

from collections.abc import Callable, Iterator, Mapping

from factpress.pages import (
    about,
    chart,
    charts,
    corrections,
    credits,  # noqa: A004  # the page is called so, and Python's own is for its prompt
    cross_checks,
    embed,
    facts,
    front,
    not_found,
    source,
    sources,
    speakers,
    stories,
    story,
    timeline,
    timelines,
    topic,
    translation,
)
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, Sheet

__all__ = ["PAGE_TYPES", "Edition", "Page", "Sheet", "list_sheets"]

PAGE_TYPES: Mapping[str, Callable[[Edition], Iterator[Sheet]]] = {
    "front": front.list_sheets,
    "stories": stories.list_sheets,
    "story": story.list_sheets,
    "charts": charts.list_sheets,
    "chart": chart.list_sheets,
    "embed": embed.list_sheets,
    "timelines": timelines.list_sheets,
    "timeline": timeline.list_sheets,
    "facts": facts.list_sheets,
    "topic": topic.list_sheets,
    "cross_checks": cross_checks.list_sheets,
    "sources": sources.list_sheets,
    "source": source.list_sheets,
    "speakers": speakers.list_sheets,
    "corrections": corrections.list_sheets,
    "about": about.list_sheets,
    "credits": credits.list_sheets,
    "translation": translation.list_sheets,
    "not_found": not_found.list_sheets,
}


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List every page of a site, in its order; none is planned before somebody asks for it."""
    for sheets_of_type in PAGE_TYPES.values():
        yield from sheets_of_type(edition)
