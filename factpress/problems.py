"""What an author is told: one message type, and the one exception that carries it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, order=True)
class Location:
    """A place in an author's file: path as the author knows it, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """Something an author can mend: where, what is wrong in the author's own words, the rule, what to do."""

    location: Location
    message: str
    rule: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        told = f"{self.location}: {self.severity}: {self.message} [{self.rule}]"
        return f"{told}\n    {self.hint}" if self.hint else told


class ContentError(Exception):
    """Stop a build, with everything that the authors have to mend."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted_problems(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Unreadable(ValueError):
    """Say that one value cannot be read: why, what to write instead, and how far into the value it goes wrong."""

    def __init__(self, message: str, hint: str = "", offset: int = 0) -> None:
        self.message, self.hint, self.offset = message, hint, offset
        super().__init__(message)


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order in which an author meets them, each once, whoever found which of them first."""
    return tuple(sorted(dict.fromkeys(problems), key=_order))


def once_for_alike_rows(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Tell what is wrong with many rows of a CSV in one way at the first of them, and with how many more.

    Problems are alike that break one rule and whose messages differ in nothing but digits.
    """
    alike: dict[object, list[Problem]] = {}
    for problem in sorted_problems(problems):
        path = problem.location.path
        told = (path, problem.rule, _DIGITS.sub("0", problem.message))
        is_of_row = path.endswith(".csv") and problem.location.line > 1  # each column of the head is a thing of its own
        alike.setdefault(told if is_of_row else problem, []).append(problem)
    return tuple(_first_of(rows) for rows in alike.values())


def _order(problem: Problem) -> tuple[Location, str, str, str, str]:
    return problem.location, problem.rule, problem.message, problem.hint, problem.severity


def _first_of(alike: list[Problem]) -> Problem:
    first, others = alike[0], len({problem.location.line for problem in alike}) - 1
    lines = f"{others} more lines" if others > 1 else "one more line"
    return replace(first, message=f"{first.message}, here and on {lines}") if others else first


def closest(word: str, known: Collection[str]) -> str:
    """Suggest the known word that comes nearest, or list the known ones where they are few."""
    near = get_close_matches(word, known, 1, 0.6)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"there are: {', '.join(sorted(known))}" if 0 < len(known) <= 12 else ""
