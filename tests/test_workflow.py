"""The workflow may do little, and runs nothing that somebody could exchange."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tests.conftest import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
MAY_WRITE = {"pages", "id-token"}  # what a deployment needs


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in WORKFLOWS:
        for name, job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items():
            yield f"{file.name} {name}", job


def test_every_action_is_pinned_by_its_commit() -> None:
    used = [step["uses"] for _, job in jobs() for step in job["steps"] if "uses" in step]

    assert len(used) >= 4
    assert [action for action in used if not PINNED.fullmatch(action)] == []


def test_a_workflow_may_do_nothing_that_a_job_does_not_ask_for() -> None:
    assert [file.name for file in WORKFLOWS if yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"]] == []


def test_no_job_may_write_to_the_repository() -> None:
    written = {
        name: {what for what, right in job["permissions"].items() if right == "write"} - MAY_WRITE
        for name, job in jobs()
    }

    assert {name: rights for name, rights in written.items() if rights} == {}


def test_no_words_of_strangers_are_pasted_into_a_command() -> None:
    commands = [step["run"] for _, job in jobs() for step in job["steps"] if "run" in step]

    assert [command for command in commands if "${{" in command] == []
