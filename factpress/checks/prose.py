"""All words of a newsroom that readers see: what the checks of prose have in common."""

from collections.abc import Iterator

from factpress.model import Content, Fields
from factpress.text import Text
from factpress.wording import Wording


def all_prose(content: Content) -> Iterator[Text]:
    """List every text that readers see."""
    for entry in _entries(content):
        yield from entry.prose()


def prose_by_language(content: Content, wording: Wording) -> Iterator[tuple[Wording, list[Text]]]:
    """List those texts by language: that of the site, and those of translations."""
    yield wording, [text for entry in _originals(content) for text in entry.prose()]
    for language in content.languages:
        translated = (entry for entry in content.translations if entry.into == language)
        yield wording.into(language), [text for entry in translated for text in entry.prose()]


def _entries(content: Content) -> Iterator[Fields]:
    yield from _originals(content)
    yield from content.translations


def _originals(content: Content) -> Iterator[Fields]:
    yield from content.sites
    yield from content.speakers.values()
    yield from content.sources.values()
    yield from content.series.values()
    yield from content.facts.values()
    yield from content.calculations.values()
    yield from content.cross_checks.values()
    yield from content.corrections
    yield from content.events.values()
    yield from content.timelines.values()
    yield from content.charts.values()
    yield from content.stories.values()
    yield from content.pages.values()
