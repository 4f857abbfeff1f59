"""A block of code ends with a line like the one that opened it, or all that follows it is code.

Bad:   three backticks on a line, and never again
Good:  three backticks on a line, the code, and three backticks on a line
"""

import re
from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Wording

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<rest>.*)$", re.MULTILINE)


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find blocks of code that are opened and never closed."""
    for text in all_prose(content):
        if (opened := _unclosed(text)) is not None:
            hint = f"write a line {opened['fence']} behind the code"
            place = text.at(opened.start())
            yield Problem(place, f"“{opened['fence']}” opens code that is never closed", "unclosed-code", hint)


def _unclosed(text: Text) -> re.Match[str] | None:
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["fence"] == opened["fence"] and not fence["rest"].strip():
            opened = None
    return opened
