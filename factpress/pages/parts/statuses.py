"""How sure anyone can be: the status badge, and the key to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from factpress.model import Status
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class StatusView:
    """A status as a swatch in its fill and a word."""

    style: str  # the class that fills the swatch
    words: str


@dataclass(frozen=True, kw_only=True)
class KeyRow:
    """One status and what it means."""

    status: StatusView
    meaning: str


def status_view(status: Status, wording: Wording) -> StatusView:
    """Show one status."""
    return StatusView(style=f"is-{status}", words=wording.status(status))


def status_key(wording: Wording, shown: Iterable[StatusView] | None = None) -> tuple[KeyRow, ...]:
    """Explain the statuses that a page shows, surest first; every one where it shows the ledger."""
    styles = None if shown is None else {status.style for status in shown}
    rows = (KeyRow(status=status_view(status, wording), meaning=wording.phrase(f"key.{status}")) for status in Status)
    return tuple(row for row in rows if styles is None or row.status.style in styles)
