"""Counts how many independent voices stand behind a fact.

Words that reach us through one person have one origin, however many they quote; a reprint adds none.
"""

from factpress.model import Citation, Content, LedgerEntry


def origin_of(citation: Citation) -> str:
    """Name the voice that a citation rests on: who passed it on last, else the speaker, else the first publisher."""
    people = (citation.speaker, *citation.through)
    last = next((person for person in reversed(people) if person), None)
    return f"speaker {last.id}" if last else f"publisher {citation.source.chain[0]}"


def independent_origins(entry: LedgerEntry, content: Content) -> frozenset[str]:
    """Find the origins of a fact and of all facts that corroborate it, whichever of them says so."""
    told = {str(entry.id)}
    while True:
        more = {
            str(other.id)
            for other in content.ledger.values()
            if other.id not in told and (told & set(other.corroborates) or _is_named_by(other, told, content))
        }
        if not more:
            break
        told |= more
    return frozenset(origin_of(citation) for id in told for citation in content.ledger[id].citations)


def _is_named_by(other: LedgerEntry, told: set[str], content: Content) -> bool:
    return any(other.id in content.ledger[id].corroborates for id in told)
