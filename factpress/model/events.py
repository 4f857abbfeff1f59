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
    inferred: Inferred | None = None
    title: Text
    text: Text | None = None
    source: Text
    speaker: Text | None = None
    locator: Text
    place: Text | None = None
    who: Text | None = None  # worker, state or peer: the hue it is drawn in
    status: Status
    after: Texts = ()  # events that came before it, known without any date
    note: Text | None = None


class Timeline(Entry):
    """Events that are told together."""

    prose_fields = ("title", "intro", "gaps", "note")

    title: Text
    intro: Text | None = None
    events: Texts
    pivot: Text | None = None  # the event around which the others turn
    gaps: dict[Text, Text] = Field(default_factory=dict)  # after this event, say this of the time that passes
    note: Text | None = None
