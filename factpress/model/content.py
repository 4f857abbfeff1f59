"""All that a newsroom knows, read and typed, and the ledger that is made of it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from factpress.dates import PartialDate
from factpress.groups import grouped
from factpress.model.articles import Article, Translation
from factpress.model.base import Inferred
from factpress.model.corrections import Correction
from factpress.model.cross_checks import CrossCheck
from factpress.model.declarations import Chart, Row
from factpress.model.events import Event, Timeline
from factpress.model.facts import Calculation, Fact, Status
from factpress.model.newsroom import Site, Speaker, Terms
from factpress.model.series import Series
from factpress.model.sources import Source
from factpress.pictures import Picture
from factpress.problems import Location
from factpress.quantities import Quantity
from factpress.quantities.units import Vocabulary
from factpress.text import Text

SITE, TERMS = "content/site.yaml", "content/terms.yaml"


@dataclass(frozen=True, kw_only=True)
class Citation:
    """Who says something, and where it stands."""

    source: Source
    locator: Text
    speaker: Speaker | None = None  # None: the publisher in its own voice
    through: tuple[Speaker, ...] = ()  # who passed the speaker's words on, nearest to the speaker first

    @property
    def chain(self) -> tuple[str, ...]:
        """Everybody through whom the words reached us, from the speaker to the publisher."""
        people = ((self.speaker,) if self.speaker else ()) + self.through
        return (*(str(person.name) for person in people), *map(str, self.source.chain))


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """A fact or a calculation as readers meet it: its value, how sure it is, and everything that it rests on."""

    id: Text
    kind: Literal["fact", "calculation"]
    topic: Text
    gist: Text
    value: Quantity | None
    status: Status  # of a calculation: derived
    surety: Status  # of a calculation: the least sure of what it rests on
    citations: tuple[Citation, ...]
    converted: Quantity | None = None
    printed: Text | None = None
    when: PartialDate | None = None
    inferred: Inferred | None = None
    place: Text | None = None
    population: Text | None = None
    measure: Text | None = None
    formula: Text | None = None
    inputs: tuple[Text, ...] = ()
    corroborates: tuple[Text, ...] = ()
    assumption: Text | None = None
    note: Text | None = None

    @property
    def location(self) -> Location:
        """Where the entry begins."""
        return self.id.location


class Either(Collection[str]):
    """The ids of two kinds that share one shelf, looked up in both: to join them takes as long as there are ids."""

    def __init__(self, first: Mapping[str, object], second: Mapping[str, object]) -> None:
        self._both = (first, second)

    def __contains__(self, id: object) -> bool:
        return id in self._both[0] or id in self._both[1]

    def __iter__(self) -> Iterator[str]:
        yield from self._both[0]
        yield from self._both[1]

    def __len__(self) -> int:
        return len(self._both[0]) + len(self._both[1])


@dataclass(frozen=True, kw_only=True)
class Content:
    """A newsroom's content: every kind by id."""

    site: Site
    terms: Terms
    vocabulary: Vocabulary
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    topics: Mapping[str, Text] = field(default_factory=dict)  # the title of each topic of facts
    facts: Mapping[str, Fact] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    calculations: Mapping[str, Calculation] = field(default_factory=dict)
    cross_checks: Mapping[str, CrossCheck] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()  # as they stand in their file
    events: Mapping[str, Event] = field(default_factory=dict)
    timelines: Mapping[str, Timeline] = field(default_factory=dict)
    charts: Mapping[str, Chart] = field(default_factory=dict)
    stories: Mapping[str, Article] = field(default_factory=dict)
    pages: Mapping[str, Article] = field(default_factory=dict)
    translations: tuple[Translation, ...] = ()
    pictures: Mapping[str, Picture | None] = field(default_factory=dict)  # by path; None where one cannot be shown
    withheld: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)  # of protected speakers; nothing may say it
    redirects: Mapping[str, Text] = field(default_factory=dict)  # what a page was called, and what it is called now
    ledger: Mapping[str, LedgerEntry] = field(default_factory=dict)  # filled by derive
    drafts: frozenset[str] = frozenset()  # those that were set aside, as “story:its-id”
    broken: frozenset[str] = frozenset()  # ids of entries that cannot be read, so that nobody is told of them twice
    torn: frozenset[str] = frozenset()  # ids of series some of whose rows have no id, for they cannot be read

    part: str | None = None  # the path of the one file that is looked at; None where all are

    @property
    def sites(self) -> tuple[Site, ...]:
        """The site, where its own file is looked at."""
        return (self.site,) if self.part in (None, SITE) else ()

    @property
    def glossaries(self) -> tuple[Terms, ...]:
        """The words that facts share, where their file is looked at."""
        return (self.terms,) if self.part in (None, TERMS) else ()

    @property
    def figure_ids(self) -> Collection[str]:
        """The ids of all facts and calculations, which share one ledger."""
        return Either(self.facts, self.calculations)

    def is_broken(self, id: str) -> bool:
        """Tell whether an id may be that of an entry that cannot be read, so that its author knows already."""
        return id in self.broken or any(id.startswith(f"{series}-") for series in self.torn)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that something is translated into."""
        return tuple(sorted({str(translation.into) for translation in self.translations}))

    def into(self, language: str) -> "Content":
        """Put the articles of one language in the place of their originals; what is not translated stays."""
        own = [translation for translation in self.translations if translation.into == language]
        shelves = {
            shelf: {str(article.id): article for article in own if article.shelf == shelf}
            for shelf in ("stories", "pages")
        }
        stories, pages = ({**getattr(self, shelf), **articles} for shelf, articles in shelves.items())
        return replace(self, stories=stories, pages=pages)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All stories and pages, in every language."""
        return (*self.stories.values(), *self.pages.values(), *self.translations)

    @cached_property
    def facts_of_source(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts that each source gives; one that gives none is left out."""
        return grouped((str(fact.source), fact) for fact in self.facts.values())

    @cached_property
    def facts_of_speaker(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts that each speaker states; one who states none is left out."""
        return grouped((str(fact.speaker), fact) for fact in self.facts.values() if fact.speaker)

    @cached_property
    def corrections_of_figure(self) -> Mapping[str, tuple[Correction, ...]]:
        """The corrections of each figure that has any, as they stand in their file."""
        return grouped((str(correction.fact), correction) for correction in self.corrections)

    @cached_property
    def timeline_of_event(self) -> Mapping[str, str]:
        """The first timeline that tells each event; one that none tells is left out."""
        told = ((str(event), str(id)) for id, timeline in self.timelines.items() for event in timeline.events)
        return {event: timelines[0] for event, timelines in grouped(told).items()}

    @cached_property
    def row_of_figure(self) -> Mapping[str, Row]:
        """The first row in which a chart draws each figure; one that none draws is left out."""
        drawn = ((str(row.fact), row) for chart in self.charts.values() for row in chart.figures)
        return {figure: rows[0] for figure, rows in grouped(drawn).items()}

    def cite(self, said: Fact | Event) -> Citation:
        """Tell who says something, in which source, and through whom we have it."""
        speaker = self.speakers[said.speaker] if said.speaker else None
        source = self.sources[said.source]
        return Citation(source=source, locator=said.locator, speaker=speaker, through=self.through(speaker))

    def through(self, speaker: Speaker | None) -> tuple[Speaker, ...]:
        """List those who passed a speaker's words on, nearest to the speaker first."""
        people: list[Speaker] = []
        while speaker and speaker.heard_through:
            speaker = self.speakers.get(speaker.heard_through)  # None: the checks say that nobody is called so
            if speaker is None or speaker in people:
                break
            people.append(speaker)
        return tuple(people)
