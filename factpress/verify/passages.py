"""Whatever else a page says with a figure in it must be what the content says: titles, descriptions, captions, cards.

Every run of words is looked for among all that the content may say. A run with digits that is not there is taken apart
at its links and emphases, until a part is found that nobody wrote; one without is suspect if it is nearly a passage
with a figure.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from factpress.problems import Location, Problem
from factpress.verify.allowed import Allowed
from factpress.verify.figures import figures_of
from factpress.verify.likeness import Suspicion, Suspicions
from factpress.verify.marks import is_mark
from factpress.verify.markup import Element, read_markup
from factpress.verify.published import Published, differs, lacks

_PHRASING = ("a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small")
_INLINE = frozenset((*_PHRASING, "span", "strong", "sub", "sup", "time", "u", "wbr"))
_SPOKEN = ("alt", "title", "aria-label", "aria-description", "label", "placeholder", "datetime")
_CITED = ("citation", "code")
_DESCRIPTIONS = re.compile(r"description|(?:og|twitter):(?:title|description|image:alt)")
_MACHINE = re.compile(r"(?:https?|mailto|tag|urn):\S+|\d{4}-\d\d-\d\dT\S+")  # addresses and moments


def prove(published: Published) -> Iterator[Problem]:
    """Read every run of words in every document, the words of attributes, and the data for search engines."""
    suspicions = Suspicions(allowed=Allowed(published))
    for path, document in published.documents.items():
        if not _is_picture(path, published):
            yield from _document(document.without(_proved_elsewhere(document, published)), suspicions)


def _is_picture(path: str, published: Published) -> bool:
    return path.endswith(".svg") and PurePosixPath(path).stem in published.content.charts


def _proved_elsewhere(document: Element, published: Published) -> Callable[[Element], bool]:
    """Leave out what has proofs of its own: drawings and tables, citations, notes' numbers, counts, other languages."""
    charts = published.content.charts.values()
    figures = (figure for chart in charts for figure in figures_of(chart, document))
    drawn = {id(part) for figure in figures for part in figure.elements() if part.tag in ("svg", "table")}

    spoken = ("", published.wording.language.code)

    def is_proved(element: Element) -> bool:
        is_other = is_mark(element) or "left" in element.classes or element.get("lang") not in spoken
        return id(element) in drawn or not element.classes.isdisjoint(_CITED) or is_other

    return is_proved


def _document(document: Element, suspicions: Suspicions) -> Iterator[Problem]:
    for run in _runs(document):
        yield from _judge(run, suspicions)
    for element in document.elements():
        for words in _spoken(element):
            yield from _judge_words(words, element.location, suspicions)
        if element.tag == "script" and element.get("type") == "application/ld+json":
            yield from _linked_data(element, suspicions)


def _runs(element: Element) -> Iterator[Element]:
    """Cut an element into the runs of words that a reader sees on lines of their own."""
    if element.tag in ("script", "style"):
        return
    run: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str) or _is_inline(child):
            run.append(child)
            continue
        if run:
            yield Element(tag=element.tag, children=run, location=element.location)
        run = []
        yield from _runs(child)
    if run:
        yield Element(tag=element.tag, children=run, location=element.location)


def _is_inline(element: Element) -> bool:
    return all(part.tag in _INLINE for part in element.elements())


def _judge(run: Element, suspicions: Suspicions) -> Iterator[Problem]:
    """Find what a run says and nobody wrote, as small a part of it as can be found."""
    words = run.text
    if not words or _MACHINE.fullmatch(words):
        return
    if re.search(r"<\w+[ >]", words):  # a page in a feed
        yield from _document(read_markup(words, run.location.path), suspicions)
        return
    suspicion, has_digit = suspicions.of(words), any(map(str.isdigit, words))
    if has_digit and suspicion is None:
        return
    inner = [problem for child in run.children for problem in _part(child, run, suspicions)]
    yield from inner
    if suspicion and not inner and not has_digit:
        yield _problem(words, run.location, suspicion)


def _part(child: Element | str, run: Element, suspicions: Suspicions) -> Iterator[Problem]:
    if isinstance(child, Element):
        yield from _judge(child, suspicions)
    elif not (child.strip().isdigit() and run.first(class_="badge")):  # how many facts have this status
        yield from _judge_words(" ".join(child.split()), run.location, suspicions)


def _judge_words(words: str, place: Location, suspicions: Suspicions) -> Iterator[Problem]:
    suspicion = None if _MACHINE.fullmatch(words) else suspicions.of(words)
    if suspicion:
        yield _problem(words, place, suspicion)


def _problem(words: str, place: Location, suspicion: Suspicion) -> Problem:
    if suspicion.reads:
        facts = ", ".join(f"“{fact}”" for fact in suspicion.facts)
        return differs(place, f"what the page says of {facts}", words, suspicion.reads)
    return lacks(place, f"“{words}” has a number that neither the content nor a fact has")


def _spoken(element: Element) -> Iterator[str]:
    """List the words that an element's attributes say to readers."""
    yield from (" ".join(element.get(name).split()) for name in _SPOKEN if element.get(name))
    named = element.get("name") or element.get("property")
    if element.tag == "meta" and _DESCRIPTIONS.fullmatch(named):
        yield " ".join(element.get("content").split())


def _linked_data(script: Element, suspicions: Suspicions) -> Iterator[Problem]:
    try:
        written = json.loads("".join(child for child in script.children if isinstance(child, str)))
    except ValueError:
        yield lacks(script.location, "the data for search engines cannot be read")
        return
    for words in _strings(written):
        yield from _judge_words(words, script.location, suspicions)


def _strings(written: Any) -> Iterator[str]:
    if isinstance(written, str):
        yield " ".join(written.split())
    elif isinstance(written, dict):
        for part in written.values():
            yield from _strings(part)
    elif isinstance(written, list):
        for part in written:
            yield from _strings(part)
