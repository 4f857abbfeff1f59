"""All words of a newsroom that readers see: what the checks of prose have in common."""

from collections.abc import Iterator

from factpress.model import Content, Fields
from factpress.text import Text


def all_prose(content: Content) -> Iterator[Text]:
    """List every text that readers see."""
    for entry in _entries(content):
        yield from entry.prose()


def _entries(content: Content) -> Iterator[Fields]:
    yield content.site
    yield from content.speakers.values()
    yield from content.sources.values()
    yield from content.facts.values()
    yield from content.calculations.values()
    yield from content.cross_checks.values()
    yield from content.corrections
    yield from content.events.values()
    yield from content.timelines.values()
    yield from content.charts.values()
    yield from content.stories.values()
    yield from content.pages.values()
