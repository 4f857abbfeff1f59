"""docs/reference.md lists every field, every rule and every command, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterator
from types import UnionType
from typing import Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from factpress import model
from factpress.cli import COMMANDS
from factpress.load.entries import KINDS
from factpress.load.validate import GIVEN
from factpress.messages import FORMATS
from tests.documents import ROOT, code_in, read, rows_of, sections, told_under
from tests.rules import rules_in
from tools.field_tables import MODELS


def test_a_mistake_is_shown_under_its_own_rule() -> None:
    told = {name: told_under(section) for name, section in sections("docs/reference.md", 4).items()}

    untrue = [name for name, words in told.items() if words and f"[{name}]" not in words]

    assert untrue == []
    assert sum(bool(words) for words in told.values()) > 40


def test_every_rule_has_an_entry_in_the_reference() -> None:
    rules = rules_in(ROOT / "factpress")

    listed = sections("docs/reference.md", 4).keys() - MODELS.keys()

    assert listed == rules


def test_every_rule_has_one_entry() -> None:
    headings = re.findall(r"^#### (.+)$", read("docs/reference.md"), re.MULTILINE)

    assert [heading for heading, number in Counter(headings).items() if number > 1] == []


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

    assert {words[0] if words else "build" for words in listed} == set(COMMANDS)


def test_the_reference_lists_every_form_of_message() -> None:
    rows = rows_of(read("docs/reference.md"), "option", "of", "does")

    listed = [code_in(option)[0].split() for option, *_ in rows]

    assert [words[1] for words in listed if words[0] == "--format"] == list(FORMATS)


def _groups_in(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """List the groups of fields that the fields of an entry hold."""
    for about in kind.model_fields.values():
        for group in _models_in(about.annotation):
            yield from (group, *_groups_in(group))


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple, list, dict):
        for part in get_args(annotation):
            yield from _models_in(part)
