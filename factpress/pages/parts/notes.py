"""The notes of a page: each fact that its prose uses has one, numbered in reading order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from factpress.model import Content
from factpress.pages.parts.citations import CitationView, citation_views
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.texts import heading
from factpress.prose import Reference, Setting, fact_address, find_references, is_embed, number_references
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class NoteView:
    """What opens behind a figure: its value, how sure it is, who says so, where, and the way to the ledger."""

    fact: str
    number: int
    status: StatusView
    value: str
    gist: Markup
    citations: tuple[CitationView, ...]
    href: str


def number_page_notes(texts: Iterable[Text | None], content: Content) -> Mapping[str, int]:
    """Number the facts of a page; what is embedded in a body of prose is read where it stands."""
    return number_references((reference for text in texts if text for reference in _read(text, content)), content)


def note_views(setting: Setting) -> tuple[NoteView, ...]:
    """Show all notes of a page."""
    return tuple(_note(fact, number, setting) for fact, number in setting.notes.items())


def _read(text: Text, content: Content) -> Iterator[Reference]:
    for reference in find_references(text):
        if is_embed(reference):
            for told in _embedded(reference, content):
                yield from find_references(told)
        else:
            yield reference


def _embedded(reference: Reference, content: Content) -> Iterator[Text]:
    if reference.kind == "chart":
        chart = content.charts[reference.id]
        yield from (text for text in (chart.comparison, chart.how) if text)
    elif reference.kind == "timeline":
        yield from timeline_texts(reference.id, content)


def timeline_texts(id: str, content: Content) -> Iterator[Text]:
    """List the words of a timeline that may open notes, in reading order."""
    timeline = content.timelines[id]
    told = [content.events[event] for event in timeline.events]
    words = [timeline.intro, *(text for event in told for text in (event.text, event.note)), timeline.note]
    yield from (text for text in words if text)


def _note(fact: str, number: int, setting: Setting) -> NoteView:
    entry = setting.content.ledger[fact]
    return NoteView(
        fact=fact,
        number=number,
        status=status_view(entry.status, setting.wording),
        value=setting.wording.quantity(entry.value) if entry.value else "",
        gist=heading(entry.gist, setting.untranslated),
        citations=citation_views(entry.citations, setting),
        href=setting.root + fact_address(setting.content, fact),
    )
