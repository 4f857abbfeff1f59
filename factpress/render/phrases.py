"""Phrases in templates: what a language borrows from English says so, wherever a page can."""

import re
from collections.abc import Callable

from jinja2.exceptions import UndefinedError

from factpress.wording import Language

LENT, _RETURNED = "\ufdd0", "\ufdd1"  # stand round an English phrase until its page is laid out; no text may have them
_PLACES = re.compile(
    rf"<(?P<bare>title|option|script|textarea)\b.*?</(?P=bare)>|<[^>]*>|{LENT}(?P<words>[^<]*?){_RETURNED}", re.DOTALL
)


def phrase_in(language: Language) -> Callable[..., str]:
    """Say the phrases of a language; those that it borrows stand between signs, for some will be in attributes."""
    borrowed = frozenset(language.borrowed)

    def phrase(key: str, **words: object) -> str:
        if key not in language.phrases:
            raise UndefinedError(f"there is no phrase “{key}”")
        said = language.phrase(key, **words)
        return f"{LENT}{said}{_RETURNED}" if key in borrowed else said

    return phrase


def with_languages(page: str) -> str:
    """Say of borrowed words that they are English, wherever a page can say so: not in attributes, nor in its title."""

    def marked(place: re.Match[str]) -> str:
        if place["words"] is not None:
            return f'<span lang="en">{place["words"]}</span>'
        return place[0].replace(LENT, "").replace(_RETURNED, "")

    return _PLACES.sub(marked, page)
