"""Topics of the ledger, and the way to them."""

from collections.abc import Iterable

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link


def topic_links(topics: Iterable[str], edition: Edition, root: str, current: str = "") -> tuple[Link, ...]:
    """Link topics; their titles are in the language of the site."""
    language = str(edition.content.site.language) if edition.original else ""
    return tuple(
        Link(
            words=str(edition.content.topics[topic]),
            href=f"{root}facts/{topic}/",
            is_current=topic == current,
            language=language,
        )
        for topic in topics
    )
