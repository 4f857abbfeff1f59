"""What uses what in a site: figures, charts, timelines and pictures, so that each can be found again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factpress.model import Article, Content
from factpress.prose import find_pictures, find_references, page_address
from factpress.text import Text

Thing = TypeVar("Thing")
_SHOWN = {"chart": "charts", "timeline": "timelines"}


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What uses what; addresses are those of pages, from the root of the site."""

    pages_of: Mapping[str, tuple[str, ...]]  # the stories, pages, charts and timelines that use each figure
    figures_on: Mapping[str, tuple[str, ...]]  # the same, by address
    articles_with: Mapping[str, tuple[str, ...]]  # the stories and pages that show each chart and timeline
    shown_in: Mapping[str, tuple[str, ...]]  # the same, by address
    sums_on: Mapping[str, tuple[str, ...]]  # the calculations that take each figure in


def find_usage(content: Content) -> Usage:
    """Find what uses what, in the order in which it stands in the content."""
    figures = [(str(fact), page) for page, fact in _figures(content) if fact in content.ledger]
    shown = list(_shown(content))
    return Usage(
        pages_of=_gathered(figures),
        figures_on=_gathered((page, fact) for fact, page in figures),
        articles_with=_gathered(shown),
        shown_in=_gathered((article, page) for page, article in shown),
        sums_on=_gathered((str(fact), str(id)) for id, entry in content.ledger.items() for fact in entry.inputs),
    )


def articles_by_address(content: Content) -> dict[str, Article]:
    """List the pages and stories by their addresses."""
    pages = {page_address(id): page for id, page in content.pages.items()}
    return pages | {f"stories/{id}/": story for id, story in content.stories.items()}


def used_pictures(content: Content) -> frozenset[str]:
    """List the paths of the pictures that articles show."""
    return frozenset(placed.path for article in content.articles for placed in find_pictures(article.body))


def published_pictures(content: Content) -> dict[str, bytes]:
    """List the pictures that articles show as files of the site, by their addresses."""
    shown = (content.pictures[path] for path in sorted(used_pictures(content)))
    return {picture.address: picture.content for picture in shown if picture}


def _gathered(pairs: Iterable[tuple[Thing, str]]) -> dict[Thing, tuple[str, ...]]:
    found: defaultdict[Thing, dict[str, None]] = defaultdict(dict)
    for one, other in pairs:
        found[one][other] = None
    return {one: tuple(others) for one, others in found.items()}


def _figures(content: Content) -> Iterator[tuple[str, Text]]:
    for address, article in articles_by_address(content).items():
        yield from _in_prose(address, article.prose())
    for id, chart in content.charts.items():
        yield from ((f"charts/{id}/", row.fact) for row in chart.figures)
        yield from _in_prose(f"charts/{id}/", chart.prose())
    for id, timeline in content.timelines.items():
        yield from _in_prose(f"timelines/{id}/", timeline.prose())
        for event in timeline.events:
            yield from _in_prose(f"timelines/{id}/", content.events[event].prose())


def _in_prose(address: str, texts: Iterable[Text]) -> Iterator[tuple[str, Text]]:
    for text in texts:
        yield from ((address, reference.id) for reference in find_references(text) if reference.kind == "fact")


def _shown(content: Content) -> Iterator[tuple[str, str]]:
    for address, article in articles_by_address(content).items():
        for reference in find_references(article.body):
            if reference.kind in _SHOWN:
                yield f"{_SHOWN[reference.kind]}/{reference.id}/", address
