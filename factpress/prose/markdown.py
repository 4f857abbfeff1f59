"""Markdown to HTML: no raw HTML, no scripts, no styles, and a note behind every fact."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from typing import Literal

import nh3
from markdown import Markdown
from markdown.extensions.toc import slugify_unicode
from markupsafe import Markup, escape

from factpress.model import Citation, Content
from factpress.prose.pictures import PlacedPicture, find_pictures
from factpress.prose.references import Reference, find_references
from factpress.prose.resolve import Resolved, resolve
from factpress.text import Text
from factpress.wording import Wording

EMBEDDED = ("chart", "timeline", "ledger", "cross-checks")
_OPEN, _CLOSE = "\ue000", "\ue001"  # private characters: they pass through Markdown unchanged
_BY_NUMBER = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+));?")
_SLOT = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_EMBED = re.compile(f"<p>{_OPEN}([ep])(\\d+){_CLOSE}</p>\n?")  # e: an embed, p: a picture
_WORDS, _DIGIT, _BLANK = re.compile(r"[A-Z]{2,}\s\d\S*|\S+"), re.compile(r"\d"), re.compile(r"\s")
_TAG = re.compile(r"<[^>]*>")
_MARKS = re.compile(r"[*_`\[\]()<>&\\#!~|\n]|^\s*(?:[-+]|\d+\.)\s")
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "th": {"align"}, "td": {"align"}} | {
    f"h{level}": {"id"} for level in range(1, 7)
}


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where prose is set: the page's notes by number, and the way from the page to the site's root."""

    content: Content
    wording: Wording
    notes: Mapping[str, int]
    root: str
    original: "Setting | None" = None  # on a translated page: how words are set that nobody has translated

    @property
    def untranslated(self) -> "Setting":
        """How words are set that stay in the language of the site, where no notes open."""
        return self.original or self


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A run of prose between two embeds."""

    html: Markup
    kind: Literal["passage"] = "passage"


@dataclass(frozen=True, kw_only=True)
class Embed:
    """A chart, a timeline or a list that stands in the prose on a line of its own."""

    kind: str
    id: Text


def number_notes(texts: Iterable[Text | None], content: Content) -> dict[str, int]:
    """Number the facts that texts refer to."""
    return number_references((reference for text in texts if text for reference in find_references(text)), content)


def number_references(used: Iterable[Reference], content: Content) -> dict[str, int]:
    """Number the facts that are referred to in the order of their first use: each has one note on a page."""
    facts = dict.fromkeys(str(reference.id) for reference in used if reference.kind == "fact")
    return {fact: number for number, fact in enumerate((fact for fact in facts if fact in content.ledger), start=1)}


def inline_html(text: Text, setting: Setting, *, markers: bool = True) -> Markup:
    """Set one line of prose; without markers, where no button may stand: in a heading or a link."""
    if "[[" not in text and not _MARKS.search(text):  # as most lines are
        return escape(text.strip())
    html = _convert(text, setting, markers, body=False)
    return _safe(html.removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "<br>"))


def block_html(text: Text, setting: Setting) -> Markup:
    """Set paragraphs of prose."""
    return _safe(_convert(text, setting, markers=True, body=False))


def body_blocks(text: Text, setting: Setting) -> tuple[Passage | Embed | PlacedPicture, ...]:
    """Set a body of prose, and cut it where charts, timelines, lists and pictures stand in it."""
    html = _convert(text, setting, markers=True, body=True)
    references, pictures = find_references(text), find_pictures(text)
    first, *rest = _EMBED.split(html)
    blocks: list[Passage | Embed | PlacedPicture] = [Passage(html=_safe(first))] if first.strip() else []
    for sign, number, passage in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        if sign == "p":
            blocks.append(pictures[int(number)])
        else:
            reference = references[int(number)]
            blocks.append(Embed(kind=reference.kind, id=reference.id))
        if passage.strip():
            blocks.append(Passage(html=_safe(passage)))
    return tuple(blocks)


def plain_text(text: Text, content: Content, wording: Wording) -> str:
    """Write prose out without marks: for alt texts, titles and tables."""
    setting = Setting(content=content, wording=wording, notes={}, root="")
    return unescape(_TAG.sub("", inline_html(text, setting, markers=False)))


def is_embed(reference: Reference) -> bool:
    """Tell whether a reference puts something into the prose instead of words."""
    return reference.alone and reference.kind in EMBEDDED and reference.words is None


def _safe(html: str) -> Markup:
    return Markup(html)  # noqa: S704  # all of it was cleaned by nh3, or escaped and written by us


def _convert(text: Text, setting: Setting, markers: bool, body: bool) -> str:
    resolved: dict[int, Resolved] = {}
    slots = _pictures(text) if body else []
    for number, reference in enumerate(find_references(text)):
        if any(start < reference.start < end for start, end, _ in slots):
            continue  # what a picture says of itself is set where it stands
        if body and is_embed(reference):
            slots.append((reference.start, reference.end, f"e{number}"))
        else:
            resolved[number] = resolve(reference, setting.content, setting.wording)
            slots.append((reference.start, reference.end, str(number)))
    html = _sanitised(_with_slots(text, slots), tuple((number, found.words) for number, found in resolved.items()))
    html = _TAG.sub(lambda tag: _SLOT.sub(lambda slot: str(escape(resolved[int(slot[1])].words)), tag[0]), html)
    return _SLOT.sub(lambda slot: _reference_html(resolved[int(slot[1])], setting, markers), html)


def _pictures(text: Text) -> list[tuple[int, int, str]]:
    return [(placed.start, placed.end, f"p{number}") for number, placed in enumerate(find_pictures(text))]


def _with_slots(text: Text, slots: list[tuple[int, int, str]]) -> str:
    written, done = "", 0
    for start, end, slot in sorted(slots):
        written, done = f"{written}{text[done:start]}{_OPEN}{slot}{_CLOSE}", end
    return written + text[done:]


@lru_cache(2**8)  # a preview sets most of a page again after each save; a build sets few texts twice
def _sanitised(written: str, resolved: tuple[tuple[int, str], ...]) -> str:
    if not _MARKS.search(written):
        return f"<p>{escape(written.strip())}</p>"
    markdown = _markdown()
    markdown.reset()
    markdown.resolved = dict(resolved)  # type: ignore[attr-defined]  # read by _heading_id
    return nh3.clean(
        markdown.convert(_BY_NUMBER.sub(_harmless, written)),
        attributes=_ATTRIBUTES,
        link_rel=None,
        url_schemes=_SCHEMES,
    ).strip()


_SCHEMES = {"http", "https", "mailto"}


def _harmless(reference: re.Match[str]) -> str:
    """Leave no reference to a character that nobody sees, breaks pictures, or would stand for one of our slots."""
    number = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"][:8])
    is_seen = number <= sys.maxunicode and unicodedata.category(chr(number)) not in ("Cc", "Co", "Cs", "Cn")
    return reference[0] if is_seen or number in (9, 10, 13) else "\ufffd"


@cache
def _markdown() -> Markdown:
    """Make the one converter: it takes 3 ms to make, and 0.1 ms to use again."""
    markdown = Markdown(
        extensions=["tables", "fenced_code", "sane_lists", "def_list", "toc"],
        extension_configs={"toc": {"slugify": _heading_id}, "tables": {"use_align_attribute": True}},
    )
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


def _heading_id(heading: str, separator: str) -> str:
    resolved: Mapping[int, str] = _markdown().resolved  # type: ignore[attr-defined]
    return slugify_unicode(_SLOT.sub(lambda slot: resolved[int(slot[1])], heading), separator)


def _reference_html(resolved: Resolved, setting: Setting, markers: bool) -> str:
    words = escape(resolved.words)
    if not markers or resolved.address is None:
        return str(words)
    if resolved.note is None:
        return f'<a href="{escape(setting.root + resolved.address)}">{words}</a>'
    number = setting.notes.get(resolved.note)
    if number is None:
        return f'<a class="fact" href="{escape(setting.root + resolved.address)}">{words}</a>'
    marker = _marker(resolved.note, number, setting)
    return f'<span class="noted"><span class="fact">{_with_ranges(resolved.words)}</span>\u2060{marker}</span>'


def _with_ranges(words: str) -> str:
    """Mark ranges, and numbers with the letters of a currency before them, so that no line ends within one."""

    def kept(word: re.Match[str]) -> str:
        is_whole = _DIGIT.search(word[0]) and ("–" in word[0] or _BLANK.search(word[0]))
        return f'<span class="range">{word[0]}</span>' if is_whole else word[0]

    return _WORDS.sub(kept, str(escape(words)))


def _marker(fact: str, number: int, setting: Setting) -> str:
    entry = setting.content.ledger[fact]
    status = setting.wording.status(entry.status)
    voices = "; ".join(dict.fromkeys(_voice(citation, setting.wording) for citation in entry.citations))
    label = escape(setting.wording.phrase("note.label", number=number, status=status, source=voices))
    return (
        f'<button type="button" class="marker is-{entry.status}" form="notes" popovertarget="note-{fact}"'
        f' aria-label="{label}">{number}</button>'
        f'<sup class="print-only"><a href="#note-{fact}" aria-label="{label}">{number}</a></sup>'
    )


def _voice(citation: Citation, wording: Wording) -> str:
    """Name who is the first to say something, and who published it: those who listen hear no more of a chain."""
    first, publisher = citation.chain[0], citation.chain[-1]
    return first if first == publisher else wording.phrase("note.through", first=first, publisher=publisher)
