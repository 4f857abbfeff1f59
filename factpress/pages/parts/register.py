"""The register of a site: what comes after what, and where things belong together, looked up once for all its pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from factpress.groups import grouped
from factpress.model import Content, LedgerEntry
from factpress.pages.parts.stories import ordered_stories
from factpress.syndication import Feed, list_feeds
from factpress.syndication.alternates import alternates
from factpress.text import Text
from factpress.usage import articles_by_address
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True, eq=False)
class Ring:
    """Things in their order by id, of which the last leads to the first."""

    ids: tuple[str, ...]

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """Put some of them in order, each once; what is none of them is left out."""
        return sorted({id for id in map(str, ids) if id in self._places}, key=lambda id: self._places[id])

    def after(self, id: str, number: int = 1) -> tuple[str, ...]:
        """List so many that come after one, itself not among them, as far as there are others."""
        place, others = self._places[id], len(self.ids) - 1
        return tuple(self.ids[(place + step) % len(self.ids)] for step in range(1, min(number, others) + 1))

    def around(self, id: str, number: int) -> tuple[str, ...]:
        """List one with so many before it and after it; at either end there are more on the other side."""
        first = max(0, min(self._places[id] - number, len(self.ids) - 2 * number - 1))
        return self.ids[first : first + 2 * number + 1]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {id: place for place, id in enumerate(self.ids)}


@dataclass(frozen=True, kw_only=True, eq=False)
class Register:
    """What pages share, each part worked out when the first page asks for it; all in the language of the site."""

    content: Content
    wording: Wording

    @cached_property
    def stories(self) -> Ring:
        """The stories as the front page names them."""
        return Ring(ids=ordered_stories(self.content))

    @cached_property
    def charts(self) -> Ring:
        """The charts."""
        return Ring(ids=tuple(map(str, self.content.charts)))

    @cached_property
    def timelines(self) -> Ring:
        """The timelines."""
        return Ring(ids=tuple(map(str, self.content.timelines)))

    @cached_property
    def sources(self) -> Ring:
        """The sources."""
        return Ring(ids=tuple(map(str, self.content.sources)))

    @cached_property
    def topics(self) -> Ring:
        """The topics that have entries."""
        return Ring(ids=tuple(self.entries_on))

    @cached_property
    def entries_on(self) -> Mapping[str, tuple[LedgerEntry, ...]]:
        """The entries of each topic that has any."""
        found = grouped((str(entry.topic), entry) for entry in self.content.ledger.values())
        return {topic: found[topic] for topic in self.content.topics if topic in found}

    @cached_property
    def stories_on(self) -> Mapping[str, tuple[str, ...]]:
        """The stories on each topic."""
        stories = self.content.stories
        return grouped(
            (str(topic), story) for story in self.stories.ids for topic in dict.fromkeys(stories[story].topics)
        )

    @cached_property
    def charts_of(self) -> Mapping[str, tuple[str, ...]]:
        """The charts that draw each event."""
        return grouped((str(event), id) for id, chart in self.content.charts.items() for event in chart.events)

    @cached_property
    def titles(self) -> Mapping[str, Text]:
        """The titles of articles, charts, timelines and sources by the addresses of their pages."""
        return {
            **{address: article.title for address, article in articles_by_address(self.content).items()},
            **{f"charts/{id}/": chart.title for id, chart in self.content.charts.items()},
            **{f"timelines/{id}/": timeline.title for id, timeline in self.content.timelines.items()},
            **{f"sources/{id}/": Text(source.name) for id, source in self.content.sources.items()},
        }

    @cached_property
    def feeds(self) -> Mapping[str, Feed]:
        """The feeds that have entries, by the paths of their files."""
        return list_feeds(self.content, self.wording)

    @cached_property
    def languages(self) -> Mapping[str, Mapping[str, str]]:
        """All addresses of each translated article by language, by each of them."""
        return alternates(self.content)
