"""The schema of each kind of file under content/: how its entries stand in it."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factpress.load import load_content
from factpress.load.corrections import CORRECTIONS
from factpress.load.entries import ID, KINDS, article, by_topic, chart, facts, keyed, one
from factpress.load.language import OPEN_SECTIONS, load_language
from factpress.model import Correction, Fields, Site, Terms
from factpress.schemas.entries import Schema, schema_of
from factpress.schemas.names import Names, known_names
from factpress.text import WORDS, Text

FOLDER = Path(".factpress/schemas")
_DRAFT = "http://json-schema.org/draft-07/schema#"  # what every version of the editors' YAML extension understands
_ALONE = {"site": "site.yaml", "terms": "terms.yaml", "corrections": CORRECTIONS, "languages": "languages/*.yaml"}
_IDS = {
    "pattern": f"^{ID.pattern}$",
    "patternErrorMessage": "an id is an address: small letters, digits and hyphens, as in “deck-pay”",
}


def place_of(name: str) -> str:
    """Name the files under content/ that a schema is for, as a pattern."""
    return _ALONE.get(name) or KINDS[name.replace("-", "_")].pattern


def make_schemas(newsroom: Path) -> Mapping[str, bytes]:
    """Write the schema of each kind of file, by its name; they offer the ids that the newsroom has now."""
    names = known_names(load_content(newsroom).content)
    return {f"{name}.json": _json(schema) for name, schema in _schemas(newsroom, names)}


def write_schemas(newsroom: Path, folder: Path) -> int:
    """Write the schemas into a folder, and say how many there are."""
    schemas = make_schemas(newsroom)
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas.items():
        (folder / name).write_bytes(schema)
    return len(schemas)


def _schemas(newsroom: Path, names: Names) -> Iterator[tuple[str, Schema]]:
    for name, model in (("site", Site), ("terms", Terms)):
        yield name, _file(_whole, model, names)
    for kind, folder in KINDS.items():
        yield kind.replace("_", "-"), _file(_LAYOUTS[folder.layout], folder.model, names)
    yield "corrections", _file(_listed, Correction, names)
    yield "languages", _language(newsroom)


def _file(layout: Callable[[Schema], Schema], model: type[Fields], names: Names) -> Schema:
    entry, groups = schema_of(model, names)
    laid_out = layout(entry)
    return {"$schema": _DRAFT, **laid_out, **({"definitions": groups} if groups else {})}


def _whole(entry: Schema) -> Schema:
    """One entry is the whole file."""
    return entry


def _listed(entry: Schema) -> Schema:
    """The file is a list of entries, and may be empty."""
    return {"type": ["array", "null"], "items": entry}


def _keyed(entry: Schema) -> Schema:
    """Each key is an entry."""
    return {"type": "object", "propertyNames": _IDS, "additionalProperties": entry}


def _facts(entry: Schema) -> Schema:
    """Each key under `facts` is a fact; what stands beside it holds for all of them, and no fact has to repeat it."""
    title = {"description": "The title of the topic.", **WORDS}
    defaults = {name: field for name, field in entry["properties"].items() if name not in ("title", "facts")}
    fact = {key: value for key, value in entry.items() if key != "required"}
    listed = {"description": "Each fact under its id.", "minProperties": 1, **_keyed(fact)}
    return {
        "type": "object",
        "description": "What sources say of one topic. A field beside facts: holds for every fact without it.",
        "properties": {"title": title, **defaults, "facts": listed},
        "required": ["facts"],
        "additionalProperties": False,
        "allOf": [_given_once(field) for field in entry["required"]],
    }


def _given_once(field: str) -> Schema:
    """Each fact has the field, unless the file gives it to all of them."""
    needed = {"properties": {"facts": {"additionalProperties": {"required": [field]}}}}
    return {"if": {"not": {"required": [field]}}, "then": needed}


_LAYOUTS: Mapping[Any, Callable[[Schema], Schema]] = {
    one: _whole,
    chart: _whole,
    article: _whole,
    keyed: _keyed,
    by_topic: _keyed,
    facts: _facts,
}


def _language(newsroom: Path) -> Schema:
    """A language has the sections of English, each phrase with the English words."""
    english, _ = load_language(newsroom, Text("en"))
    whole = _section("")
    for key, phrase in english.phrases.items():
        *path, last = key.split(".")
        section = whole
        for name in path:
            section = section["properties"].setdefault(name, _section(path[0]))
        section["properties"][last] = {"description": f"In English: {phrase}", "type": [*WORDS["type"], "null"]}
    return {"$schema": _DRAFT, "description": "The words that the generator writes, in one language.", **whole}


def _section(name: str) -> Schema:
    return {"type": "object", "properties": {}, "additionalProperties": name in OPEN_SECTIONS}


def _json(schema: Schema) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
