"""Proves what an author's own code has drawn against the facts that it was given."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from factpress.charts.orders import Code, Mistake, Mistakes, PlainFact

_SVG = "{http://www.w3.org/2000/svg}"
_SHOWN = 5  # texts that are told of

_MEANS = re.compile(r"[\w%‰€$£¥<>≈~±−-]")  # what changes what a figure says


def prove_code(svg: str, code: Code, line: int) -> Mistakes:
    """Find what a picture says that no fact does, and what facts say that it does not; the line is that of draw()."""
    drawn = ElementTree.fromstring(svg)  # noqa: S314  # vl-convert made it, nobody else
    texts = [_bones("".join(text.itertext())) for text in drawn.iter(f"{_SVG}text")]
    fills = {element.get("aria-label", "") for element in drawn.iter()}
    found = [*_unfit(drawn, code, line), *_strangers(texts, code, line)]
    for fact in code.facts:
        found += [*_untold(fact, texts, line), *_unsure(fact, fills, line)]
    return tuple(found)


def _bones(words: str) -> str:
    """Leave out blanks, for a label may be broken into lines."""
    return "".join(words.split())


def _unfit(drawn: ElementTree.Element, code: Code, line: int) -> Iterator[Mistake]:
    width = float(drawn.get("width", "0"))
    if width > code.width + 1:
        message = f"the chart is {width:.0f} pixels wide, where its frame has {code.width}"
        hint = "take the width that draw() is given, with axes and legends within it"
        yield Mistake(line=line, message=message, hint=hint)
    if drawn.find(f".//{_SVG}image") is not None:
        message = "the chart holds an image, which nothing can be proved of"
        yield Mistake(line=line, message=message, hint="draw marks")


def _strangers(texts: list[str], code: Code, line: int) -> Iterator[Mistake]:
    """Find numbers that stand in no fact: what is left of a text when all that facts say is taken out has none."""
    told = {words for fact in code.facts for words in _said(fact)}
    figures = [text for text in dict.fromkeys(texts) if re.search(r"\d", text)]
    strange = [text for text in figures if _MEANS.search(_without(told, text))]  # “not 5 t” is no fact, nor is “5 t %”
    if strange:
        shown = ", ".join(f"“{text}”" for text in strange[:_SHOWN]) + (" …" if strange[_SHOWN:] else "")
        hint = "write a fact's text, amount or bare; switch an axis with numbers off"
        message = f"the chart says {shown}, and no fact of its rows does"
        yield Mistake(line=line, message=message, hint=hint, rule="chart-number")


def _without(told: set[str], text: str) -> str:
    for words in sorted(told, key=len, reverse=True):
        text = re.sub(_standing_alone(words), "", text)
    return text


def _standing_alone(words: str) -> str:
    """Match words that are no part of a longer number."""
    return rf"(?<![\d.,]){re.escape(words)}(?![\d.,]*\d)"


def _said(fact: PlainFact) -> Iterator[str]:
    words = (fact.text, fact.amount, fact.bare, fact.converted, fact.label, fact.note, fact.gist)
    return (_bones(said) for said in words if said)


def _untold(fact: PlainFact, texts: list[str], line: int) -> Iterator[Mistake]:
    told = [_standing_alone(_bones(said)) for said in (fact.text, fact.amount)]
    if not any(re.search(said, text) for said in told for text in texts):
        message = f"“{fact.id}” is {fact.text}, and the chart does not say so"
        hint = f"label its mark with the text or the amount of facts[“{fact.id}”]"
        yield Mistake(line=line, message=message, hint=hint, rule="chart-figure")


def _unsure(fact: PlainFact, fills: set[str], line: int) -> Iterator[Mistake]:
    """Find a figure whose status cannot be seen."""
    if not {fact.fill, fact.pale_fill} & fills:
        message = f"“{fact.id}” is {fact.status}, and no mark has the fill of that"
        hint = f"encode description with the fill of facts[“{fact.id}”]"
        yield Mistake(line=line, message=message, hint=hint, rule="chart-status")
