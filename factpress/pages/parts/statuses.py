"""How sure anyone can be: the status badge."""

from collections.abc import Iterable
from dataclasses import dataclass

from factpress.model import LedgerEntry, Status
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class StatusView:
    """A status as a swatch in its fill and a word."""

    style: str  # the class that fills the swatch
    words: str
    language: str = ""  # of the word, where it is not that of the page


def status_view(status: Status, wording: Wording) -> StatusView:
    """Show one status."""
    return StatusView(style=f"is-{status}", words=wording.status(status), language=wording.lent_by(f"status.{status}"))


def style_of(statuses: Iterable[Status]) -> str:
    """Write the classes of something that shows several, surest first: the key dims it unless all are confirmed."""
    found = set(statuses)
    return " ".join(f"is-{status}" for status in Status if status in found)


def surest_first(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """Put entries in the order in which lists of the ledger have them."""
    order = list(Status)
    return sorted(entries, key=lambda entry: order.index(entry.status))
