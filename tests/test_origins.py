"""How many independent voices stand behind a fact."""

from pathlib import Path

import pytest

from factpress.checks import check_content
from factpress.model import Content
from factpress.origins import independent_origins
from tests.builders import SOURCE, derived, fact, facts

SPEAKERS = """\
mayor: {name: The mayor}
clerk: {name: The clerk, heard_through: mayor}
guard: {name: A guard, heard_through: mayor}
nurse: {name: A nurse}
"""


def newsroom(folder: Path, **values: str) -> Content:
    sources = {"sources/reprint.yaml": SOURCE + "via: [The Gazette]\n", "sources/record.yaml": RECORD}
    content, _ = derived(folder, {"speakers.yaml": SPEAKERS, **sources, **facts(**values)})
    return content


RECORD = "kind: public-record\npublisher: The Registry\npublished: unknown\n"


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("{speaker: clerk}", 1),
        ("{speaker: guard}", 1),
        ("{speaker: nurse}", 2),
        ("{source: reprint}", 2),
    ],
)
def test_words_that_came_through_one_person_are_one_origin(tmp_path: Path, other: str, count: int) -> None:
    name, words = other.strip("{}").split(": ")
    first = fact("3 ferries", speaker="mayor", corroborates="[b]")
    content = newsroom(tmp_path, a=first, b=fact("3 ferries", **{name: words}))

    assert len(independent_origins(content.ledger["a"], content)) == count
    assert len(independent_origins(content.ledger["b"], content)) == count


def test_a_reprint_adds_no_origin(tmp_path: Path) -> None:
    content = newsroom(tmp_path, a=fact("3 ferries", corroborates="[b]"), b=fact("3 ferries", source="reprint"))

    assert len(independent_origins(content.ledger["a"], content)) == 1


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ({}, ["unconfirmed"]),
        ({"source": "record"}, []),
        ({"corroborates": "[b]"}, []),
        ({"speaker": "clerk", "corroborates": "[c]"}, ["unconfirmed"]),
    ],
)
def test_only_two_origins_or_a_record_confirm(tmp_path: Path, fields: dict[str, str], rules: list[str]) -> None:
    a = fact("3 ferries", status="confirmed", **fields)
    others = {"b": fact("3 ferries", speaker="nurse"), "c": fact("3 ferries", speaker="guard")}
    speakers = {"speakers.yaml": SPEAKERS, "sources/record.yaml": RECORD}

    content, wording = derived(tmp_path, {**speakers, **facts(a=a, **others)})

    assert [problem.rule for problem in check_content(content, wording)] == rules
