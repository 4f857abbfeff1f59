"""The ledger's own front: which topics there are, and how sure their facts are."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from factpress.model import LedgerEntry
from factpress.pages.parts.counts import count_by_status, counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import StatusCount
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.statuses import status_key
from factpress.pages.parts.top import Top

PATH = "facts/"


@dataclass(frozen=True, kw_only=True)
class TopicCard:
    """A topic in brief."""

    link: Link
    count: str
    statuses: tuple[StatusCount, ...]


@dataclass(frozen=True, kw_only=True)
class FactsView:
    """Every topic in brief."""

    top: Top
    topics: tuple[TopicCard, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan the ledger's front, where there are facts."""
    content, wording = edition.content, edition.wording
    if not content.ledger:
        return
    root = page_setting(PATH, edition).root
    total = counted("entries", len(content.ledger), wording)
    title = wording.phrase("nav.facts")
    standfirst = wording.phrase("ledger.standfirst", entries=total)
    yield make_page(
        PATH,
        "facts.html",
        edition,
        title=title,
        description=standfirst,
        view=FactsView(
            top=Top(title=escape(title), standfirst=escape(standfirst), key=status_key(wording)),
            topics=tuple(_card(topic, entries, edition, root) for topic, entries in edition.topics.items()),
        ),
        section="facts",
    )


def _card(topic: str, entries: tuple[LedgerEntry, ...], edition: Edition, root: str) -> TopicCard:
    return TopicCard(
        link=Link(words=str(edition.content.topics[topic]), href=f"{root}facts/{topic}/"),
        count=counted("entries", len(entries), edition.wording),
        statuses=count_by_status(entries, edition.wording),
    )
