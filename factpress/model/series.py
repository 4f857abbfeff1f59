"""What an author says of a series: the fields that its rows share, which stand in a CSV of the same name."""

from factpress.model.base import Entry
from factpress.model.facts import Status
from factpress.text import Text


class Series(Entry):
    """Facts of one kind, one for each period; whatever stands here holds for each row that says nothing else."""

    prose_fields = ("title", "gist", "note")

    title: Text
    """Text: what the series is called in the ledger."""
    gist: Text | None = None
    """Text: what each of its figures says; the title if you say nothing."""
    unit: Text | None = None
    """The unit of every value; the rows have numbers alone."""
    source: Text | None = None
    """The id of a source."""
    speaker: Text | None = None
    """The id of a speaker; none is the publisher’s own voice."""
    locator: Text | None = None
    """Where in the source; a row may say it more exactly."""
    status: Status | None = None
    """`confirmed`, `reported`, `claimed` or `unverified`."""
    place: Text | None = None
    """The id of a place."""
    population: Text | None = None
    """The id of a population."""
    measure: Text | None = None
    """The id of a measure."""
    note: Text | None = None
    """Text: what a careful reader should know."""
