"""No file of the site may hold a word that is withheld of a protected speaker."""

from collections.abc import Iterator
from html import unescape

from factpress.folding import fold
from factpress.problems import Location, Problem
from factpress.verify.published import Published

RULE, _SHORTEST = "protected-words", 4


def prove(published: Published) -> Iterator[Problem]:
    """Search every file, in small letters and with its entities written out."""
    withheld = published.content.withheld.items()
    secrets = [(id, fold(words)) for id, kept in withheld for words in kept if len(words) >= _SHORTEST]
    for path, written in published.files.items() if secrets else ():
        words = fold(unescape(written.decode("utf-8", "replace")))
        for id in dict.fromkeys(id for id, secret in secrets if secret in words):
            yield Problem(Location(path), f"words that are withheld of “{id}” stand here", RULE, "do not publish this")
