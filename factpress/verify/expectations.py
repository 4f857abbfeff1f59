"""Everything that the pages of a newsroom may say: each passage as it must read, with the figures that stand in it.

References are resolved here once more, from the content alone, so that a mistake of the program that makes the pages
does not hide itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from html import unescape
from typing import Any

from factpress.dates import PartialDate
from factpress.model import Content, Fields
from factpress.text import Text
from factpress.verify.skeletons import Expected, Span, skeleton
from factpress.verify.statements import Statement
from factpress.wording import STYLES, Wording

_REFERENCE = re.compile(r"(?<!\\)\[\[([^\[\]|\n]*)(?:\|([^\[\]]*))?\]\]")
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)
_MARKS = (
    re.compile(  # a picture: its words stand in an attribute, and those below it apart
        r"!\[(?P<kept>(?:\[\[[^\[\]]*\]\]|[^\[\]])*)\]\(\s*<?[^)\s>\"]*>?(?:\s+\"(?P<caption>[^\"]*)\")?\s*\)"
    ),
    re.compile(r"(?<=\])\(\s*<?[^)\s>]*>?(?:\s+\"(?P<kept>[^\"]*)\")?\s*\)"),  # where a link leads, and its title
    re.compile(r"^[ \t|:]*[-=][ \t|:=-]*$", re.MULTILINE),  # a rule, and the line below a table's head
    re.compile(r"^[ \t>]*(?:[-+*]|\d+[.)])[ \t]+", re.MULTILINE),  # the mark of a list's line
)
_NOT_READ = ("ledger", "vocabulary", "broken", "drafts", "withheld", "translations")  # the last read by themselves
_PARAGRAPH = re.compile(r"\n\s*\n")


def written_texts(content: Content) -> Iterator[Text]:
    """List all words of all authors in the language of the content: every text in every field."""
    for field in fields(content):
        if field.name not in _NOT_READ:
            yield from (found for found in _parts(getattr(content, field.name)) if isinstance(found, Text))


def written_dates(content: Content) -> Iterator[PartialDate]:
    """List all dates of all authors."""
    for field in fields(content):
        if field.name not in _NOT_READ:
            yield from (found for found in _parts(getattr(content, field.name)) if isinstance(found, PartialDate))


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, Text | PartialDate):
        yield value
    elif isinstance(value, Fields):
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _parts(key)
            yield from _parts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _parts(part)


class Expectations:
    """Resolves references from the content alone."""

    def __init__(self, content: Content, statements: Mapping[str, Statement], wording: Wording) -> None:
        self.content, self.statements, self.wording = content, statements, wording

    def passages(self, text: Text) -> Iterator[Expected]:
        """Cut a text into its paragraphs, and these into what can be compared; the words of links stand apart."""
        written = unescape(str(text))
        for mark in _MARKS:
            kept = (words for match in mark.finditer(written) for words in match.groupdict().values())
            yield from (self._expected(words) for words in kept if words)
            written = mark.sub("", written)
        yield from (self._expected(paragraph) for paragraph in _PARAGRAPH.split(written))

    def whole(self, text: str) -> Expected:
        """Resolve a text that is shown on one line, without cutting it."""
        return self._expected(text)

    def _expected(self, written: str) -> Expected:
        hidden = [match.span() for match in _CODE.finditer(written)]
        words, figures, done = "", [], 0
        for match in _REFERENCE.finditer(written):
            if any(start <= match.start() < end for start, end in hidden):
                continue
            words += written[done : match.start()]
            done = match.end()
            read, fact = self._resolve(match[1].strip(), match[2])
            if fact:
                start = len(skeleton(words))
                figures.append(Span(start=start, end=start + len(skeleton(read)), fact=fact))
            words += read
        words = " ".join((words + written[done:]).split())
        return Expected(words=words, bones=skeleton(words), figures=tuple(figures))

    def _resolve(self, target: str, words: str | None) -> tuple[str, str | None]:
        kind, colon, id = (part.strip() for part in target.partition(":"))
        if colon and kind in _NAMES:
            return words if words is not None else _NAMES[kind](self, id), None
        named, _, style = (id if colon else target).partition("@")
        statement = self.statements.get(named.strip())
        if statement is None:  # a list that stands in the prose, on a line of its own
            return words or "", None
        return words if words is not None else self._figure(statement, style.strip()), statement.id

    def _figure(self, statement: Statement, style: str) -> str:
        value, converted = statement.entry.value, statement.entry.converted
        if style and self.content.vocabulary.is_currency(style.upper()):
            return self.wording.quantity(converted, "amount") if converted else ""
        return (
            self.wording.quantity(value, style if style in STYLES else "full") if value else str(statement.entry.gist)
        )

    def event(self, id: str) -> str:
        """Say the date of an event."""
        return self.wording.date(self.content.events[id].when)


_NAMES: Mapping[str, Callable[[Expectations, str], str]] = {
    "event": Expectations.event,
    "speaker": lambda known, id: str(known.content.speakers[id].name),
    "source": lambda known, id: str(known.content.sources[id].publisher),
    "story": lambda known, id: str(known.content.stories[id].title),
    "page": lambda known, id: str(known.content.pages[id].title),
    "chart": lambda known, id: str(known.content.charts[id].title),
    "timeline": lambda known, id: str(known.content.timelines[id].title),
    "text": lambda known, id: id,
}
