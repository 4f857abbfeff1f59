"""What sources say, and what we work out from it."""

from enum import StrEnum

from factpress.model.base import Entry, Inferred, Texts, Value, When
from factpress.text import Text


class Status(StrEnum):
    """How sure anyone can be; ordered from surest to least sure, with our own sums apart."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    CLAIMED = "claimed"
    UNVERIFIED = "unverified"
    DERIVED = "derived"


class Fact(Entry):
    """One thing that one source says."""

    prose_fields = ("gist", "inferred", "note")

    topic: Text
    gist: Text
    value: Value | None = None
    printed: Text | None = None  # the figure as it stands in the source
    converted: Value | None = None  # the source's own conversion
    when: When | None = None
    inferred: Inferred | None = None
    place: Text | None = None
    population: Text | None = None
    measure: Text | None = None
    source: Text
    speaker: Text | None = None  # None: the publisher says it in its own voice
    locator: Text
    status: Status
    note: Text | None = None
    corroborates: Texts = ()


class Calculation(Entry):
    """A figure that we work out from facts."""

    prose_fields = ("gist", "assumption", "note")

    topic: Text
    gist: Text
    formula: Text
    assumption: Text | None = None
    unit: Text | None = None  # how the result is written: "%"
    note: Text | None = None
