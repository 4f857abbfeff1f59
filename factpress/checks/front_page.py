"""A site needs a front page.

Bad:   no file content/pages/index.md
Good:  content/pages/index.md with title: and a text
"""

from collections.abc import Iterator

from factpress.model import Content
from factpress.problems import Location, Problem
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find that pages/index.md is missing."""
    if content.sites and "index" not in content.pages and "index" not in content.broken:
        hint = "write content/pages/index.md: it is what readers meet first"
        yield Problem(Location("content/pages/index.md"), "there is no front page", "front-page", hint)
