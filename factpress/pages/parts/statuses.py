"""How sure anyone can be: the status badge."""

from dataclasses import dataclass

from factpress.model import Status
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class StatusView:
    """A status as a swatch in its fill and a word."""

    style: str  # the class that fills the swatch
    words: str


def status_view(status: Status, wording: Wording) -> StatusView:
    """Show one status."""
    return StatusView(style=f"is-{status}", words=wording.status(status))
