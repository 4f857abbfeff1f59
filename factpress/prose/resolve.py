"""What a reference says to readers, and where it leads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factpress.model import Content
from factpress.prose.addresses import article_address, event_address, fact_address
from factpress.prose.references import Reference, find_references
from factpress.text import Text
from factpress.wording import STYLES, Wording


@dataclass(frozen=True, kw_only=True)
class Resolved:
    """The words for a reference, the address behind them, and the fact whose note they open."""

    words: str
    address: str | None = None
    note: str | None = None


def resolve(reference: Reference, content: Content, wording: Wording) -> Resolved:
    """Find the words for a reference that the checks have found to be right."""
    return _RESOLVERS[reference.kind](reference, content, wording)


def _fact(reference: Reference, content: Content, wording: Wording) -> Resolved:
    entry = content.ledger[reference.id]
    words: str | None = reference.words
    if words is None and reference.style and content.vocabulary.is_currency(reference.style.upper()):
        words = wording.quantity(entry.converted, "amount") if entry.converted else None
    elif words is None and entry.value:
        style = reference.style or "full"
        words = wording.quantity(entry.value, style if style in STYLES else "full")
    spoken = words or _spoken(entry.gist, content, wording)
    return Resolved(words=str(spoken), address=fact_address(content, reference.id), note=str(reference.id))


def _event(reference: Reference, content: Content, wording: Wording) -> Resolved:
    event = content.events[reference.id]
    words = reference.words or wording.date(event.when)
    return Resolved(words=str(words), address=event_address(content, reference.id))


def _speaker(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or content.speakers[reference.id].name
    return Resolved(words=str(words), address=f"speakers/#{reference.id}")


def _source(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or content.sources[reference.id].publisher
    return Resolved(words=str(words), address=f"sources/{reference.id}/")


def _story(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or _spoken(content.stories[reference.id].title, content, wording)
    return Resolved(words=str(words), address=article_address("stories", content.stories[reference.id]))


def _page(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or _spoken(content.pages[reference.id].title, content, wording)
    return Resolved(words=str(words), address=article_address("pages", content.pages[reference.id]))


def _chart(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or _spoken(content.charts[reference.id].title, content, wording)
    return Resolved(words=str(words), address=f"charts/{reference.id}/")


def _timeline(reference: Reference, content: Content, wording: Wording) -> Resolved:
    words = reference.words or _spoken(content.timelines[reference.id].title, content, wording)
    return Resolved(words=str(words), address=f"timelines/{reference.id}/")


def _text(reference: Reference, content: Content, wording: Wording) -> Resolved:
    return Resolved(words=str(reference.id))


def _ledger(reference: Reference, content: Content, wording: Wording) -> Resolved:
    return Resolved(words=wording.phrase("nav.ledger"), address="facts/")


def _cross_checks(reference: Reference, content: Content, wording: Wording) -> Resolved:
    return Resolved(words=wording.phrase("nav.cross-checks"), address="cross-checks/")


def _spoken(title: Text, content: Content, wording: Wording) -> str:
    """Say a title with its figures; of all else that it refers to it gives the id, so that no two go round in it."""
    spoken, done = "", 0
    for reference in find_references(title):
        figure = _fact(reference, content, wording).words if reference.kind == "fact" else str(reference.id)
        spoken, done = spoken + title[done : reference.start] + figure, reference.end
    return spoken + title[done:]


_RESOLVERS: Mapping[str, Callable[[Reference, Content, Wording], Resolved]] = {
    "fact": _fact,
    "event": _event,
    "speaker": _speaker,
    "source": _source,
    "story": _story,
    "page": _page,
    "chart": _chart,
    "timeline": _timeline,
    "text": _text,
    "ledger": _ledger,
    "cross-checks": _cross_checks,
}
