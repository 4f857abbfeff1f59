"""Facts in a line each, where a page lists some of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from factpress.pages.parts.dates import DateView, date_view
from factpress.pages.parts.links import Link
from factpress.pages.parts.statuses import StatusView, status_view
from factpress.pages.parts.texts import heading, plain
from factpress.pages.parts.told import Told, told_entries
from factpress.prose import Setting, fact_address


@dataclass(frozen=True, kw_only=True)
class FactLine:
    """A fact in brief: value, gist, how sure, who says so first, and the way to all the rest."""

    id: str
    href: str
    value: str
    gist: Markup
    date: DateView | None  # of a row of a series, whose gist all its rows share
    status: StatusView
    said_by: str


@dataclass(frozen=True, kw_only=True)
class FactList:
    """Facts in a line each, as a block of a page."""

    facts: tuple[FactLine, ...]
    template: str = "parts/facts.html"

    @property
    def told(self) -> Told:
        """What it tells."""
        return told_entries(fact.id for fact in self.facts)


@dataclass(frozen=True, kw_only=True)
class StatusCount:
    """How many facts have one status."""

    status: StatusView
    count: str


def fact_lines(facts: Iterable[str], setting: Setting, *, name_speakers: bool = True) -> tuple[FactLine, ...]:
    """Show facts in a line each, in the order given."""
    return tuple(_line(fact, setting, name_speakers) for fact in facts)


def fact_links(facts: Iterable[str], setting: Setting) -> tuple[Link, ...]:
    """Link facts by their gist."""
    return tuple(
        Link(
            words=plain(setting.content.ledger[fact].gist, setting),
            href=setting.root + fact_address(setting.content, fact),
        )
        for fact in facts
    )


def _line(fact: str, setting: Setting, name_speakers: bool) -> FactLine:
    entry = setting.content.ledger[fact]
    said_by = [citation.chain[0] for citation in entry.citations] if name_speakers else []
    is_in_series = entry.topic in setting.content.series
    return FactLine(
        id=str(entry.id),
        href=setting.root + fact_address(setting.content, fact),
        value=setting.wording.quantity(entry.value) if entry.value else "",
        gist=heading(entry.gist, setting),
        date=date_view(entry.when, entry.inferred, setting) if entry.when and is_in_series else None,
        status=status_view(entry.status, setting.wording),
        said_by=", ".join(dict.fromkeys(said_by)),
    )
