"""What is remembered of a newsroom from one check to the next, so that a save costs what was saved."""

from dataclasses import dataclass, field
from pathlib import Path

from factpress.checks import CheckedBefore
from factpress.derive import DerivedBefore
from factpress.findings import ComparedBefore
from factpress.load import ReadBefore
from factpress.stamps import Stamps


@dataclass(frozen=True, kw_only=True)
class Known:
    """What each stage remembers; by itself nothing, as where a newsroom is checked once."""

    read: ReadBefore | None = None
    derived: DerivedBefore | None = None
    compared: ComparedBefore | None = None
    checked: CheckedBefore | None = None


@dataclass(frozen=True)
class Desk:
    """One newsroom and all that is remembered of it; a check without a look before it begins anew."""

    newsroom: Path
    known: Known = field(
        default_factory=lambda: Known(
            read=ReadBefore(), derived=DerivedBefore(), compared=ComparedBefore(), checked=CheckedBefore()
        )
    )

    def look(self, stamps: Stamps) -> None:
        """Learn how all files below content/ and templates/ stand now, by their full paths."""
        if self.known.read is not None:
            self.known.read.look(self.newsroom, stamps)
