"""What every kind of entry has in common: how it is validated, and the small types its fields are made of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from factpress.dates import PartialDate, parse_date
from factpress.problems import Location, Unreadable
from factpress.quantities import Quantity, parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.text import WORDS, Text

_COLOUR = re.compile(r"^#[0-9a-fA-F]{6}$")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What has to be known before an author's values can be read: the newsroom's own words for units."""

    vocabulary: Vocabulary


class Fields(BaseModel):
    """A group of named fields as an author writes them: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
    prose_fields: ClassVar[tuple[str, ...]] = ()  # the fields whose words readers see, which may hold references

    def prose(self) -> Iterator[Text]:
        """List all words that readers see, in the order of the fields."""
        for name in self.prose_fields:
            yield from _prose_in(getattr(self, name))


class Entry(Fields):
    """A thing with an address: its id is its key or its file's name, and knows where it stands."""

    id: Text

    @property
    def location(self) -> Location:
        """Where the entry begins."""
        return self.id.location


def _prose_in(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Fields):
        yield from value.prose()
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _prose_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _prose_in(part)


def _refusal(rule: str, message: str, hint: str = "", offset: int = 0) -> PydanticCustomError:
    """Carry what an author is told through pydantic, with how far into the value it goes wrong."""
    return PydanticCustomError(rule, "{message}", {"message": message, "hint": hint, "offset": offset})


def _written(value: Any, kind: str) -> Text:
    if not isinstance(value, Text):
        raise _refusal("wrong-type", f"{kind} is expected here", f"write {kind} on one line")
    return value


def _quantity(value: Any, reading: ValidationInfo) -> Quantity:
    context = reading.context
    assert isinstance(context, Reading), "values are read with the newsroom's units"
    try:
        return parse_quantity(_written(value, "a value"), context.vocabulary)
    except Unreadable as error:
        raise _refusal("bad-value", error.message, error.hint, error.offset) from error


def _date(value: Any) -> PartialDate:
    try:
        return parse_date(_written(value, "a date"))
    except Unreadable as error:
        raise _refusal("bad-date", error.message, error.hint, error.offset) from error


def _colour(value: Text) -> Text:
    if not _COLOUR.fullmatch(value):
        hint = 'write six digits from 0 to f behind a #, in quotes: "#005a78"'
        raise _refusal("bad-colour", f"“{value}” is no colour", hint)
    return value


def _flag(value: Any) -> bool:
    if isinstance(value, bool):  # a default of ours
        return value
    if (word := str(value).lower()) not in ("true", "false"):
        raise _refusal("wrong-type", f"“{value}” is neither true nor false", "write true or false")
    return word == "true"


def _texts(value: Any) -> tuple[Text, ...]:
    if isinstance(value, Text):
        raise _refusal("wrong-type", f"“{value}” stands alone where a list is expected", f"write [{value}]")
    if not isinstance(value, Iterable) or not all(isinstance(word, Text) for word in value):
        raise _refusal("wrong-type", "a list of words is expected here", "write [one, another]")
    return tuple(value)


_VALUES = {
    "type": ["string", "number"],
    "examples": ["3200 to 3300 EUR per month", "more than 40 %", "about 48000 EUR"],
}
_DATES = {"type": ["string", "number"], "examples": ["2024-01-11", "autumn 2023", "2017/2021", "2024?", "unknown"]}
_FLAGS = {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"}]}

Colour = Annotated[Text, AfterValidator(_colour), WithJsonSchema({"type": "string", "pattern": _COLOUR.pattern})]
Value = Annotated[Quantity, PlainValidator(_quantity), WithJsonSchema(_VALUES)]
When = Annotated[PartialDate, PlainValidator(_date), WithJsonSchema(_DATES)]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema(_FLAGS)]
Texts = Annotated[tuple[Text, ...], PlainValidator(_texts), WithJsonSchema({"type": "array", "items": WORDS})]


class Inferred(Fields):
    """A date that we conclude and no source states, with the reason."""

    prose_fields = ("because",)

    when: When
    """A date."""
    because: Text
    """Text: the reason."""
