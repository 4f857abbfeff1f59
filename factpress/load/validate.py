"""Turns fields into typed entries; whatever does not fit becomes a problem at its own place."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from factpress.model import Reading, Status
from factpress.problems import Location, Problem, closest
from factpress.text import Text
from factpress.yaml_reader import YamlList, quoted

Model = TypeVar("Model", bound=BaseModel)
GIVEN = ("id", "topic", "body", "code", "into", "shelf")  # fields that come from a file's place, never from its author


def validate(
    model: type[Model], fields: Mapping[Text, Any], where: Location, reading: Reading | None = None, **given: Text
) -> tuple[Model | None, tuple[Problem, ...]]:
    """Make one entry of an author's fields; `given` are those that the file's place decides."""
    refused = tuple(_never_written(fields))
    try:
        entry = model.model_validate({**fields, **given}, context=reading)
    except ValidationError as error:
        details = _without_repetition(model, fields, error.errors())
        return None, (*refused, *(_problem(model, fields, where, detail) for detail in details))
    return (None if refused else entry), refused


def _never_written(fields: Mapping[Text, Any]) -> Iterator[Problem]:
    """Find what no author writes: what a file's place decides, and the status that only a sum can have."""
    for key, value in fields.items():
        if key in GIVEN:
            message = f"there is no field “{key}” here"
            yield Problem(key.location, message, "unknown-field", "leave it out: the file, or the key above, says it")
        elif key == "status" and value == Status.DERIVED:
            hint = "call it what its source makes it; a sum of ours belongs into calculations/"
            yield Problem(value.location, "no fact is derived", "bad-choice", hint)


def _without_repetition(
    model: type[BaseModel], fields: Mapping[Text, Any], details: Sequence[ErrorDetails]
) -> list[ErrorDetails]:
    """Leave out that a field is missing where it is only misspelt, or nothing is known, for its author is told so."""
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    misspelt: set[tuple[int | str, ...]] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *parent, name = detail["loc"]
            beside = [str(path[-1]) for path in missing if list(path[:-1]) == parent]
            _, group = _find(fields, tuple(parent))
            is_all = parent and isinstance(group, Mapping) and len(group) == 1  # an id where a field belongs
            meant = beside if is_all else get_close_matches(str(name), beside, 1, 0.6)
            elsewhere = _called_elsewhere(_model_at(model, tuple(parent)), str(name))
            misspelt.update((*parent, field) for field in (*meant, elsewhere))
    return [detail for detail in details if detail["type"] != "missing" or detail["loc"] not in misspelt]


def _problem(model: type[BaseModel], fields: Mapping[Text, Any], where: Location, detail: ErrorDetails) -> Problem:
    path = tuple(detail["loc"])
    name = str(path[-1]) if path else ""
    key, value = _find(fields, path)
    place = value.location if value is not None and hasattr(value, "location") else key.location if key else where
    match detail["type"]:
        case "missing":
            place = _holder(fields, path, where)
            return Problem(place, f"“{_shown(path)}” is missing", "missing-field", f"add {name}:")
        case "extra_forbidden":
            return _unknown_field(_model_at(model, path[:-1]), key or Text(name, where), value)
        case "literal_error" | "enum" if value is None:
            hint = f"write one of {', '.join(_choices(detail))}"
            return Problem(place, f"“{_shown(path)}” is empty", "wrong-type", hint)
        case "literal_error" | "enum":
            message = f"“{value}” is no choice for “{name}”"
            return Problem(place, message, "bad-choice", closest(str(value), _choices(detail)))
        case "bad-colour" | "bad-date" | "bad-value" | "wrong-type" if value is not None:
            told = detail["ctx"]
            at = value.at(told["offset"]) if isinstance(value, Text) else place
            return Problem(at, f"{_plain(name)}: {told['message']}", detail["type"], told["hint"])
    return Problem(place, *_wrong_type(detail["type"], _shown(path), value, _model_at(model, path)))


def _find(fields: Any, path: tuple[int | str, ...]) -> tuple[Text | None, Any]:
    """Walk to the value that a path names; the key is the last one on the way, which knows its place."""
    key: Text | None = None
    value: Any = fields
    for step in path:
        if isinstance(value, Mapping) and isinstance(step, int):
            continue  # it stands alone where there may be a list
        if isinstance(value, Mapping):
            key = next((known for known in value if known == step), key)
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            break
    return key, value


def _holder(fields: Mapping[Text, Any], path: tuple[int | str, ...], where: Location) -> Location:
    _, holder = _find(fields, path[:-1])
    return holder.location if len(path) > 1 and hasattr(holder, "location") else where


def _unknown_field(model: type[BaseModel] | None, key: Text, value: Any) -> Problem:
    if reason := getattr(model, "never_offered", {}).get(key):
        return Problem(key.location, f"no chart has a field “{key}”", "never-offered", f"leave it out: {reason}")
    known = [field.alias or name for name, field in model.model_fields.items()] if model else []
    known = [name for name in known if name not in GIVEN]
    if value is None and " " in key:
        hint = "a comma inside { } ends a value: put a value that has one in quotes"
    elif called := _called_elsewhere(model, key):
        hint = f"did you mean “{called}”?"
    else:
        hint = closest(key, known) or f"there are: {', '.join(sorted(known))}"
    return Problem(key.location, f"there is no field “{key}” here", "unknown-field", hint)


def _called_elsewhere(model: type[BaseModel] | None, name: str) -> str:
    """Find what we call a field that other programs call so; empty if nothing."""
    return str(getattr(model, "called_elsewhere", {}).get(name, ""))


def _model_at(model: type[BaseModel] | None, path: tuple[int | str, ...]) -> type[BaseModel] | None:
    for step in path:
        if model is None:
            return None
        if isinstance(step, str) and (field := _field(model, step)) is not None:
            model = next(_models_in(field), None)
    return model


def _field(model: type[BaseModel], name: str) -> Any:
    return next((f.annotation for key, f in model.model_fields.items() if name in (key, f.alias)), None)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple, list, dict):
        for part in get_args(annotation):
            yield from _models_in(part)


def _choices(detail: ErrorDetails) -> list[str]:
    choices = [word.strip(" '") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]
    return [choice for choice in choices if choice != Status.DERIVED]


def _wrong_type(kind: str, shown: str, value: Any, model: type[BaseModel] | None) -> tuple[str, str, str]:
    """Say what stands where something else belongs, by which rule that is wrong, and what to write."""
    name = shown.rpartition(".")[2]
    if value is None:
        return f"“{shown}” is empty", "wrong-type", f"write it behind {name}:, in quotes if it begins with #"
    if kind == "is_instance_of":
        hint = "write words, in quotes if they begin with [ or {"
        if isinstance(value, YamlList) and value and isinstance(value[0], YamlList) and value[0]:
            hint = f"a value that begins with a reference needs quotes: {name}: {quoted(f'[[{value[0][0]}]]')}"
        what = "a list" if isinstance(value, YamlList) else "a group of fields"
        return f"“{shown}” is {what} where words belong", "wrong-type", hint
    if kind == "tuple_type":
        hint = "write each on a line of its own that begins with a hyphen"
        return f"“{shown}” is no list, and should be one", "wrong-type", hint
    fields = [field.alias or name for name, field in model.model_fields.items() if field.is_required()] if model else []
    hint = f"write its fields under it: {', '.join(fields)}" if fields else "write name: value under it"
    return f"“{shown}” has no fields, and should have some", "wrong-type", hint


def _shown(path: tuple[int | str, ...]) -> str:
    return ".".join(str(step) for step in path if isinstance(step, str))


def _plain(name: str) -> str:
    return name.replace("_", " ")
