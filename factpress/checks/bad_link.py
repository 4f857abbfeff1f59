"""A link leads out of the site by its full address, and within it by reference, so that it cannot lead nowhere.

Bad:   [the facts](../facts/)
Good:  [[ledger|the facts]]
Good:  [the harbour](https://example.org/harbour/)
"""

import re
from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Problem
from factpress.prose import code_spans
from factpress.text import Text
from factpress.wording import Wording

_LINK = re.compile(r"(?P<picture>!)?(?<!\\)\[[^\[\]]*\]\(\s*<?(?P<address>[^)\s>]*)")
_LEADS_OUT = ("https://", "http://", "mailto:", "#")


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find pictures, and links to pages of the site by their address."""
    for text in all_prose(content):
        if "](" in text:
            yield from _links_in(text)


def _links_in(text: Text) -> Iterator[Problem]:
    hidden = code_spans(text)
    for match in _LINK.finditer(text):
        place, address = text.at(match.start("address")), match["address"]
        if any(start <= match.start() < end for start, end in hidden):
            continue
        if match["picture"]:
            hint = "leave it out: this version shows charts and timelines, and no pictures"
            yield Problem(place, f"the picture “{address}” cannot be shown", "bad-link", hint)
        elif not address.startswith(_LEADS_OUT):
            hint = "write https:// before an address outside, and a reference such as [[story:…]] for a page of yours"
            yield Problem(place, f"“{address}” is no address that a link can follow", "bad-link", hint)
