"""The whole ledger on one page: every fact and every sum in a line, topic by topic."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from factpress.linked_data import describe_data
from factpress.memory import sum_of_values
from factpress.model import LedgerEntry
from factpress.pages.parts.choices import Choice, ledger_choices, searched_words, sources_of, speakers_of
from factpress.pages.parts.counts import count_by_status, counted_entries
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactLine, StatusCount, fact_lines
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.statuses import surest_first
from factpress.pages.parts.told import told_entries
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting
from factpress.wording import Wording

PATH = "facts/"


@dataclass(frozen=True, kw_only=True)
class LedgerRow:
    """An entry in a line, and what the filter asks of it."""

    line: FactLine
    status: str
    speakers: str  # ids with a blank between them
    sources: str
    words: str  # that the search finds beside those which are shown
    said_by: tuple[str, ...]  # each chain, from the first mouth to the publisher


@dataclass(frozen=True, kw_only=True)
class LedgerRows:
    """Rows, each made when it is laid out: those of a large ledger are never held together.

    They are pickled as their sum, for that is done only to tell whether a page is the same.
    """

    entries: Sequence[LedgerEntry]
    setting: Setting

    def __iter__(self) -> Iterator[LedgerRow]:
        return (_row(entry, self.setting) for entry in surest_first(self.entries))

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (sum_of_values(self),)


@dataclass(frozen=True, kw_only=True)
class LedgerTopic:
    """The rows of one topic, surest first, under its name."""

    id: str
    anchor: str
    link: Link
    count: str
    statuses: tuple[StatusCount, ...]
    rows: LedgerRows


@dataclass(frozen=True, kw_only=True)
class FactsView:
    """The ledger, and what it can be narrowed down to."""

    top: Top
    topics: tuple[LedgerTopic, ...]
    choices: tuple[Choice, ...]
    whole: str  # how many rows there are, and what a script says of how many it shows
    some: str
    none: str


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the ledger, where there are facts."""
    if edition.content.ledger:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    content, wording = edition.content, edition.wording
    setting = page_setting(PATH, edition)
    title = wording.phrase("nav.ledger")
    standfirst = wording.phrase("ledger.standfirst", entries=counted_entries(content.ledger.values(), wording))
    return make_page(
        PATH,
        "facts.html",
        edition,
        title=title,
        description=standfirst,
        view=FactsView(
            top=plain_top(title, standfirst, setting, told_entries(content.ledger)),
            topics=tuple(_topic(id, entries, setting) for id, entries in edition.register.entries_on.items()),
            choices=ledger_choices(edition),
            **_counts(len(content.ledger), wording),
        ),
        section="facts",
        notice=Notice(nodes=(describe_data(str(content.site.title), standfirst, content),)),
    )


def _counts(number: int, wording: Wording) -> dict[str, str]:
    """Say how many rows are shown; the script puts the number where a brace is left."""
    told = {name: wording.phrase(f"filter.{name}", count="{count}", number=number) for name in ("some", "none")}
    return {**told, "whole": wording.phrase("filter.some", count=number, number=number)}


def _topic(topic: str, entries: Sequence[LedgerEntry], setting: Setting) -> LedgerTopic:
    title = str(setting.content.topics[topic])
    return LedgerTopic(
        id=topic,
        anchor=f"topic_{topic}",  # with an underscore, so that no fact has the same
        link=Link(words=title, href=f"{setting.root}facts/{topic}/"),
        count=counted_entries(entries, setting.wording),
        statuses=count_by_status(entries, setting.wording),
        rows=LedgerRows(entries=entries, setting=setting),
    )


def _row(entry: LedgerEntry, setting: Setting) -> LedgerRow:
    (line,) = fact_lines((entry.id,), setting)
    chains = dict.fromkeys(" → ".join(citation.chain) for citation in entry.citations)
    return LedgerRow(
        line=line,
        status=str(entry.status),
        speakers=" ".join(speakers_of(entry)),
        sources=" ".join(sources_of(entry)),
        words=", ".join(searched_words(entry, setting.content)),
        said_by=tuple(chains),
    )
