"""Markdown to HTML: no raw HTML, no scripts, no styles, and a note behind every fact."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Literal

import nh3
from markdown import Markdown
from markdown.extensions.toc import slugify_unicode
from markupsafe import Markup, escape

from factpress.model import Content
from factpress.prose.references import Reference, find_references
from factpress.prose.resolve import Resolved, resolve
from factpress.text import Text
from factpress.wording import Wording

EMBEDDED = ("chart", "timeline", "ledger", "cross-checks")
_OPEN, _CLOSE = "\ue000", "\ue001"  # private characters: they pass through Markdown unchanged
_SLOT = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_EMBED = re.compile(f"<p>{_OPEN}e(\\d+){_CLOSE}</p>\n?")
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
    """Number the facts that texts refer to in the order of their first use: each has one note on a page."""
    used = (reference for text in texts if text for reference in find_references(text))
    facts = dict.fromkeys(str(reference.id) for reference in used if reference.kind == "fact")
    return {fact: number for number, fact in enumerate((fact for fact in facts if fact in content.ledger), start=1)}


def inline_html(text: Text, setting: Setting, *, markers: bool = True) -> Markup:
    """Set one line of prose; without markers, where no button may stand: in a heading or a link."""
    html = _convert(text, setting, markers, body=False)
    return _safe(html.removeprefix("<p>").removesuffix("</p>").replace("</p>\n<p>", "<br>"))


def block_html(text: Text, setting: Setting) -> Markup:
    """Set paragraphs of prose."""
    return _safe(_convert(text, setting, markers=True, body=False))


def body_blocks(text: Text, setting: Setting) -> tuple[Passage | Embed, ...]:
    """Set a body of prose, and cut it where charts, timelines and lists stand in it."""
    html = _convert(text, setting, markers=True, body=True)
    references = find_references(text)
    blocks: list[Passage | Embed] = []
    for number, part in enumerate(_EMBED.split(html)):
        if number % 2:
            reference = references[int(part)]
            blocks.append(Embed(kind=reference.kind, id=reference.id))
        elif part.strip():
            blocks.append(Passage(html=_safe(part)))
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
    references = find_references(text)
    resolved: dict[int, Resolved] = {}
    written, done = [], 0
    for number, reference in enumerate(references):
        written.append(text[done : reference.start])
        done = reference.end
        if body and is_embed(reference):
            written.append(f"{_OPEN}e{number}{_CLOSE}")
        else:
            resolved[number] = resolve(reference, setting.content, setting.wording)
            written.append(f"{_OPEN}{number}{_CLOSE}")
    html = _sanitised("".join((*written, text[done:])), resolved)
    html = _TAG.sub(lambda tag: _SLOT.sub(lambda slot: str(escape(resolved[int(slot[1])].words)), tag[0]), html)
    return _SLOT.sub(lambda slot: _reference_html(resolved[int(slot[1])], setting, markers), html)


def _sanitised(written: str, resolved: Mapping[int, Resolved]) -> str:
    if not _MARKS.search(written):
        return f"<p>{escape(written.strip())}</p>"
    markdown = _markdown()
    markdown.reset()
    markdown.resolved = resolved  # type: ignore[attr-defined]  # read by _heading_id
    return nh3.clean(markdown.convert(written), attributes=_ATTRIBUTES, link_rel=None, url_schemes=_SCHEMES).strip()


_SCHEMES = {"http", "https", "mailto"}


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
    resolved: Mapping[int, Resolved] = _markdown().resolved  # type: ignore[attr-defined]
    return slugify_unicode(_SLOT.sub(lambda slot: resolved[int(slot[1])].words, heading), separator)


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
    return f'<span class="noted"><span class="fact">{words}</span>\u2060{marker}</span>'


def _marker(fact: str, number: int, setting: Setting) -> str:
    entry = setting.content.ledger[fact]
    status = setting.wording.status(entry.status)
    source = ", ".join(dict.fromkeys(citation.source.name for citation in entry.citations))
    label = setting.wording.phrase("note.label", number=number, status=status, source=source)
    return (
        f'<button type="button" class="marker is-{entry.status}" form="notes" popovertarget="note-{fact}"'
        f' aria-label="{escape(label)}">{number}</button><sup class="print-only" aria-hidden="true">{number}</sup>'
    )
