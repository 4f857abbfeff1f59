"""The schemas that editors get: they take whatever our own reader takes, and refuse what a schema can know."""

import json
import re
import shutil
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factpress.cli import main
from factpress.load.entries import KINDS
from factpress.schemas import FOLDER, make_schemas, place_of, told_of_fields
from tests.conftest import BROKEN, GOLDEN, REPOSITORY, files_in
from tests.core_yaml import read_as_an_editor
from tests.test_broken import MISTAKES, expected, make
from tools.field_tables import MODELS

CAN_BE_KNOWN = (
    *("bad-choice", "bad-colour", "bad-id", "missing-field"),
    *("unknown-field", "unknown-form", "unknown-who", "wrong-type"),
)
NEWSROOMS = (REPOSITORY, GOLDEN / "newsroom", GOLDEN / "newsroom-da")
TOLD = re.compile(r"^(?P<path>content/[^:\n]+):\d+:\d+: \w+: (?P<message>.+) \[(?P<rule>[a-z0-9-]+)\]$", re.M)
NEEDS_MORE = {  # what a schema cannot know although the rule is one of those above, and why
    "chart-dots-without-whole": "a field that one form needs",
    "chart-spans-without-events": "a field that one form needs",
    "correction-withdrawn-without-gist": "a field that is needed where a fact is gone",
    "series-without-source": "a field that each line of a table may have in its place",
    "id-of-file-in-capitals": "a file’s name",
    "id-of-story-with-umlaut": "a folder’s name",
}


@pytest.fixture(scope="module")
def schemas() -> Mapping[str, Any]:
    return {name: json.loads(schema) for name, schema in make_schemas(GOLDEN / "newsroom").items()}


def test_a_schema_is_one_by_its_own_standard(schemas: Mapping[str, Any]) -> None:
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)

    assert len(schemas) == len(KINDS) + 4


@pytest.mark.parametrize("newsroom", NEWSROOMS, ids=lambda folder: folder.name)
def test_all_content_is_as_the_schemas_say(newsroom: Path, schemas: Mapping[str, Any]) -> None:
    refused = {
        file.relative_to(newsroom).as_posix(): told
        for file, schema in files_with_schemas(newsroom, schemas)
        if (told := refusals(schema, read_as_an_editor(file)))
    }

    assert refused == {}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_schema_refuses_what_it_can_know_and_nothing_else(
    mistake: str, tmp_path: Path, schemas: Mapping[str, Any]
) -> None:
    newsroom = tmp_path / "newsroom"
    shutil.copytree(GOLDEN / "newsroom" / "content", newsroom / "content")
    make(mistake, newsroom)
    known = {
        found["path"]
        for found in TOLD.finditer(expected(mistake))
        if found["rule"] in CAN_BE_KNOWN and mistake not in NEEDS_MORE
    }

    told = dict(files_told(newsroom, schemas, files_in(BROKEN / mistake)))  # the others are the golden ones

    refused = {path for path, refusals in told.items() if refusals}
    assert refused - {path for path, _ in told_paths(mistake)} == set(), "what our reader takes is refused"
    assert (known & told.keys()) - refused == set(), "what our reader refuses is taken"


def test_every_field_is_explained_in_the_words_of_the_reference() -> None:
    untold = {
        heading: [name for name in fields if not told.get(name)]
        for heading, model in MODELS.items()
        for told in [told_of_fields(model)]
        for fields in [[about.alias or name for name, about in model.model_fields.items()]]
        if heading
    }

    missing = {heading: set(names) - {"id", "topic", "body"} for heading, names in untold.items()}
    assert {heading: names for heading, names in missing.items() if names} == {}


def test_ids_are_offered_and_an_id_that_comes_next_is_taken(schemas: Mapping[str, Any]) -> None:
    place = schemas["facts.json"]["properties"]["facts"]["additionalProperties"]["properties"]["source"]

    offered = place["anyOf"][0]["enum"]

    assert "harbour-gazette" in offered
    assert refusals(place, "a-source-of-tomorrow") == []


def test_the_command_writes_the_same_schemas_each_time(tmp_path: Path) -> None:
    newsroom = tmp_path / "newsroom"
    shutil.copytree(GOLDEN / "newsroom", newsroom)

    statuses = [
        main(["schema", "--newsroom", str(newsroom)]),
        main(["schema", str(tmp_path / "other"), "--newsroom", str(newsroom)]),
    ]

    assert statuses == [0, 0]
    written = {file.name: file.read_bytes() for file in (newsroom / FOLDER).iterdir()}
    assert (
        written == make_schemas(newsroom) == {file.name: file.read_bytes() for file in (tmp_path / "other").iterdir()}
    )


def files_with_schemas(newsroom: Path, schemas: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """List the files of a newsroom, each with the schema that is for it."""
    for name, schema in schemas.items():
        for file in sorted((newsroom / "content").glob(place_of(name.removesuffix(".json")))):
            if file.is_file():
                yield file, schema


def files_told(newsroom: Path, schemas: Mapping[str, Any], only: Container[str]) -> Iterator[tuple[str, list[str]]]:
    """List what is told of each of some files that an editor can read at all."""
    for file, schema in files_with_schemas(newsroom, schemas):
        if file.relative_to(newsroom).as_posix() not in only:
            continue
        try:
            content = read_as_an_editor(file)
        except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
            continue
        yield file.relative_to(newsroom).as_posix(), refusals(schema, content)


def told_paths(mistake: str) -> Iterator[tuple[str, str]]:
    """List the files in which our own reader finds something, and the rule."""
    yield from ((found["path"], found["rule"]) for found in TOLD.finditer(expected(mistake)))


def refusals(schema: Any, content: Any) -> list[str]:
    """List what a public validator says of content."""
    found = jsonschema.Draft7Validator(schema).iter_errors(content)
    return [f"{error.json_path}: {error.message[:120]}" for error in found]
