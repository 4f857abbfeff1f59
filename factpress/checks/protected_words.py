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
    """Find withheld words in prose and in locators; the message does not repeat them."""
    secrets = [(id, fold(words)) for id, kept in content.withheld.items() for words in kept if len(words) >= _SHORTEST]
    if not secrets:
        return
    facts = (fact.locator for fact in content.facts.values())
    events = (event.locator for event in content.events.values())
    for text in (*all_prose(content), *facts, *events):
        for id in dict.fromkeys(id for id, words in secrets if words in fold(text)):
            yield _told(text, id)


def _told(text: Text, id: str) -> Problem:
    hint = "leave it out: all but the name of a protected speaker is kept from readers"
    place = text.at(len(text) - len(text.lstrip()))
    return Problem(place, f"words that are withheld of “{id}” stand here", "protected-words", hint)
