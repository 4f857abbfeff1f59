"""Makes vl-convert's SVG fit for a page: small, themed, safe under a strict CSP, and read aloud as one picture."""

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from factpress.charts.drawing import SIZE, TAIL
from factpress.charts.fills import Texture, fill_of, pattern
from factpress.charts.lettering import NOTE, TAIL_GAP
from factpress.charts.palette import themed_colour
from factpress.charts.paths import joined, moved, rounded

_SVG = "http://www.w3.org/2000/svg"
_KEPT = frozenset(
    [
        *["id", "d", "x", "y", "dx", "dy", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"],
        *["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "fill-opacity"],
        *["text-anchor", "font-size", "font-weight", "font-style", "transform", "clip-path", "stroke-opacity"],
    ]
)
_NEEDLESS = {"font-weight": "normal", "stroke-width": "1", "opacity": "1", "text-anchor": "start", "fill-opacity": "1"}
_TRANSLATED = re.compile(r"translate\((-?[\d.e-]+),\s*(-?[\d.e-]+)\)")
_DECIMALS = re.compile(r"-?\d+\.\d+")


def finish_svg(svg: str, *, prefix: str, title: str, description: str) -> str:
    """Frame a picture with its name and description; every id in it begins with the prefix."""
    drawn = ElementTree.fromstring(svg)  # noqa: S314  # vl-convert made it, nobody else
    for element in drawn.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    _prune(drawn)
    patterns = sorted(set(_painted(drawn, prefix)))
    for element in drawn.iter():
        _tidy(element, prefix)
    _lift(drawn)
    _join(drawn)
    framed = _frame(drawn, prefix, title, description)
    defs = [pattern(texture, hue, prefix) for texture, hue in patterns]
    if defs:
        SubElement(framed, "defs").extend(defs)
    SubElement(framed, "g", {"aria-hidden": "true"}).extend(drawn)
    return ElementTree.tostring(framed, encoding="unicode")


def _prune(element: Element) -> None:
    """Take out backgrounds, and groups in which nothing is drawn."""
    for child in list(element):
        _prune(child)
        is_scenery = child.get("class") in ("background", "foreground")
        if is_scenery or (child.tag == "g" and not len(child)):
            element.remove(child)


def _painted(drawn: Element, prefix: str) -> Iterator[tuple[Texture, str]]:
    """Paint the marks whose label says how, and give words their size; tell which patterns they need."""
    for element in drawn.iter():
        label = element.get("aria-label", "")
        if label.startswith(SIZE):
            element.set("font-size", label.removeprefix(SIZE))
        if label.startswith("@"):
            fill = fill_of(label[1:], prefix)
            if "stroke" not in fill.attributes:
                element.attrib.pop("stroke-width", None)
            element.attrib.update(fill.attributes)
            if fill.pattern:
                yield fill.pattern


def _tidy(element: Element, prefix: str) -> None:
    """Keep only what draws, in short numbers and in colours that a page can replace."""
    for name, value in list(element.attrib.items()):
        if name not in _KEPT or _NEEDLESS.get(name) == value:
            del element.attrib[name]
        elif name in ("fill", "stroke"):
            element.set(name, themed_colour(value))
        elif name == "id":
            element.set(name, f"{prefix}-{value}")
        elif value.startswith("url(#") and not value.startswith(f"url(#{prefix}-"):
            element.set(name, value.replace("url(#", f"url(#{prefix}-"))
        elif name != "d":
            element.set(name, _DECIMALS.sub(lambda number: rounded(float(number[0])), value.removesuffix("px")))
    _place(element)
    if element.text and TAIL in element.text:
        _set_tail(element)


def _place(element: Element) -> None:
    """Put what is only moved where it belongs."""
    found = _TRANSLATED.fullmatch(element.get("transform", ""))
    right, down = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    if element.tag == "path":
        element.set("d", moved(element.get("d", ""), right, down))
    elif element.tag == "text" and found:
        element.set("x", rounded(right))
        element.set("y", rounded(down))
    elif right or down or not found:
        return
    element.attrib.pop("transform", None)


def _set_tail(text: Element) -> None:
    words, _, tail = (text.text or "").partition(TAIL)
    text.text = words
    gap = {"dx": rounded(TAIL_GAP)} if words else {}
    lettering = {"font-size": rounded(NOTE.size), "font-weight": "400", "fill": themed_colour(NOTE.ink)}
    SubElement(text, "tspan", {**gap, **lettering}).text = tail


def _lift(element: Element) -> None:
    """Take the contents out of groups that say nothing."""
    for child in element:
        _lift(child)
    lifted = [inner for child in element for inner in (child if child.tag == "g" and not child.attrib else [child])]
    element[:] = lifted


def _join(element: Element) -> None:
    """Make one path of neighbours that are painted alike."""
    for child in element:
        _join(child)
    kept: list[Element] = []
    for paint, run in groupby(element, key=_paint_of):
        alike = list(run)
        if paint and len(alike) > 1:
            alike[0].set("d", joined([path.get("d", "") for path in alike]))
            alike = alike[:1]
        kept.extend(alike)
    element[:] = kept


def _paint_of(element: Element) -> str:
    """Write how a path is painted; nothing for what must stay alone."""
    if element.tag != "path" or "transform" in element.attrib:
        return ""
    return repr(sorted((name, value) for name, value in element.attrib.items() if name != "d"))


def _frame(drawn: Element, prefix: str, title: str, description: str) -> Element:
    width, height = (rounded(float(drawn.get(side, "0"))) for side in ("width", "height"))
    framed = Element("svg", {"xmlns": _SVG, "viewBox": f"0 0 {width} {height}", "width": width, "height": height})
    framed.attrib.update({"role": "img", "aria-labelledby": f"{prefix}-title", "aria-describedby": f"{prefix}-desc"})
    framed.attrib.update({"font-family": "Arial,Helvetica,sans-serif", "direction": "ltr"})
    SubElement(framed, "title", {"id": f"{prefix}-title"}).text = title
    SubElement(framed, "desc", {"id": f"{prefix}-desc"}).text = description
    return framed
