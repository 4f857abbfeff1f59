"""Problems as GitHub shows them beside the lines of a pull request: workflow commands.

See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
"""

from collections.abc import Sequence
from pathlib import Path

from factpress.messages.telling import Telling
from factpress.problems import Problem

_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def write_annotations(problems: Sequence[Problem], telling: Telling) -> str:
    """Write a command for each problem."""
    return "".join(f"{_command(problem, telling)}\n" for problem in problems)


def _command(problem: Problem, telling: Telling) -> str:
    place = problem.location
    properties = {
        "file": _from_here(place.path, telling.newsroom),
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    written = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in properties.items())
    told = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {written}::{_escaped(told, _IN_MESSAGES)}"


def _from_here(path: str, newsroom: Path) -> str:
    """Name a file as seen from where the command runs: GitHub takes that for the repository's root."""
    file = newsroom.resolve() / path
    here = Path.cwd()
    return file.relative_to(here).as_posix() if file.is_relative_to(here) else path


def _escaped(words: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in words)
