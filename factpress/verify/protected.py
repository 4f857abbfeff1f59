"""No file of the site may hold a word that is withheld of a protected speaker."""

import re
from collections.abc import Iterator
from html import unescape

from factpress.problems import Location, Problem
from factpress.verify.published import Published
from factpress.withheld import plain, withheld_words

RULE = "protected-words"
_TAG = re.compile(r"<[^>]*>")


def prove(published: Published) -> Iterator[Problem]:
    """Search every file and its name: as it is written, with its entities written out, and without its tags."""
    withheld = withheld_words(published.content.withheld)
    for path, written in published.files.items() if withheld else ():
        words = unescape(f"{path}\n{written.decode('utf-8', 'replace')}")
        spelt = (plain(words), plain(_TAG.sub("", words)))
        for of in dict.fromkeys(one.of for one in withheld if any(map(one.stands_in, spelt))):
            yield Problem(Location(path), f"words that are withheld of “{of}” stand here", RULE, "do not publish this")
