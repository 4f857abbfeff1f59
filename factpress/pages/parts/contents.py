"""The contents of a long page: each of its headings, as a link to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from factpress.pages.parts.bodies import Block, PassageView
from factpress.pages.parts.links import Link

_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)
_MARKS = re.compile(r"<button.*?</button><sup.*?</sup>|<[^>]*>|\u2060", re.DOTALL)
_FEW = 3  # as many headings need no table of contents
_MANY = 7  # more would push down what one came for


@dataclass(frozen=True, kw_only=True)
class Contents:
    """The headings of a page; a long list of them is folded away."""

    links: tuple[Link, ...]
    is_long: bool


def contents_of(headings: Iterable[Link]) -> Contents | None:
    """List the headings of a page, where there are more than a few."""
    links = tuple(headings)
    return Contents(links=links, is_long=len(links) > _MANY) if len(links) > _FEW else None


def headings_of(blocks: Iterable[Block]) -> tuple[Link, ...]:
    """Find the headings of a body."""
    passages = (block.html for block in blocks if isinstance(block, PassageView))
    found = (match for html in passages for match in _HEADING.findall(html))
    return tuple(Link(words=unescape(_MARKS.sub("", words)), href=f"#{id}") for id, words in found)
