"""What happened when, and in which order it is told."""

from pydantic import Field

from factpress.model.base import Entry, Inferred, Texts, When
from factpress.model.facts import Status
from factpress.text import Text


class Event(Entry):
    """Something that happened, or is said to have happened."""

    prose_fields = ("title", "text", "inferred", "note")

    topic: Text
    when: When
    """A date, or `unknown`."""
    inferred: Inferred | None = None
    """Fields: the date that you conclude, and why."""
    title: Text
    """Text: what happened."""
    text: Text | None = None
    """Text: more of it."""
    source: Text
    """The id of a source."""
    speaker: Text | None = None
    """The id of a speaker."""
    locator: Text
    """Where it stands in the source."""
    place: Text | None = None
    """The id of a place."""
    who: Text | None = None
    """`worker`, `state` or `peer`: the colour."""
    status: Status
    """As for facts."""
    after: Texts = ()
    """List of ids: events that came before it."""
    note: Text | None = None
    """Text."""


class Timeline(Entry):
    """Events that are told together."""

    prose_fields = ("title", "intro", "gaps", "note")

    title: Text
    """Text."""
    intro: Text | None = None
    """Text."""
    events: Texts
    """List of ids, in the order in which things happened."""
    pivot: Text | None = None
    """The id of the event round which the others turn."""
    gaps: dict[Text, Text] = Field(default_factory=dict)
    """Text under the id of an event: what is said of the time that passes after it."""
    note: Text | None = None
    """Text."""
