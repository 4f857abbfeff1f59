"""The schema of one group of fields, from its model: what authors write, and nothing that its file's place decides."""

from collections.abc import Iterator, Mapping
from typing import Any

from factpress.load.validate import GIVEN
from factpress.model import Entry, Fields, Status
from factpress.schemas.names import CHOICES, Names
from factpress.schemas.told import told_of_fields
from factpress.text import WORDS

Schema = dict[str, Any]
_REFERENCES = "#/definitions/{model}"
_OURS = ("default", "title")  # what pydantic adds, and no author needs to be told


def schema_of(model: type[Fields], names: Names) -> tuple[Schema, Mapping[str, Schema]]:
    """Write the schema of a model, and those of the groups of fields in it, by name."""
    whole = model.model_json_schema(ref_template=_REFERENCES)
    inner = {one.__name__: one for one in _models_below(model)}
    groups = whole.pop("$defs", {})
    written = {name: _group(group, inner.get(name), names) for name, group in groups.items()}
    return _group(whole, model, names), written


def _models_below(model: type[Fields]) -> Iterator[type[Fields]]:
    """List every model that could stand in this one: each kind of fields that there is, but for whole entries."""
    yield from (one for one in Fields.__subclasses__() if not issubclass(one, Entry))


def _group(schema: Schema, model: type[Fields] | None, names: Names) -> Schema:
    """Tell of each field what the model tells; a group that may be a word alone has its fields one level below."""
    if "anyOf" in schema:
        return {"anyOf": [_group(one, model, names) for one in schema["anyOf"]]}
    tidied = {key: value for key, value in schema.items() if key not in _OURS}
    if "enum" in tidied:  # a status that only a sum can have is none that authors write
        tidied["enum"] = [choice for choice in tidied["enum"] if choice != Status.DERIVED]
    if model is None or "properties" not in tidied:
        return tidied
    told = told_of_fields(model)
    properties = {name: field for name, field in tidied["properties"].items() if name not in GIVEN}
    required = [name for name in tidied.get("required", ()) if name not in GIVEN]
    fields = {name: _field(name, field, told, names) for name, field in properties.items()}
    return {**tidied, "properties": fields, **({"required": required} if "required" in tidied else {})}


def _field(name: str, field: Schema, told: Mapping[str, str], names: Names) -> Schema:
    tidied = {key: value for key, value in field.items() if key not in _OURS}
    return {"description": told.get(name, ""), **_with_names(tidied, name, names)}


def _with_names(field: Schema, name: str, names: Names) -> Schema:
    """Offer what the newsroom knows; a choice is closed, an id may be one that comes next."""
    if "items" in field:
        return {**field, "items": _with_names(field["items"], name, names)}
    if "anyOf" in field:
        return {"anyOf": [_with_names(one, name, names) for one in field["anyOf"]]}
    if field != WORDS:
        return field
    if name in CHOICES:
        return {"enum": list(CHOICES[name])}
    return {"anyOf": [{"enum": sorted(names[name])}, field]} if names.get(name) else field
