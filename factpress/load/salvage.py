"""Saves what is good of an entry that cannot be read, so that its other mistakes are found in the same run."""

from collections.abc import Mapping
from difflib import get_close_matches
from enum import EnumMeta
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from factpress.dates import PartialDate
from factpress.model import Reading, Status
from factpress.text import NOWHERE, Text
from factpress.yaml_reader import YamlFields, YamlList

Model = TypeVar("Model", bound=BaseModel)
STAND_IN = "a-broken-entry"  # for words that are missing; nothing is told of what stands nowhere
_ATTEMPTS = 3  # the second mends what was misspelt and wrong as well


def salvage(
    model: type[Model], fields: Mapping[Text, Any], reading: Reading | None = None, **given: Text
) -> Model | None:
    """Make an entry of the fields that are good; None where that is not enough.

    What is missing gets a stand-in, and a field that is misspelt the name that was meant, for nobody should be told
    of what only follows from a mistake.
    """
    patched = _copy(fields)
    for _ in range(_ATTEMPTS):
        try:
            return model.model_validate({**patched, **given}, context=reading)
        except ValidationError as error:
            for detail in sorted(error.errors(), key=lambda detail: detail["type"] != "extra_forbidden"):
                _patch(model, patched, detail)
    return None


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        copied = YamlFields({key: _copy(inner) for key, inner in value.items()})
        copied.location = getattr(value, "location", NOWHERE)
        return copied
    if isinstance(value, YamlList):
        return YamlList(_copy(inner) for inner in value)
    return value


def _patch(model: type[BaseModel], fields: YamlFields, detail: ErrorDetails) -> None:
    """Mend the one field that an error is about, or take it out."""
    *way, last = detail["loc"] or ("",)
    holder, holder_model = _walk(model, fields, way)
    if isinstance(holder, YamlList) and isinstance(last, int):
        holder[last] = Text(STAND_IN, NOWHERE)
    if not isinstance(holder, YamlFields) or not isinstance(last, str):
        return
    key = next((known for known in holder if known == last), Text(last, NOWHERE))
    about = _field(holder_model, last)
    if detail["type"] == "extra_forbidden":
        _rename(holder_model, holder, key)
    elif about is not None and not (detail["type"] == "missing" and key in holder):
        holder.pop(key, None)
        stand_in = _stand_in(about.annotation)
        if about.is_required() or isinstance(stand_in, Text):
            holder[key] = stand_in


def _walk(model: type[BaseModel] | None, value: Any, way: list[int | str]) -> tuple[Any, type[BaseModel] | None]:
    for step in way:
        if isinstance(step, str) and (about := _field(model, step)) is not None:
            model = _model_in(about.annotation)
        if isinstance(value, Mapping):
            value = value.get(Text(step) if isinstance(step, str) else step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value, model


def _rename(model: type[BaseModel] | None, holder: YamlFields, key: Text) -> None:
    value = holder.pop(key)
    free = [name for name in _names(model) if name not in holder]
    for meant in get_close_matches(key, free, 1, 0.6):
        holder[Text(meant, key.location)] = value


def _names(model: type[BaseModel] | None) -> dict[str, FieldInfo]:
    return {about.alias or name: about for name, about in model.model_fields.items()} if model else {}


def _field(model: type[BaseModel] | None, name: str) -> FieldInfo | None:
    return _names(model).get(name)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _stand_in(annotation: Any) -> Any:
    """Choose something of the right type, of which no check has anything to say."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    if annotation is Status:
        return Text(Status.REPORTED, NOWHERE)
    if get_origin(annotation) is Literal or isinstance(annotation, EnumMeta):
        return Text(str((get_args(annotation) or tuple(annotation))[0]), NOWHERE)
    if annotation is PartialDate:
        return Text("unknown", NOWHERE)
    if annotation is Text:
        return Text(STAND_IN, NOWHERE)
    if (model := _model_in(annotation)) is not None and annotation is model:
        needed = {name: about for name, about in _names(model).items() if about.is_required()}
        return YamlFields({Text(name): _stand_in(about.annotation) for name, about in needed.items()})
    return YamlList()
