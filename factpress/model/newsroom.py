"""What a newsroom says of itself, and the words that its facts share."""

from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from factpress.model.base import Colour, Entry, Fields, Flag, Texts
from factpress.text import WORDS, Text


class Publisher(Fields):
    """Who publishes the site."""

    name: Text
    """The publisher’s name."""
    url: Text | None = None
    """The publisher’s address."""


class Scheme(Fields):
    """Colours by what they stand for, each as `"#005a78"`."""

    paper: Colour | None = None
    """What everything stands on."""
    panel: Colour | None = None
    """The ground of the entry that an address points at."""
    ink: Colour | None = None
    """Text."""
    ink2: Colour | None = None
    """Secondary text."""
    rule: Colour | None = None
    """Rules between parts."""
    grid: Colour | None = None
    """Lines behind bars."""
    dot: Colour | None = None
    """Dots that are not counted out."""
    dim: Colour | None = None
    """What a reader dims because it is not confirmed."""
    worker: Colour | None = None
    """The first hue, that of `as: worker`; its pale form follows from it."""
    state: Colour | None = None
    """The second hue, that of `as: state`."""
    peer: Colour | None = None
    """The third hue, that of `as: peer`."""
    link: Colour | None = None
    """Links."""

    def chosen(self) -> dict[str, str]:
        """List the colours that are named here."""
        return {name: colour.lower() for name in type(self).model_fields if (colour := getattr(self, name))}


class Colours(Fields):
    """A newsroom's own colours; those that it does not name are ours."""

    light: Scheme = Scheme()
    """Fields: colours on light paper, in print and in pictures of charts."""
    dark: Scheme = Scheme()
    """Fields: colours on the screens of readers who prefer it dark."""


class Site(Fields):
    """The site as a whole."""

    prose_fields = ("title", "description")

    title: Text
    """Text: the name of the site."""
    description: Text
    """Text: what it is about, in a sentence."""
    url: Text
    """Its address, with a slash at the end."""
    language: Text = Text("en")
    """The language’s code; `en` if you say nothing."""
    publisher: Publisher
    """Fields: who publishes it."""
    license: Text | None = None
    """The licence of the content, as readers see it."""
    python_charts: Flag = False
    """`true` where the newsroom’s own Python may draw charts; it runs with all rights of whoever builds."""
    plain: Texts = ()
    """List of names that carry digits and are no figures."""
    colours: Colours = Colours()
    """Fields: the newsroom’s own colours."""


class UnitWords(Fields):
    """How one unit is written: a count noun in singular and plural, or a sign before or after the number."""

    one: Text | None = None
    """The singular."""
    other: Text | None = None
    """The plural."""
    before: Text | None = None
    """A sign before the number, blank and all: `"£"`, `"RMB "`."""
    after: Text | None = None
    """A sign behind the number."""


class Place(Fields):
    """A place, and the larger place that holds it."""

    name: Text
    """What readers see."""
    within: Text | None = None
    """The id of the larger place."""

    @model_validator(mode="before")
    @classmethod
    def _name_alone(cls, written: Any) -> Any:
        return {"name": written} if isinstance(written, Text) else written

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Accept a name alone in a JSON Schema too."""
        return {"anyOf": [dict(WORDS), handler(schema)]}


class Terms(Fields):
    """The words that facts share, by id."""

    units: dict[Text, UnitWords] = Field(default_factory=dict)
    """How each unit is written, by its code or word."""
    populations: dict[Text, Text] = Field(default_factory=dict)
    """What readers see for each population, by id."""
    measures: dict[Text, Text] = Field(default_factory=dict)
    """What readers see for each measure, by id."""
    places: dict[Text, Place] = Field(default_factory=dict)
    """Each place, by id: a name, or its fields."""

    def place_name(self, place: str) -> Text:
        """Name a place for readers."""
        return self.places[Text(place)].name


class Speaker(Entry):
    """Somebody who says things: a person, an organisation, or an anonymous source."""

    prose_fields = ("name", "role", "note")

    name: Text
    """Text: the name, or how the source describes somebody without one."""
    role: Text | None = None
    """Text: who that is."""
    anonymous: Flag = False
    """`true` if the source gives no name."""
    pseudonym: Flag = False
    """`true` if the name is not the real one."""
    heard_through: Text | None = None
    """The id of the speaker who passed the words on."""
    also_spelled: Texts = ()
    """List of other spellings."""
    note: Text | None = None
    """Text."""
    protected: Flag = False
    """`true` if nothing but the name may ever be published."""
    real_name: Text | None = None
    """Text: who it is; of protected speakers only, and never published."""
    contact: Text | None = None
    """Text: how to reach them; of protected speakers only, and never published."""
