"""Statements: what readers must find of each fact and calculation, whichever way it is shown."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factpress.model import Content, LedgerEntry, Status
from factpress.quantities import Quantity
from factpress.text import Text
from factpress.verify.readings import says_value
from factpress.wording import STYLES, Wording

_OWN_WORDS = re.compile(r"\[\[\s*(?:fact:)?\s*([a-z0-9-]+)\s*(?:@[^\[\]|]*)?\|([^\[\]]*)\]\]")


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One entry of the ledger as it must read."""

    entry: LedgerEntry
    text: str  # its value in full; empty where it has none
    converted: str
    renderings: frozenset[str]  # every way in which its value may be written
    conversions: frozenset[str]  # and its conversion
    own_words: frozenset[str]  # what authors write in its place

    @property
    def id(self) -> str:
        """Name the entry."""
        return str(self.entry.id)

    @property
    def status(self) -> Status:
        """Say how sure it is."""
        return self.entry.status

    @property
    def sources(self) -> frozenset[str]:
        """Name the sources that it cites."""
        return frozenset(str(citation.source.id) for citation in self.entry.citations)

    def is_said_by(self, words: str) -> bool:
        """Tell whether words may stand for it."""
        return words in self.renderings | self.conversions | self.own_words


def state_all(content: Content, wording: Wording, texts: Iterable[Text]) -> Mapping[str, Statement]:
    """State every entry of the ledger, with the words that authors have for it in these texts."""
    own_words: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for id, words in _OWN_WORDS.findall(text):
            own_words[id].add(_bare(words))
    return {id: _state(entry, wording, own_words[id]) for id, entry in content.ledger.items()}


def _bare(words: str) -> str:
    """Write an author's words without the marks of Markdown."""
    return " ".join(re.sub(r"[*_`\\]", "", words).split())


def _state(entry: LedgerEntry, wording: Wording, own_words: set[str]) -> Statement:
    return Statement(
        entry=entry,
        text=wording.quantity(entry.value) if entry.value else "",
        converted=wording.quantity(entry.converted) if entry.converted else "",
        renderings=_renderings(entry.value, wording),
        conversions=_renderings(entry.converted, wording),
        own_words=frozenset(own_words if entry.value else own_words | {_bare(entry.gist)}),
    )


def _renderings(value: Quantity | None, wording: Wording) -> frozenset[str]:
    """Write a value in every style, and keep what gives the value with its hedge when it is read back."""
    if value is None:
        return frozenset()
    written = {wording.quantity(value, style) for style in STYLES}
    return frozenset(" ".join(words.split()) for words in written if says_value(words, value, wording.language))
