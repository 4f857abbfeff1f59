"""What the ledger can be narrowed down to: a topic, a status, somebody who says something, a source, words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factpress.model import Content, LedgerEntry, Speaker, Status
from factpress.pages.parts.edition import Edition
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Option:
    """One thing that may be chosen, by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One field of the ledger's filter."""

    name: str
    label: str
    options: tuple[Option, ...]


def ledger_choices(edition: Edition) -> tuple[Choice, ...]:
    """Offer whatever some entry has; a field with nothing to choose from is left out."""
    content, wording = edition.content, edition.wording
    offered = {
        "topic": (Option(id=topic, name=str(content.topics[topic])) for topic in edition.register.topics.ids),
        "status": _statuses(wording),
        "speaker": _speakers(content),
        "source": _sources(content),
    }
    fields = ((name, tuple(options)) for name, options in offered.items())
    return tuple(
        Choice(name=name, label=wording.phrase(f"filter.{name}"), options=options)
        for name, options in fields
        if len(options) > 1
    )


def speakers_of(entry: LedgerEntry) -> tuple[str, ...]:
    """Name everybody through whom an entry reached us, each once."""
    return _once(str(person.id) for person in _heard_in(entry))


def sources_of(entry: LedgerEntry) -> tuple[str, ...]:
    """Name the sources that an entry cites, each once."""
    return _once(str(citation.source.id) for citation in entry.citations)


def searched_words(entry: LedgerEntry, content: Content) -> tuple[str, ...]:
    """List the words by which a reader may look for an entry, and which its line does not show."""
    terms = content.terms
    known = (
        content.topics[entry.topic],
        entry.measure and terms.measures[entry.measure],
        entry.population and terms.populations[entry.population],
        entry.place and terms.place_name(entry.place),
        entry.printed,
        *(spelling for person in _heard_in(entry) for spelling in person.also_spelled),
    )
    return _once(str(words) for words in known if words)


def _heard_in(entry: LedgerEntry) -> Iterator[Speaker]:
    for citation in entry.citations:
        yield from (person for person in (citation.speaker, *citation.through) if person)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _statuses(wording: Wording) -> Iterator[Option]:
    """List every status: that nothing is confirmed is an answer too."""
    return (Option(id=str(status), name=wording.status(status)) for status in Status)


def _speakers(content: Content) -> Iterator[Option]:
    heard = {id for entry in content.ledger.values() for id in speakers_of(entry)}
    return (Option(id=id, name=str(speaker.name)) for id, speaker in content.speakers.items() if id in heard)


def _sources(content: Content) -> Iterator[Option]:
    cited = {id for entry in content.ledger.values() for id in sources_of(entry)}
    return (Option(id=id, name=source.name) for id, source in content.sources.items() if id in cited)
