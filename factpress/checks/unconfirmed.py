"""Only what stands on the public record, or comes from two independent origins, is confirmed.

Bad:   status: confirmed                 with one newspaper behind it
Good:  status: reported
Good:  status: confirmed
       corroborates: [the-same-from-another-origin]
"""

from collections.abc import Iterator

from factpress.model import Content, Status
from factpress.origins import independent_origins
from factpress.problems import Problem
from factpress.wording import Wording

_NEEDED = 2


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find facts and events that are called confirmed and rest on one voice alone."""
    for fact in content.facts.values():
        entry = content.ledger.get(str(fact.id))
        if entry is None or entry.status is not Status.CONFIRMED or _is_on_record(entry.citations[0].source.kind):
            continue
        if len(independent_origins(entry, content)) < _NEEDED:
            hint = "call it reported, or name a fact of another origin in corroborates:"
            message = f"“{fact.id}” is called confirmed, and rests on one origin"
            yield Problem(fact.id.location, message, "unconfirmed", hint)
    for event in content.events.values():
        source = content.sources.get(event.source)
        if event.status is Status.CONFIRMED and source and not _is_on_record(source.kind):
            hint = "call it reported, or cite the record itself"
            message = f"“{event.id}” is called confirmed, and no public record is cited"
            yield Problem(event.id.location, message, "unconfirmed", hint)


def _is_on_record(kind: str) -> bool:
    return kind in ("public-record", "dataset")
