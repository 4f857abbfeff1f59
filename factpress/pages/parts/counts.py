"""How many there are of something, in words."""

from collections import Counter
from collections.abc import Iterable

from factpress.model import LedgerEntry, Status
from factpress.pages.parts.facts import StatusCount
from factpress.pages.parts.statuses import status_view
from factpress.wording import Wording


def counted(name: str, number: int, wording: Wording) -> str:
    """Count things that the language file names under count."""
    return wording.phrase(f"count.{name}.{'one' if number == 1 else 'other'}", count=number)


def counted_entries(entries: Iterable[LedgerEntry], wording: Wording) -> str:
    """Count what the ledger has: facts, and the sums that we made of them."""
    kinds = Counter(entry.kind for entry in entries)
    facts = counted("facts", kinds["fact"], wording)
    if not kinds["calculation"]:
        return facts
    sums = counted("sums", kinds["calculation"], wording)
    return wording.phrase("count.with-sums", facts=facts, sums=sums) if kinds["fact"] else sums


def count_by_status(entries: Iterable[LedgerEntry], wording: Wording) -> tuple[StatusCount, ...]:
    """Count entries of each status, surest first; a status that none has is left out."""
    found = Counter(entry.status for entry in entries)
    return tuple(
        StatusCount(status=status_view(status, wording), count=str(found[status])) for status in Status if found[status]
    )
