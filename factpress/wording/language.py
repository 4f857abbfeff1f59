"""A language: every word that the generator itself writes, by key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Language:
    """The phrases of one language: "hedge.about" is “about {value}”."""

    code: str
    phrases: Mapping[str, str] = field(hash=False)  # its code is enough to look for it
    borrowed: tuple[str, ...] = ()  # keys of the phrases that stand in English, for it has none of its own

    def phrase(self, key: str, **words: object) -> str:
        """Fill a phrase in; raises KeyError for a key that no language file has, which is a bug of ours."""
        return self.phrases[key].format(**words)

    def either(self, key: str, otherwise: str, **words: object) -> str:
        """Fill the first of two phrases in that the language has."""
        return self.phrase(key if key in self.phrases else otherwise, **words)


def flatten(phrases: Mapping[Any, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Turn nested sections into dotted keys."""
    for key, phrase in phrases.items():
        if isinstance(phrase, Mapping):
            yield from flatten(phrase, f"{before}{key}.")
        else:
            yield f"{before}{key}", str(phrase or "")
