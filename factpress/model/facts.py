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
    """Text: what the figure is, without the figure."""
    value: Value | None = None
    """A value."""
    printed: Text | None = None
    """The figure as it stands in the source."""
    converted: Value | None = None
    """A value: the source’s own conversion."""
    when: When | None = None
    """A date."""
    inferred: Inferred | None = None
    """Fields: the date that you conclude, and why."""
    place: Text | None = None
    """The id of a place."""
    population: Text | None = None
    """The id of a population."""
    measure: Text | None = None
    """The id of a measure."""
    source: Text
    """The id of a source."""
    speaker: Text | None = None
    """The id of a speaker; none is the publisher’s own voice."""
    locator: Text
    """Where it stands in the source."""
    status: Status
    """`confirmed`, `reported`, `claimed` or `unverified`."""
    note: Text | None = None
    """Text: what a careful reader should know."""
    corroborates: Texts = ()
    """List of ids: facts of which this is another account."""


class Calculation(Entry):
    """A figure that we work out from facts."""

    prose_fields = ("gist", "assumption", "note")

    topic: Text
    gist: Text
    """Text: what the figure is."""
    formula: Text
    """Ids and figures, joined by `+ - * /`, brackets, `min()`, `max()`, `low()`, `high()`."""
    assumption: Text | None = None
    """Text: what the sum supposes and no source says."""
    unit: Text | None = None
    """The unit in which the result is written."""
    note: Text | None = None
    """Text."""
