"""A canvas: words, swatches and drawings on paper of their own, in colours and letters that need no page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from factpress.charts.bars import wave_path
from factpress.charts.drawing import TAIL
from factpress.charts.fills import Texture, fill_of, pattern
from factpress.charts.lettering import Lettering
from factpress.charts.palette import PALETTE
from factpress.charts.paths import rounded
from factpress.charts.picture import CAPITAL

SVG = "http://www.w3.org/2000/svg"
SWATCH = 24.0  # how broad a bar in a key is
_THEMED = re.compile(r"var\(--[\w-]+,(#[0-9a-f]{6})\)")
_FAMILIES = {
    "sans": "Factpress Sans,Arial,Helvetica,sans-serif",
    "display": "Factpress Serif,Georgia,serif",
}
_NARROW = {"less": 9.0, "about": 8.0, "day": 11.0}  # how broad the signs are that are no bars
_SIGNS = {  # how each sign is painted, and its shape round the middle of its left side
    "high": ("pale ink reported", "M0,-6.5h24v13h-24Z"),
    "open": ("pale ink reported", "M0,-6.5h17l7,6.5l-7,6.5h-17Z"),
    "less": ("plain ink", "M9,-6.5v13l-9,-6.5Z"),
    "about": ("line ink", f"M4,0m0,0{wave_path(16).replace('M0', 'm0')}"),
    "day": ("plain ink", "M5.5,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5Z"),
    "window": ("pale ink reported", "M6,-6h12a6,6,0,0,1,0,12h-12a6,6,0,0,1,0,-12Z"),
    "endless": ("pale ink reported", "M24,-6h-18a6,6,0,0,0,0,12h18"),
}


def swatch_width(style: str) -> float:
    """Tell how broad the swatch of a style is."""
    return _NARROW.get(style.removeprefix("is-"), SWATCH)


@dataclass(frozen=True, kw_only=True, eq=False)
class Canvas:
    """A picture that is being put together from the top down; every id in it begins with the prefix."""

    prefix: str
    width: float
    _drawn: Element = field(default_factory=lambda: Element("g", {"aria-hidden": "true"}), init=False)
    _patterns: set[tuple[Texture, str]] = field(default_factory=set, init=False)

    def write(self, lines: Iterable[str], lettering: Lettering, x: float, top: float) -> float:
        """Set lines below each other, and tell where they end."""
        for line in lines:
            baseline = top + lettering.leading / 2 + CAPITAL * lettering.size
            text = SubElement(self._drawn, "text", {"x": rounded(x), "y": rounded(baseline), **_look(lettering)})
            words, _, tail = line.partition(TAIL)
            text.text = words
            if tail:
                SubElement(text, "tspan", {"dx": "6", "font-weight": "400", "fill": PALETTE["ink2"]}).text = tail
            top += lettering.leading
        return top

    def rectangle(self, colour: str, left: float, top: float, width: float, height: float) -> None:
        """Fill an area."""
        sides = {"x": left, "y": top, "width": width, "height": height}
        SubElement(self._drawn, "rect", {name: rounded(side) for name, side in sides.items()} | {"fill": colour})

    def swatch(self, style: str, left: float, middle: float, hue: str = "ink") -> None:
        """Draw what stands for a status or another sign in a key; style is the class that it has on pages."""
        name = style.removeprefix("is-")
        if name in ("worker", "state", "peer"):
            self._shape(f"plain {name}", "M0,-6.5h24v13h-24Z", left, middle)
        elif name in _SIGNS:
            paint, path = _SIGNS[name]
            self._shape(paint.replace("ink", hue), path, left, middle)
        elif name == "confirmed":
            self._shape(f"ring {hue}", "M.75,-6.5h22.5v13h-22.5Z", left, middle)
            self._shape(f"full {hue} confirmed", "M3.75,-3.5h16.5v7h-16.5Z", left, middle)
        else:
            self._shape(f"full {hue} {name}", "M.75,-6h22.5v12h-22.5Z", left, middle)

    def place(self, picture: str, left: float, top: float, scale: float = 1) -> float:
        """Put a finished drawing in its place, without its name, for the canvas has one; tell where it ends."""
        drawn = ElementTree.fromstring(picture)  # noqa: S314  # ours
        moved = f"translate({rounded(left)},{rounded(top)})" + (f"scale({scale:.4g})" if scale != 1 else "")
        group = SubElement(self._drawn, "g", {"id": f"{self.prefix}-plot", "transform": moved})
        for element in drawn.iter():
            element.tag = element.tag.removeprefix(f"{{{SVG}}}")
            element.attrib.pop("aria-hidden", None)
        group.extend(part for part in drawn if part.tag not in ("title", "desc"))
        return top + scale * float(drawn.get("height", "0"))

    def finish(self, height: float, title: str, description: str) -> str:
        """Frame it with its name and description, on paper."""
        size = {"width": rounded(self.width), "height": rounded(height)}
        names = {"aria-labelledby": f"{self.prefix}-title", "aria-describedby": f"{self.prefix}-desc"}
        framed = Element("svg", {"xmlns": SVG, "viewBox": f"0 0 {size['width']} {size['height']}", **size})
        framed.attrib.update({"role": "img", **names, "font-family": _FAMILIES["sans"], "direction": "ltr"})
        SubElement(framed, "title", {"id": names["aria-labelledby"]}).text = title
        SubElement(framed, "desc", {"id": names["aria-describedby"]}).text = description
        if self._patterns:
            SubElement(framed, "defs").extend(pattern(*one, self.prefix) for one in sorted(self._patterns))
        self._drawn.insert(0, Element("rect", {**size, "fill": PALETTE["paper"]}))
        framed.append(self._drawn)
        return _THEMED.sub(r"\1", ElementTree.tostring(framed, encoding="unicode"))

    def _shape(self, paint: str, path: str, left: float, middle: float) -> None:
        fill = fill_of(paint, self.prefix)
        if fill.pattern:
            self._patterns.add(fill.pattern)
        breadth = {"stroke-width": "1.8"} if paint.startswith("line") else {}
        place = {"transform": f"translate({rounded(left)},{rounded(middle)})"}
        SubElement(self._drawn, "path", {"d": path, **fill.attributes, **breadth, **place})


def _look(lettering: Lettering) -> dict[str, str]:
    look = {"font-size": rounded(lettering.size), "fill": lettering.ink}
    if lettering.face == "display":
        return {**look, "font-family": _FAMILIES["display"], "font-weight": "650"}
    return {**look, "font-weight": "700"} if lettering.bold else look
