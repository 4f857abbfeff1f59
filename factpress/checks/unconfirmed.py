"""Only what stands on the public record, or comes from two independent origins, is confirmed.

Bad:   status: confirmed                 with one newspaper behind it
Good:  status: reported
Good:  status: confirmed
       corroborates: [the-same-from-another-origin]
"""

from collections.abc import Iterator
from itertools import compress, repeat
from operator import attrgetter, is_

from factpress.model import Content, Status
from factpress.origins import find_accounts, independent_origins
from factpress.problems import Problem
from factpress.wording import Wording

_NEEDED = 2


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find events that are called confirmed and stand on no public record."""
    for event in content.events.values():
        source = content.sources.get(event.source)
        if event.status is Status.CONFIRMED and source and not _is_on_record(source.kind):
            hint = "call it reported, or cite the record itself"
            message = f"“{event.id}” is called confirmed, and no public record is cited"
            yield Problem(event.id.location, message, "unconfirmed", hint)


def check_facts(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find facts that are called confirmed and rest on one voice alone."""
    statuses = map(attrgetter("status"), content.ledger.values())  # a loop in C: there are tens of thousands
    confirmed = compress(content.ledger.values(), map(is_, statuses, repeat(Status.CONFIRMED)))
    doubtful = [entry for entry in confirmed if not _is_on_record(entry.citations[0].source.kind)]
    accounts = find_accounts(content) if doubtful else {}
    for entry in doubtful:
        if len(independent_origins(entry, content, accounts)) < _NEEDED:
            hint = "call it reported, or name a fact of another origin in corroborates:"
            message = f"“{entry.id}” is called confirmed, and rests on one origin"
            yield Problem(entry.id.location, message, "unconfirmed", hint)


def _is_on_record(kind: str) -> bool:
    return kind in ("public-record", "dataset")
