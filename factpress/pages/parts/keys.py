"""The key to how sure anyone can be, and how much of its page is confirmed.

Every page has it but two kinds: embeds, which are a chart alone with a legend of its own, and the page for addresses
that lead nowhere, on which all that counts is the way out.
"""

from dataclasses import dataclass

from factpress.model import Content, Status
from factpress.pages.parts.counts import counted, counted_entries
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.told import Told
from factpress.prose import Setting
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class KeyRow:
    """One status and what it means."""

    status: StatusView
    meaning: str


@dataclass(frozen=True, kw_only=True)
class Key:
    """The statuses of a page, and what is left of it where only what is confirmed counts."""

    rows: tuple[KeyRow, ...]
    left: str  # empty where the page tells no figures: there is nothing to count or to dim
    place: str  # "broad", or "side": in the margin of an article


def make_key(told: Told, setting: Setting, place: str = "broad") -> Key:
    """Explain the statuses that a page shows, surest first; all of them where it shows none.

    Confirmed is always explained, for the key says how much is.
    """
    content, wording = setting.content, setting.wording
    shown = set(told.statuses(content))
    rows = (KeyRow(status=status_view(status, wording), meaning=wording.phrase(f"key.{status}")) for status in Status)
    is_shown = {status_view(status, wording).style for status in ((*shown, Status.CONFIRMED) if shown else Status)}
    return Key(
        rows=tuple(row for row in rows if row.status.style in is_shown),
        left=_left(told, content, wording) if shown else "",
        place=place,
    )


def _left(told: Told, content: Content, wording: Wording) -> str:
    """Count what a page tells, and what of it is confirmed."""
    confirmed = sum(status is Status.CONFIRMED for status in told.statuses(content))
    number = len(told.entries) + len(told.events)
    here = wording.phrase("key.here", told=_counted(told, content, wording))
    return f"{here} {wording.phrase(f'key.left.{_agreement(confirmed, number)}', count=confirmed)}"


def _counted(told: Told, content: Content, wording: Wording) -> str:
    entries = counted_entries((content.ledger[id] for id in told.entries), wording)
    events = counted("events", len(told.events), wording)
    if told.entries and told.events:
        return wording.phrase("key.with-events", entries=entries, events=events)
    return entries if told.entries else events


def _agreement(confirmed: int, number: int) -> str:
    """Name the phrase that fits both numbers."""
    if number == 1:
        return "it-is" if confirmed else "it-is-not"
    if confirmed in (0, number):
        return "all" if confirmed else "none"
    return "one" if confirmed == 1 else "other"
