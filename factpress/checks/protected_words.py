"""Of a protected speaker nothing but the name is published: not by another hand either.

Bad:   gist: Jane Doe says that she was never paid    (and “Jane Doe” is the real_name of the protected speaker wren)
Good:  gist: Wren says that she was never paid

It is found in every field, id and file name, with or without accents, and where marks or blanks part it. A surname
alone is found where also_spelled lists it.
"""

import re
from collections.abc import Iterable, Iterator

from factpress.checks.every_text import SHELVES, every_text
from factpress.model import Content
from factpress.problems import Location, Problem
from factpress.prose.visible import visible_words
from factpress.text import Text
from factpress.withheld import Withheld, plain, withheld_words
from factpress.wording import Wording

_NOT_PUBLISHED = ("code",)  # the Python of a chart: what it draws is


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find withheld words in whatever is published; the message does not repeat them."""
    yield from _found(every_text(content, SHELVES, _NOT_PUBLISHED), content)


def check_names(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find them in what is published by its name: pictures, and pages as they were called."""
    yield from _found((Text(path, Location(path)) for path in content.pictures), content)
    yield from _found((Text(old, new.location) for old, new in content.redirects.items()), content)


def _found(texts: Iterable[Text], content: Content) -> Iterator[Problem]:
    """Look for withheld words in texts; where nothing is withheld, none is even listed."""
    withheld = withheld_words(content.withheld)
    for text in texts if withheld else ():
        for of in dict.fromkeys(one.of for one in _standing_in(text, withheld)):
            yield _told(text, of, withheld)


def _standing_in(text: Text, withheld: Iterable[Withheld]) -> Iterator[Withheld]:
    spelt = (plain(text), plain(visible_words(text, lambda reference: True).words))
    return (one for one in withheld if any(map(one.stands_in, spelt)))


def _told(text: Text, of: str, withheld: Iterable[Withheld]) -> Problem:
    hint = "leave it out: all but the name of a protected speaker is kept from readers"
    line = next((line for line in _lines(text) if any(one.of == of for one in _standing_in(line, withheld))), text)
    place = line.at(len(line) - len(line.lstrip()))
    return Problem(place, f"words that are withheld of “{of}” stand here", "protected-words", hint)


def _lines(text: Text) -> Iterator[Text]:
    ends = [*(found.start() for found in re.finditer("\n", text)), len(text)]
    return (text.part(start, end) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False))
