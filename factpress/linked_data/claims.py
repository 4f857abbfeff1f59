"""Claims: each figure and finding of the ledger, who says so, where, and how sure anyone can be."""

from collections.abc import Iterable, Iterator

from factpress.addresses import full_address
from factpress.linked_data.nodes import Node, describe_source, publisher_id, reference, source_id
from factpress.model import Content, LedgerEntry
from factpress.prose import fact_address, plain_text
from factpress.wording import Wording


def describe_claims(entries: Iterable[LedgerEntry], content: Content, wording: Wording) -> Iterator[Node]:
    """Describe entries, and after them each document in which they appear.

    Whether who speaks is a person or an organisation is nowhere said, so they are credited in words, as the ledger
    names them. What we work out ourselves is our own claim.
    """
    listed = tuple(entries)
    yield from (_claim(entry, content, wording) for entry in listed)
    sources = {str(citation.source.id): citation.source for entry in listed for citation in entry.citations}
    yield from (describe_source(source, content.site) for source in sources.values())


def _claim(entry: LedgerEntry, content: Content, wording: Wording) -> Node:
    address = full_address(content.site, fact_address(content, entry.id))
    ours = {"author": reference(publisher_id(content.site))}
    chains = dict.fromkeys(" → ".join(citation.chain) for citation in entry.citations)
    sources = dict.fromkeys(source_id(citation.source, content.site) for citation in entry.citations)
    return {
        "@type": "Claim",
        "@id": address,
        "url": address,
        "text": _finding(entry, content, wording),
        "creativeWorkStatus": wording.status(entry.status),
        **(ours if entry.kind == "calculation" else {"creditText": list(chains)}),
        "isBasedOn" if entry.kind == "calculation" else "appearance": list(map(reference, sources)),
    }


def _finding(entry: LedgerEntry, content: Content, wording: Wording) -> str:
    gist = plain_text(entry.gist, content, wording)
    return wording.phrase("citation.finding", gist=gist, value=wording.quantity(entry.value)) if entry.value else gist
