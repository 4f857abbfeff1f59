"""What stands in a table must not be a formula to the spreadsheet that a reader opens it with.

Bad:   gist: =HYPERLINK("https://quill.example/", "Landed")
Good:  gist: Landed at Quillhaven

The signs are those that OWASP lists under CSV injection; a sign before a number is a number.
"""

import re
from collections.abc import Iterator

from factpress.checks.every_text import SHELVES, every_text
from factpress.model import Content
from factpress.problems import Problem
from factpress.prose.visible import visible_words
from factpress.wording import Wording

_BEGINS = re.compile(r"\s*(?P<sign>[=@＝＠]|[+＋－-](?=[^\W\d]|[(=@＝＠]))")  # the full-width signs too
_IN_TABLES = tuple(shelf for shelf in SHELVES if shelf not in ("stories", "pages", "translations", "redirects"))
_NOT_IN_TABLES = ("code", "formula", "against")


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find words that begin as a formula does."""
    for text in every_text(content, _IN_TABLES, _NOT_IN_TABLES):
        if text[:1].isalnum():
            continue
        seen = visible_words(text, lambda reference: False)
        if found := _BEGINS.match(seen.words):
            hint = "begin with a word, for in a reader's spreadsheet these words would be carried out"
            place = seen.at(found.start("sign"))
            yield Problem(place, f"“{found['sign']}” begins a formula", "spreadsheet-formula", hint)
