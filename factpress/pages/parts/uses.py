"""Where each fact is used: the articles, charts and timelines that show it, and the sums that rest on it."""

from collections.abc import Iterator

from factpress.model import Content
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import fact_links
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import plain
from factpress.prose import Setting, page_address
from factpress.text import Text


def use_links(fact: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Link every place that shows a fact."""
    titles = dict(_titles(edition.content))
    return tuple(
        Link(words=plain(titles[address], setting), href=setting.root + address)
        for address in edition.uses.get(fact, ())
    )


def sum_links(fact: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Link every sum that rests on a fact."""
    ledger = edition.content.ledger
    return fact_links((id for id, entry in ledger.items() if fact in entry.inputs), setting)


def _titles(content: Content) -> Iterator[tuple[str, Text]]:
    yield from ((page_address(slug), page.title) for slug, page in content.pages.items())
    yield from ((f"stories/{slug}/", story.title) for slug, story in content.stories.items())
    yield from ((f"charts/{id}/", chart.title) for id, chart in content.charts.items())
    yield from ((f"timelines/{id}/", timeline.title) for id, timeline in content.timelines.items())
