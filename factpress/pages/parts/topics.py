"""Topics of the ledger: those that have entries, and the way from one to another."""

from collections.abc import Collection

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
    """Link every topic that has entries, or only some of them."""
    return tuple(
        Link(words=str(edition.content.topics[topic]), href=f"{root}facts/{topic}/", is_current=topic == current)
        for topic in edition.topics
        if only is None or topic in only
    )
