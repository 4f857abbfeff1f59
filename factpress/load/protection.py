"""Takes away, as soon as it is read, whatever could tell who a protected speaker is: only the name stays."""

from collections.abc import Iterator, Mapping
from typing import Any

from factpress.model import Entry, Speaker
from factpress.problems import Problem
from factpress.text import Text

_SECRET = ("real_name", "contact")
_WITHHELD = (*_SECRET, "role", "also_spelled", "note")


def withhold(speakers: Mapping[str, Entry]) -> tuple[dict[str, Speaker], dict[str, tuple[Text, ...]], list[Problem]]:
    """Part what may be published of speakers from the words that may not, by speaker."""
    public: dict[str, Speaker] = {}
    withheld: dict[str, tuple[Text, ...]] = {}
    problems: list[Problem] = []
    for id, speaker in speakers.items():
        assert isinstance(speaker, Speaker), id
        if speaker.protected:
            withheld[id] = tuple(words for name in _WITHHELD for words in _words(getattr(speaker, name)))
        else:
            problems += _unprotected(speaker)
        public[id] = speaker.model_copy(update=_cleared(speaker))
    return public, withheld, problems


def _words(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        yield from value


def _cleared(speaker: Speaker) -> dict[str, Any]:
    names = _WITHHELD if speaker.protected else _SECRET
    return {name: () if name == "also_spelled" else None for name in names}


def _unprotected(speaker: Speaker) -> Iterator[Problem]:
    for name in _SECRET:
        if (written := getattr(speaker, name)) is not None:
            hint = "add protected: true, and read in docs/authors.md what that asks of you"
            yield Problem(written.location, f"{name} is kept of protected speakers only", "unprotected", hint)
