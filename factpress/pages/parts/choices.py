"""What the ledger can be narrowed down to: a topic, a status, somebody who says something, a source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factpress.model import Content, LedgerEntry, Status
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
        "topic": (Option(id=topic, name=str(content.topics[topic])) for topic in edition.topics),
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
    cited = (person for citation in entry.citations for person in (citation.speaker, *citation.through) if person)
    return _once(str(person.id) for person in cited)


def sources_of(entry: LedgerEntry) -> tuple[str, ...]:
    """Name the sources that an entry cites, each once."""
    return _once(str(citation.source.id) for citation in entry.citations)


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
