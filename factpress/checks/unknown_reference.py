"""Whatever an entry names must exist: its source, its speaker, its place; a timeline's events, a chart's facts.

Bad:   source: landing-return
Good:  source: landing-returns
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from factpress.checks.homes import hint_for
from factpress.model import Content
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Wording


class Named(NamedTuple):
    """An id that an entry names, what kind of thing it should be, and what there is of that kind."""

    id: Text | None
    kind: str
    known: Collection[str]


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find ids that nothing has."""
    for named in _all_named(content):
        if named.id is not None and named.id not in named.known and not content.is_broken(named.id):
            hint = hint_for(named.id, named.kind, named.known)
            yield Problem(named.id.location, f"there is no {named.kind} “{named.id}”", "unknown-reference", hint)


def _all_named(content: Content) -> Iterator[Named]:
    yield from _by_terms(content)
    yield from _by_facts(content)
    yield from _by_speakers(content)
    yield from _by_events(content)
    yield from _by_charts(content)
    for cross_check in content.cross_checks.values():
        yield Named(cross_check.claim, "fact or calculation", content.figure_ids)
    for article in content.articles:
        yield from _each(article.topics, "topic", content.topics)


def _by_terms(content: Content) -> Iterator[Named]:
    for terms in content.glossaries:
        for place in terms.places.values():
            yield Named(place.within, "place", terms.places)


def _by_facts(content: Content) -> Iterator[Named]:
    terms = content.terms
    for fact in content.facts.values():
        yield Named(fact.source, "source", content.sources)
        yield Named(fact.speaker, "speaker", content.speakers)
        yield Named(fact.place, "place", terms.places)
        yield Named(fact.population, "population", terms.populations)
        yield Named(fact.measure, "measure", terms.measures)
        yield from _each(fact.corroborates, "fact", content.facts)


def _by_speakers(content: Content) -> Iterator[Named]:
    for speaker in content.speakers.values():
        yield Named(speaker.heard_through, "speaker", content.speakers)


def _by_events(content: Content) -> Iterator[Named]:
    for event in content.events.values():
        yield Named(event.source, "source", content.sources)
        yield Named(event.speaker, "speaker", content.speakers)
        yield Named(event.place, "place", content.terms.places)
        yield from _each(event.after, "event", content.events)
    for timeline in content.timelines.values():
        yield from _each(timeline.events, "event", content.events)
        yield Named(timeline.pivot, "event", content.events)
        yield from _each(timeline.gaps, "event", content.events)


def _by_charts(content: Content) -> Iterator[Named]:
    figures = content.figure_ids
    for chart in content.charts.values():
        for row in chart.figures:
            yield Named(row.fact, "fact or calculation", figures)
        for line in chart.series:
            yield Named(line.series, "series", content.series)
        yield from _each(chart.events, "event", content.events)


def _each(ids: Iterable[Text], kind: str, known: Collection[str]) -> Iterator[Named]:
    return (Named(id, kind, known) for id in ids)
