"""How problems are told: where their files are, what came of them, and what they are told on."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from factpress.frames import WIDTH
from factpress.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Telling:
    """All that is known of a telling beside its problems; `roots` are where their files may be found."""

    newsroom: Path
    roots: tuple[Path, ...]
    outcome: str = ""
    command: str = "python build.py"  # as its author called it
    colour: bool = False
    width: int = WIDTH  # cells

    def on(self, stream: TextIO) -> "Telling":
        """Suit it to a stream: colours on a terminal only, and none where NO_COLOR is set (https://no-color.org)."""
        if not stream.isatty():
            return self
        colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return replace(self, colour=colour, width=min(shutil.get_terminal_size().columns, WIDTH))


def count(problems: Sequence[Problem]) -> str:
    """Count problems: “3 errors and 1 warning in 2 files”."""
    severities = [problem.severity for problem in problems]
    counted = (_many(severities.count("error"), "error"), _many(severities.count("warning"), "warning"))
    files = len({problem.location.path for problem in problems})
    return f"{' and '.join(filter(None, counted))} in {_many(files, 'file')}"


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""
