"""The pages of a site: what each shows, and its address."""

from collections.abc import Callable, Iterator, Mapping, Set

from factpress.charts import Figure
from factpress.findings import Findings
from factpress.model import Content
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
from factpress.pages.parts.page import Page
from factpress.pages.parts.topics import filled_topics
from factpress.pages.parts.uses import page_titles
from factpress.syndication import gather_feeds
from factpress.timelines import ArrangedTimeline
from factpress.usage import find_usage
from factpress.wording import Wording

__all__ = ["PAGE_TYPES", "Page", "plan_pages"]

PAGE_TYPES: Mapping[str, Callable[[Edition], Iterator[Page]]] = {
    "front": front.plan,
    "stories": stories.plan,
    "story": story.plan,
    "charts": charts.plan,
    "chart": chart.plan,
    "embed": embed.plan,
    "timelines": timelines.plan,
    "timeline": timeline.plan,
    "facts": facts.plan,
    "topic": topic.plan,
    "cross_checks": cross_checks.plan,
    "sources": sources.plan,
    "source": source.plan,
    "speakers": speakers.plan,
    "corrections": corrections.plan,
    "about": about.plan,
    "credits": credits.plan,
    "translation": translation.plan,
    "not_found": not_found.plan,
}


def plan_pages(
    content: Content,
    figures: Mapping[str, Figure],
    timelines: Mapping[str, ArrangedTimeline],
    wording: Wording,
    findings: Findings,
    files: Set[str],
) -> tuple[Page, ...]:
    """Plan every page of a site; they lead to those of these files that there are, and carry their pictures."""
    edition = Edition(
        content=content,
        figures=figures,
        timelines=timelines,
        wording=wording,
        findings=findings,
        usage=find_usage(content),
        titles=page_titles(content),
        topics=filled_topics(content),
        feeds=gather_feeds(content, wording),
        files=files,
    )
    return tuple(page for plan in PAGE_TYPES.values() for page in plan(edition))
