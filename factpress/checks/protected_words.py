"""What is known of a protected speaker stands in no other place, for every other place is published.

Bad:   gist: Jane Doe says that she was never paid    (and “Jane Doe” is the real_name of the protected speaker wren)
Good:  gist: Wren says that she was never paid
"""

from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.folding import fold
from factpress.model import Content
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Wording

_SHORTEST = 4  # letters: a shorter word stands anywhere by chance


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find withheld words in prose and in whatever else is published as written; the message does not repeat them."""
    secrets = [(id, fold(words)) for id, kept in content.withheld.items() for words in kept if len(words) >= _SHORTEST]
    if not secrets:
        return
    for text in (*all_prose(content), *_as_written(content)):
        for id in dict.fromkeys(id for id, words in secrets if words in fold(text)):
            yield _told(text, id)


def _as_written(content: Content) -> Iterator[Text]:
    """List what is no prose, and is published all the same: locators, printed forms, terms and titles of topics."""
    yield from (fact.locator for fact in content.facts.values())
    yield from (event.locator for event in content.events.values())
    yield from (fact.printed for fact in content.facts.values() if fact.printed)
    yield from (*content.topics.values(), *content.terms.populations.values(), *content.terms.measures.values())
    yield from (place.name for place in content.terms.places.values())


def _told(text: Text, id: str) -> Problem:
    hint = "leave it out: all but the name of a protected speaker is kept from readers"
    place = text.at(len(text) - len(text.lstrip()))
    return Problem(place, f"words that are withheld of “{id}” stand here", "protected-words", hint)
