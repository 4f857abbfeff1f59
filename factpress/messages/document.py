"""Problems as programs read them: one JSON document, whose shape docs/reference.md describes."""

import json
from collections.abc import Sequence
from typing import Any

from factpress.messages.telling import Telling
from factpress.problems import Problem

_VERSION = 1  # goes up when a field changes its meaning or goes; new ones may come at any time


def write_document(problems: Sequence[Problem], telling: Telling) -> str:
    """Write every problem, and how many there are; where there are none too."""
    severities = [problem.severity for problem in problems]
    document = {
        "version": _VERSION,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "problems": [_written(problem) for problem in problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _written(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "severity": problem.severity,
        "message": problem.message,
        "rule": problem.rule,
        "hint": problem.hint,
    }
