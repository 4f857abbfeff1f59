"""Topics of the ledger: those that have entries, and the way from one to another."""

from factpress.model import Content, LedgerEntry
from factpress.pages.parts.links import Link


def filled_topics(content: Content) -> dict[str, tuple[LedgerEntry, ...]]:
    """List the topics that have entries, with them."""
    found = {
        topic: tuple(entry for entry in content.ledger.values() if entry.topic == topic) for topic in content.topics
    }
    return {topic: entries for topic, entries in found.items() if entries}


def topic_links(content: Content, root: str, current: str) -> tuple[Link, ...]:
    """Link every topic that has entries."""
    return tuple(
        Link(words=str(content.topics[topic]), href=f"{root}facts/{topic}/", is_current=topic == current)
        for topic in filled_topics(content)
    )
