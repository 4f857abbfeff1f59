"""What a newsroom says of itself, and the words that its facts share."""

from typing import Any

from pydantic import Field, model_validator

from factpress.model.base import Entry, Fields, Flag, Texts
from factpress.text import Text


class Publisher(Fields):
    """Who publishes the site."""

    name: Text
    url: Text | None = None


class Site(Fields):
    """The site as a whole."""

    prose_fields = ("title", "description")

    title: Text
    description: Text
    url: Text
    language: Text = Text("en")
    publisher: Publisher
    license: Text | None = None
    plain: Texts = ()  # names that carry digits and are no figures: "Covid-19"


class UnitWords(Fields):
    """How one unit is written: a count noun in singular and plural, or a sign before or after the number."""

    one: Text | None = None
    other: Text | None = None
    before: Text | None = None
    after: Text | None = None


class Place(Fields):
    """A place, and the larger place that holds it."""

    name: Text
    within: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, written: Any) -> Any:
        return {"name": written} if isinstance(written, Text) else written


class Terms(Fields):
    """The words that facts share, by id."""

    units: dict[Text, UnitWords] = Field(default_factory=dict)
    populations: dict[Text, Text] = Field(default_factory=dict)
    measures: dict[Text, Text] = Field(default_factory=dict)
    places: dict[Text, Place] = Field(default_factory=dict)

    def place_name(self, place: str) -> Text:
        """Name a place for readers."""
        return self.places[Text(place)].name


class Speaker(Entry):
    """Somebody who says things: a person, an organisation, or an anonymous source."""

    prose_fields = ("name", "role", "note")

    name: Text
    role: Text | None = None
    anonymous: Flag = False
    pseudonym: Flag = False
    heard_through: Text | None = None  # the speaker who passed the words on
    also_spelled: Texts = ()
    note: Text | None = None
