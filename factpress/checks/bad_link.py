"""A link leads out of the site by its full address, and within it by reference, so that it cannot lead nowhere.

Bad:   [the facts](../facts/)
Good:  [[ledger|the facts]]
Good:  [the harbour](https://example.org/harbour/)
"""

import re
from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Location, Problem
from factpress.prose import Hidden, code_spans, find_pictures
from factpress.text import Text
from factpress.wording import Wording

_LINK = re.compile(r"(?<!\\)\[[^\[\]]*\]\(\s*<?(?P<address>[^)\s>]*)")
_BY_NAME = re.compile(r"(?<![\[\\])\[(?P<words>[^\[\]]+)\]\[(?P<name>[^\[\]]*)\]")
_DEFINED = re.compile(r"^ {0,3}\[(?P<name>[^\[\]]+)\]:[ \t]*<?(?P<address>[^\s>]*)", re.MULTILINE)
_LEADS_OUT = ("https://", "http://", "mailto:", "#")


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find links to pages of the site by their address."""
    for text in all_prose(content):
        if "](" in text:
            yield from _links_in(text)
        if "][" in text or "]:" in text:
            yield from _named_links_in(text)


def _links_in(text: Text) -> Iterator[Problem]:
    hidden = Hidden([*code_spans(text), *((placed.start, placed.end) for placed in find_pictures(text))])
    for match in _LINK.finditer(text):
        place, address = text.at(match.start("address")), match["address"]
        if match.start() not in hidden:
            yield from _bad_address(address, place)


def _named_links_in(text: Text) -> Iterator[Problem]:
    """Find [words][name] where no line [name]: says where that leads, and such lines that lead nowhere."""
    hidden = Hidden(code_spans(text))
    defined = {match["name"].casefold(): match for match in _DEFINED.finditer(text)}
    for match in defined.values():
        yield from _bad_address(match["address"], text.at(match.start("address")))
    for match in _BY_NAME.finditer(text):
        name = match["name"] or match["words"]
        if name.casefold() not in defined and match.start() not in hidden:
            place = text.at(match.start("name" if match["name"] else "words"))
            hint = f"write [{match['words']}](https://…), with the address in round brackets"
            yield Problem(place, f"nothing says where “{name}” leads", "bad-link", hint)


def _bad_address(address: str, place: Location) -> Iterator[Problem]:
    if not address.startswith(_LEADS_OUT):
        hint = "write https:// before an address outside, and a reference such as [[story:…]] for a page of yours"
        yield Problem(place, f"“{address}” is no address that a link can follow", "bad-link", hint)
