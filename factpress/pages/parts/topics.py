"""Topics of the ledger: those that have entries, and the way from one to another."""

from collections.abc import Collection
from functools import lru_cache

from factpress.model import Content, LedgerEntry
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link


def filled_topics(content: Content) -> dict[str, tuple[LedgerEntry, ...]]:
    """List the topics that have entries, with them."""
    found: dict[str, list[LedgerEntry]] = {topic: [] for topic in content.topics}
    for entry in content.ledger.values():
        found[entry.topic].append(entry)
    return {topic: tuple(entries) for topic, entries in found.items() if entries}


def topic_links(
    edition: Edition, root: str, current: str = "", only: Collection[str] | None = None
) -> tuple[Link, ...]:
    """Link every topic that has entries, or only some of them; their titles are in the language of the site."""
    language = str(edition.content.site.language) if edition.original else ""
    return tuple(
        _link(str(edition.content.topics[topic]), f"{root}facts/{topic}/", topic == current, language)
        for topic in edition.topics
        if only is None or topic in only
    )


@lru_cache(2**11)  # each page of a topic leads to all others, so that a thousand topics would hold a million links
def _link(words: str, href: str, is_current: bool, language: str) -> Link:
    return Link(words=words, href=href, is_current=is_current, language=language)
