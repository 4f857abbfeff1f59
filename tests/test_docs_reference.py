"""docs/reference.md lists every field, every rule and every command, and nothing else."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from factpress import model
from factpress.cli import COMMANDS
from factpress.load.entries import KINDS
from factpress.model.sources import InferredPublication
from tests.documents import ROOT, code_in, read, rows_of, sections, told_under
from tests.rules import rules_in

MODELS: Mapping[str, type[BaseModel]] = {  # the headings of docs/reference.md under which their fields are listed
    "content/site.yaml": model.Site,
    "publisher": model.Publisher,
    "content/terms.yaml": model.Terms,
    "a unit": model.UnitWords,
    "a place": model.Place,
    "content/speakers.yaml": model.Speaker,
    "content/sources/\\<id>.yaml": model.Source,
    "inferred publication": InferredPublication,
    "archive": model.Archive,
    "content/facts/\\<topic>.yaml": model.Fact,
    "inferred": model.Inferred,
    "content/calculations/\\<topic>.yaml": model.Calculation,
    "content/cross-checks/\\<topic>.yaml": model.CrossCheck,
    "content/events/\\<topic>.yaml": model.Event,
    "content/timelines/\\<id>.yaml": model.Timeline,
    "content/charts/\\<id>.yaml": model.Chart,
    "a row": model.Row,
    "content/stories/\\<id>/story.md and content/pages/\\<id>.md": model.Article,
    "content/corrections.yaml": model.Correction,
}
GIVEN = {"id", "topic", "body"}  # by a file's place, never by its author


def test_a_mistake_is_shown_under_its_own_rule() -> None:
    told = {name: told_under(section) for name, section in sections("docs/reference.md", 4).items()}

    untrue = [name for name, words in told.items() if words and f"[{name}]" not in words]

    assert untrue == []
    assert sum(bool(words) for words in told.values()) > 40


def test_every_rule_has_an_entry_in_the_reference() -> None:
    rules = rules_in(ROOT / "factpress")

    listed = sections("docs/reference.md", 4).keys() - MODELS.keys()

    assert listed == rules


@pytest.mark.parametrize("heading", MODELS)
def test_every_field_is_listed_and_those_that_are_needed_are_bold(heading: str) -> None:
    fields = {about.alias or name: about for name, about in MODELS[heading].model_fields.items() if name not in GIVEN}

    listed = [name for name, _ in rows_of(sections("docs/reference.md", 3, 4)[heading], "field", "holds")]

    assert listed == [f"**{name}**" if about.is_required() else name for name, about in fields.items()]


def test_every_group_of_fields_is_listed() -> None:
    kinds: list[type[BaseModel]] = [model.Site, model.Terms, model.Correction]
    kinds += [folder.model for folder in KINDS.values()]

    groups = {group for kind in kinds for group in (kind, *_groups_in(kind))}

    assert set(MODELS.values()) == groups


def test_the_reference_lists_every_command() -> None:
    rows = rows_of(read("docs/reference.md"), "command", "does")

    listed = [code_in(call)[0].removeprefix("python build.py").split() for call, _ in rows]

    assert sorted(words[0] if words else "build" for words in listed) == sorted(COMMANDS)


def _groups_in(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """List the groups of fields that the fields of an entry hold."""
    for about in kind.model_fields.values():
        yield from _models_in(about.annotation)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple, list, dict):
        for part in get_args(annotation):
            yield from _models_in(part)
