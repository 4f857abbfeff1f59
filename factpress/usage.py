"""Where each figure is used, so that it can be found again from the ledger."""

from collections import defaultdict
from collections.abc import Iterator

from factpress.model import Content
from factpress.prose import find_references, page_address
from factpress.text import Text


def used_on(content: Content) -> dict[str, tuple[str, ...]]:
    """List the addresses of the stories, pages, charts and timelines that use each entry of the ledger."""
    uses: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for address, fact in _uses(content):
        if fact in content.ledger:
            uses[str(fact)][address] = None
    return {fact: tuple(addresses) for fact, addresses in uses.items()}


def _uses(content: Content) -> Iterator[tuple[str, Text]]:
    for id, page in content.pages.items():
        yield from _in_prose(page_address(id), page.prose())
    for id, story in content.stories.items():
        yield from _in_prose(f"stories/{id}/", story.prose())
    for id, chart in content.charts.items():
        yield from ((f"charts/{id}/", row.fact) for row in chart.figures)
        yield from _in_prose(f"charts/{id}/", chart.prose())
    for id, timeline in content.timelines.items():
        yield from _in_prose(f"timelines/{id}/", timeline.prose())
        for event in timeline.events:
            yield from _in_prose(f"timelines/{id}/", content.events[event].prose())


def _in_prose(address: str, texts: Iterator[Text]) -> Iterator[tuple[str, Text]]:
    for text in texts:
        yield from ((address, reference.id) for reference in find_references(text) if reference.kind == "fact")
