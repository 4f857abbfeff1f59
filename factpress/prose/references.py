"""References in an author's words: [[fare@dkk|own words]], each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factpress.problems import Location
from factpress.prose.code import Hidden, code_spans
from factpress.text import Anchors, Text

KINDS = ("fact", "event", "speaker", "source", "story", "page", "chart", "timeline", "text", "ledger", "cross-checks")
WITHOUT_ID = ("ledger", "cross-checks")
_REFERENCE = re.compile(r"(?<!\\)\[\[(?P<target>[^\[\]|\n]*)(?:\|(?P<words>[^\[\]]*))?\]\]")
_OPENED = re.compile(r"(?<!\\)\[\[")
_REMEMBERED = 2**15  # texts: a thousand stories have twenty-five thousand with references


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A reference as it is written: what it names, in which style, and with which words of the author's own."""

    kind: str
    id: Text
    style: str | None = None
    words: Text | None = None
    start: int
    end: int
    alone: bool  # on a line of its own

    @property
    def location(self) -> Location:
        """Where the reference names what it names."""
        return self.id.location


def find_references(text: Text) -> tuple[Reference, ...]:
    """List the references in a text, in order; none in code, none behind a backslash."""
    return _references_in(*text.identity) if "[[" in text else ()


def unclosed_references(text: Text) -> Iterator[Location]:
    """Find each [[ that no ]] closes."""
    if "[[" not in text:
        return
    hidden = Hidden([*code_spans(text), *(match.span() for match in _REFERENCE.finditer(text))])
    for match in _OPENED.finditer(text):
        if match.start() not in hidden:
            yield text.at(match.start())


@lru_cache(_REMEMBERED)
def _references_in(words: str, path: str, anchors: Anchors) -> tuple[Reference, ...]:
    """Look a text through once: fifteen checks, and every page that shows it, ask for the same."""
    text = Text.placed(words, path, anchors)
    hidden = Hidden(code_spans(text))
    return tuple(_reference(text, match) for match in _REFERENCE.finditer(text) if match.start() not in hidden)


def _reference(text: Text, match: re.Match[str]) -> Reference:
    start, end = match.span("target")
    words = text.part(*match.span("words")) if match["words"] is not None else None
    kind, colon, _ = match["target"].partition(":")
    if match["target"].strip() in WITHOUT_ID:
        kind = match["target"].strip()
    elif colon and kind.strip() in KINDS:
        start += len(kind) + 1
        kind = kind.strip()
    else:
        kind = "fact"
    target = text.part(start, end)
    named, at, style = target.partition("@") if kind != "text" else (str(target), "", "")
    blank = len(named) - len(named.lstrip())
    return Reference(
        kind=kind,
        id=target.part(blank, len(named.rstrip())),
        style=style.strip() if at else None,
        words=words,
        start=match.start(),
        end=match.end(),
        alone=_stands_alone(text, match),
    )


def _stands_alone(text: Text, match: re.Match[str]) -> bool:
    before = text.rfind("\n", 0, match.start()) + 1
    after = text.find("\n", match.end())
    line = text[before : after if after >= 0 else len(text)]
    return line.strip() == match.group() and not line.startswith("    ")
