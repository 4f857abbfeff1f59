"""Who says something, through whom it reached us, and where it stands."""

from dataclasses import dataclass

from factpress.model import Citation, Source, Speaker
from factpress.pages.parts.links import Link
from factpress.prose import Setting


@dataclass(frozen=True, kw_only=True)
class CitationView:
    """The chain from the first mouth to the publisher that we read, and the places in that source."""

    chain: tuple[Link, ...]
    locators: str


def citation_views(citations: tuple[Citation, ...], setting: Setting) -> tuple[CitationView, ...]:
    """Show citations; those that share a chain are one, with all their places."""
    places: dict[tuple[Link, ...], dict[str, None]] = {}
    for citation in citations:
        chain = chain_links(citation.source, citation.speaker, citation.through, setting)
        places.setdefault(chain, {})[str(citation.locator)] = None
    return tuple(CitationView(chain=chain, locators=", ".join(found)) for chain, found in places.items())


def chain_links(
    source: Source, speaker: Speaker | None, through: tuple[Speaker, ...], setting: Setting
) -> tuple[Link, ...]:
    """Name everybody in a chain; people lead to what else they say, the publisher to the source."""
    people = ((speaker,) if speaker else ()) + through
    *before, publisher = map(str, source.chain)
    return (
        *(Link(words=str(person.name), href=f"{setting.root}speakers/#{person.id}") for person in people),
        *(Link(words=name) for name in before),
        Link(words=publisher, href=f"{setting.root}sources/{source.id}/"),
    )
