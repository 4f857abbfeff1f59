"""Entries of the ledger: everything that is known about one fact."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from factpress.corrections import corrections_of
from factpress.model import LedgerEntry
from factpress.pages.parts.citations import CitationView, CreditLine, citation_views, credit_fact
from factpress.pages.parts.corrections import CorrectionView, correction_views
from factpress.pages.parts.dates import DateView, date_view
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import fact_links
from factpress.pages.parts.judgements import judgement_links
from factpress.pages.parts.links import Link
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.sums import sum_html
from factpress.pages.parts.texts import inline, paragraphs
from factpress.pages.parts.uses import sum_links, use_links
from factpress.prose import Setting
from factpress.text import Text


@dataclass(frozen=True, kw_only=True)
class Term:
    """One more thing that is known, under its name."""

    name: str
    words: str


@dataclass(frozen=True, kw_only=True)
class LinkList:
    """Where else to look, under a name."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class EntryView:
    """A fact or a calculation with all that it rests on and every place that uses it."""

    id: str
    value: str
    converted: str
    status: StatusView
    surety: StatusView | None  # of a calculation: the least sure of what it rests on
    gist: Markup
    note: Markup
    sum: Markup
    assumption: Markup
    citations: tuple[CitationView, ...]
    date: DateView | None
    terms: tuple[Term, ...]
    corrections: tuple[CorrectionView, ...]
    lists: tuple[LinkList, ...]
    credit: CreditLine


def entry_view(entry: LedgerEntry, edition: Edition, setting: Setting) -> EntryView:
    """Show one entry of the ledger."""
    wording = setting.wording
    return EntryView(
        id=str(entry.id),
        value=wording.quantity(entry.value) if entry.value else "",
        converted=wording.quantity(entry.converted) if entry.converted else "",
        status=status_view(entry.status, wording),
        surety=status_view(entry.surety, wording) if entry.kind == "calculation" else None,
        gist=inline(entry.gist, setting),
        note=paragraphs(entry.note, setting),
        sum=sum_html(entry, setting),
        assumption=paragraphs(entry.assumption, setting),
        citations=citation_views(entry.citations, setting),
        date=date_view(entry.when, entry.inferred, setting) if entry.when else None,
        terms=tuple(_terms(entry, setting)),
        corrections=correction_views(corrections_of(entry.id, edition.content), setting),
        lists=tuple(_lists(entry, edition, setting)),
        credit=credit_fact(entry, setting),
    )


def entry_texts(entry: LedgerEntry) -> Iterable[Text | None]:
    """List the words of an entry that may open notes, in reading order."""
    return entry.gist, entry.note, entry.assumption, entry.inferred.because if entry.inferred else None


def _terms(entry: LedgerEntry, setting: Setting) -> Iterable[Term]:
    terms = setting.content.terms
    known = {
        "printed": entry.printed,
        "measure": entry.measure and terms.measures[entry.measure],
        "population": entry.population and terms.populations[entry.population],
        "place": entry.place and terms.place_name(entry.place),
    }
    return (
        Term(name=setting.wording.phrase(f"ledger.{name}"), words=str(words)) for name, words in known.items() if words
    )


def _lists(entry: LedgerEntry, edition: Edition, setting: Setting) -> Iterable[LinkList]:
    fact = edition.content.facts.get(entry.id)
    found = {
        "same": fact_links(fact.corroborates, setting) if fact else (),
        "sums": sum_links(entry.id, edition, setting),
        "checks": judgement_links(edition.findings.judgements_on(entry.id), setting),
        "uses": use_links(entry.id, edition, setting),
    }
    for name, links in found.items():
        if links:
            yield LinkList(name=setting.wording.phrase(f"ledger.{name}"), links=links)
