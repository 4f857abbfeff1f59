"""What uses what in a site: figures, charts, timelines and pictures, so that each can be found again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from factpress.groups import grouped
from factpress.model import Article, Chart, Content
from factpress.on_demand import FilesOnDemand
from factpress.pictures import Picture
from factpress.prose import find_pictures, find_references, page_address
from factpress.text import Text

_SHOWN = {"chart": "charts", "timeline": "timelines"}
_REMEMBERED = 2**12  # articles and charts: a thousand stories have a chart each


@dataclass(frozen=True, kw_only=True, eq=False)
class Usage:
    """What uses what in some content, looked for when it is first asked for.

    Addresses are those of pages, from the root of the site; everything comes in the order of the content.
    """

    content: Content

    def figures_on(self, address: str) -> tuple[str, ...]:
        """List the figures that a page uses."""
        return tuple(figure for figure in self._named_on(address) if figure in self.content.ledger)

    def shown_in(self, address: str) -> tuple[str, ...]:
        """List the charts and timelines that an article shows, by address."""
        article = self._articles.get(address)
        return _shown_in(article.body) if article else ()

    @cached_property
    def pages_of(self) -> Mapping[str, tuple[str, ...]]:
        """The stories, pages, charts and timelines that use each figure."""
        return grouped((figure, address) for address in self._addresses for figure in self.figures_on(address))

    @cached_property
    def articles_with(self) -> Mapping[str, tuple[str, ...]]:
        """The stories and pages that show each chart and timeline."""
        return grouped((shown, address) for address in self._articles for shown in self.shown_in(address))

    @cached_property
    def sums_on(self) -> Mapping[str, tuple[str, ...]]:
        """The calculations that take each figure in."""
        entries = self.content.ledger.items()
        return grouped((figure, str(id)) for id, entry in entries for figure in dict.fromkeys(map(str, entry.inputs)))

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        return articles_by_address(self.content)

    @property
    def _addresses(self) -> Iterator[str]:
        yield from self._articles
        yield from (f"charts/{id}/" for id in self.content.charts)
        yield from (f"timelines/{id}/" for id in self.content.timelines)

    def _named_on(self, address: str) -> tuple[str, ...]:
        """List what a page uses as a figure, whether there is such a figure or not."""
        folder, _, id = address.rstrip("/").partition("/")
        if article := self._articles.get(address):
            return _named_in_article(article)
        if folder == "charts" and (chart := self.content.charts.get(id)):
            return _named_in_chart(chart)
        return tuple(dict.fromkeys(self._named_in_timeline(id))) if folder == "timelines" else ()

    def _named_in_timeline(self, id: str) -> Iterator[str]:
        if timeline := self.content.timelines.get(id):
            yield from _named_in(timeline.prose())
            for event in timeline.events:
                yield from _named_in(self.content.events[event].prose())


def articles_by_address(content: Content) -> dict[str, Article]:
    """List the pages and stories by their addresses."""
    pages = {page_address(id): page for id, page in content.pages.items()}
    return pages | {f"stories/{id}/": story for id, story in content.stories.items()}


def used_pictures(content: Content) -> frozenset[str]:
    """List the paths of the pictures that articles show."""
    return frozenset(placed.path for article in content.articles for placed in find_pictures(article.body))


def published_pictures(content: Content) -> FilesOnDemand:
    """List the pictures that articles show as files of the site, by their addresses."""
    used = used_pictures(content) if content.pictures else ()
    shown = (content.pictures[path] for path in sorted(used))
    return FilesOnDemand({picture.address: partial(_content, picture) for picture in shown if picture})


def _content(picture: Picture) -> bytes:
    return picture.content


@lru_cache(_REMEMBERED)
def _named_in_article(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_named_in(article.prose())))


@lru_cache(_REMEMBERED)
def _named_in_chart(chart: Chart) -> tuple[str, ...]:
    drawn = (str(row.fact) for row in chart.figures)
    return tuple(dict.fromkeys((*drawn, *_named_in(chart.prose()))))


def _named_in(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        yield from (str(reference.id) for reference in find_references(text) if reference.kind == "fact")


@lru_cache(_REMEMBERED)
def _shown_in(body: Text) -> tuple[str, ...]:
    """List the charts and timelines that are named in a body, each once."""
    named = (reference for reference in find_references(body) if reference.kind in _SHOWN)
    return tuple(dict.fromkeys(f"{_SHOWN[reference.kind]}/{reference.id}/" for reference in named))
