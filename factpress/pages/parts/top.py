"""The top of a page: what it is about, in a line and in a paragraph, and the key to how sure anyone can be."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from factpress.pages.parts.bodies import Block, PassageView
from factpress.pages.parts.keys import Key
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import NOTHING

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_MARKS = re.compile(r"<button.*?</button><sup.*?</sup>|<[^>]*>|\u2060", re.DOTALL)
_FEW = 3  # as many headings need no table of contents


@dataclass(frozen=True, kw_only=True)
class Top:
    """What a reader meets first."""

    title: Markup
    kicker: Markup = NOTHING
    standfirst: Markup = NOTHING
    byline: tuple[str, ...] = ()
    contents: tuple[Link, ...] = ()
    key: Key | None = None


def contents_of(blocks: Iterable[Block]) -> tuple[Link, ...]:
    """List the headings of a long body."""
    passages = (block.html for block in blocks if isinstance(block, PassageView))
    found = [match for html in passages for match in _HEADING.findall(html)]
    if len(found) <= _FEW:
        return ()
    return tuple(Link(words=unescape(_MARKS.sub("", words)), href=f"#{id}") for id, words in found)
