"""HTML and templates in prose are shown to readers as they are typed, comments too.

Bad:   <b>Nobody</b> knows <!-- ask the harbour master -->
Good:  **Nobody** knows
"""

import re
from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Problem
from factpress.prose.code import Hidden, code_spans
from factpress.wording import Wording

_MARKUP = re.compile(r"(?<!\\)(?:<!--|<[a-z][a-z0-9]*(?=[\s/>])[^<>\n]*>|\{\{|\{%)", re.IGNORECASE)
_HINT = "write Markdown, or a reference such as [[chart:…]]; put it between backticks if readers are meant to see it"


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find tags, comments and template braces that stand in no code."""
    for text in all_prose(content):
        found = list(_MARKUP.finditer(text))
        code = Hidden(code_spans(text) if found else ())
        for markup in found:
            if markup.start() not in code:
                message = f"“{markup[0]}” is shown to readers as it stands"
                yield Problem(text.at(markup.start()), message, "raw-html", _HINT, "warning")
