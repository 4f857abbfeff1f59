"""Counts how many independent voices stand behind a fact.

Words that reach us through one person have one origin, however many they quote; a reprint adds none.
"""

from collections import defaultdict
from collections.abc import Mapping, Set

from factpress.model import Citation, Content, LedgerEntry

Accounts = Mapping[str, Set[str]]  # the other accounts of each fact, by id


def origin_of(citation: Citation) -> str:
    """Name the voice that a citation rests on: who passed it on last, else the speaker, else the first publisher."""
    people = (citation.speaker, *citation.through)
    last = next((person for person in reversed(people) if person), None)
    return f"speaker {last.id}" if last else f"publisher {citation.source.chain[0]}"


def independent_origins(entry: LedgerEntry, content: Content, accounts: Accounts | None = None) -> frozenset[str]:
    """Find the origins of a fact and of all facts that corroborate it, whichever of them says so."""
    known = find_accounts(content) if accounts is None else accounts
    told = {str(entry.id)}
    waiting = [str(entry.id)]
    while waiting:
        more = known.get(waiting.pop(), frozenset()) - told
        told |= more
        waiting += more
    return frozenset(origin_of(citation) for id in told for citation in content.ledger[id].citations)


def find_accounts(content: Content) -> Accounts:
    """List for each fact the other accounts of it: those that it names, and those that name it."""
    accounts: defaultdict[str, set[str]] = defaultdict(set)
    for entry in content.ledger.values():
        for other in entry.corroborates:
            if other in content.ledger:
                accounts[str(entry.id)].add(str(other))
                accounts[str(other)].add(str(entry.id))
    return accounts
