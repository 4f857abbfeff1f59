"""What readers see of an author's words, without the marks of Markdown, each character with its place."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from factpress.problems import Location
from factpress.prose.references import Reference, find_references
from factpress.text import Text

OPAQUE = "\ufffc"  # stands for what is no prose: a reference, code, the address of a link

_MARKED = re.compile(r"[\\`*_~\[\]<>&#|\n\u00ad\u200b-\u200f\u2060-\u2064]|  |https?:|^\s*\d+[.)]\s|[^\S ]|[‐‑‒’ʼ]")
_CODE = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)|\Z)|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL | re.MULTILINE
)
_LISTS = re.compile(r"(?:\A|\n[ \t]*\n)(?=[ \t>]*\d+[.)][ \t])(?:.*\S.*(?:\n|\Z))+")
_LIST_NUMBER = re.compile(r"^[ \t>]*(\d+[.)])(?=[ \t])", re.MULTILINE)
_NO_PROSE = (
    re.compile(r"(?<=[ \t])\{#[^}\n]*\}(?=[ \t#]*$)", re.MULTILINE),  # the id of a heading
    re.compile(r"(?<=\])\[[^\]\n]*\]|^\[[^\]\n]+\]:[ \t]*\S+", re.MULTILINE),  # the label of a link
    re.compile(r"(?<=\])\(\s*(?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"),  # its address, but not its title
    re.compile(r"<(?:https?://|mailto:)[^>\s]*>|\bhttps?://[^\s<>]+", re.IGNORECASE),
)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z]\w*);")
_NOT_SEEN = (
    re.compile(r"\\(?=[!-/:-@\[-`{-~])"),
    re.compile("[\u00ad\u200b-\u200f\u2060-\u2064]"),
    re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE),  # the mark of a quotation
    re.compile(r"(?<=\S)\*+|\*+(?=\S)|(?<!\w)_+|(?<!_)_+(?!\w)|~~"),
)
_HEADING_ENDS = re.compile(r"^#+[ \t].*(\n)", re.MULTILINE)
_BLANKS = re.compile(rf"(?P<end>\s*\n\s*\n\s*|\n(?=[ \t]*(?:[-+*|:{OPAQUE}]|#+)[ \t]))|[^\S ]\s*| \s+")
_ALIKE = {"‐": "-", "‑": "-", "‒": "–", "’": "'", "ʼ": "'"}


@dataclass(frozen=True, kw_only=True)
class Visible:
    """Words with one blank between them and a line's end between blocks; `offsets` lead back to the author's text."""

    words: str
    offsets: Sequence[int]
    text: Text

    def at(self, index: int) -> Location:
        """Find the place in the file of the character at this index."""
        return self.text.at(self.offsets[index])

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Find which part of the words stands between two offsets of the author's text."""
        inside = [index for index, offset in enumerate(self.offsets) if start <= offset < end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)

    def without(self, pattern: re.Pattern[str], instead: Callable[[re.Match[str]], str] = lambda _: "") -> "Visible":
        """Put other words in the place of all that a pattern finds: of its first group, where it has one."""
        group = 1 if pattern.groups == 1 and not pattern.groupindex else 0
        return self._with((*match.span(group), instead(match)) for match in pattern.finditer(self.words))

    def _with(self, changes: Iterable[tuple[int, int, str]]) -> "Visible":
        words: list[str] = []
        offsets: list[int] = []
        done = 0
        for start, end, instead in changes:
            words += self.words[done:start], instead
            offsets += [*self.offsets[done:start], *[self.offsets[start]] * len(instead)]
            done = end
        if not words:
            return self
        return Visible(
            words="".join((*words, self.words[done:])), offsets=[*offsets, *self.offsets[done:]], text=self.text
        )


def visible_words(text: Text, shown: Callable[[Reference], bool]) -> Visible:
    """Take the marks away; of a reference the author's own words stay where `shown` says so, else it is opaque."""
    visible = Visible(words=str(text), offsets=range(len(text)), text=text)
    if not _MARKED.search(text):
        return visible
    visible = visible._with(_references(text, shown)).without(_CODE, _opaque)
    visible = visible._with(_list_numbers(visible.words))
    for pattern in _NO_PROSE:
        visible = visible.without(pattern, _opaque)
    visible = visible.without(_ENTITY, lambda entity: unescape(entity[0]))
    for pattern in _NOT_SEEN:
        visible = visible.without(pattern)
    visible = visible.without(_HEADING_ENDS, lambda _: "\n\n")
    visible = visible.without(_BLANKS, lambda blanks: "\n" if blanks["end"] else " ")
    words = visible.words
    for letter, like in _ALIKE.items():  # str.translate takes ten times as long
        words = words.replace(letter, like)
    return Visible(words=words, offsets=visible.offsets, text=text)


def _references(text: Text, shown: Callable[[Reference], bool]) -> Iterator[tuple[int, int, str]]:
    for reference in find_references(text):
        if reference.words is None or not shown(reference):
            yield reference.start, reference.end, OPAQUE
        else:
            closing = reference.end - len("]]")
            yield reference.start, closing - len(reference.words), ""
            yield closing, reference.end, ""


def _list_numbers(words: str) -> Iterator[tuple[int, int, str]]:
    """Find the numbers of lists; a number that only begins a line of a paragraph is one that readers see."""
    for block in _LISTS.finditer(words):
        for match in _LIST_NUMBER.finditer(words, block.start(), block.end()):
            yield (*match.span(1), OPAQUE)


def _opaque(match: re.Match[str]) -> str:
    return OPAQUE
