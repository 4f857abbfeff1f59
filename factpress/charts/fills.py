"""The grammar of certainty: fill is how sure a value is, hue is who it is about, pale is between low and high.

Solid is reported, solid in a ring confirmed, hatched claimed by somebody, empty in dashes unverified, and dotted is
our own sum. It can be read in greyscale, in print and in forced colours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

from factpress.charts.palette import themed, tint

Texture = Literal["hatch", "pale-hatch", "dots"]

DASHED = {"stroke-width": "1.5", "stroke-dasharray": "4 3"}
DOTTED = {"stroke-width": "1.8", "stroke-dasharray": ".1 3.6", "stroke-linecap": "round"}
OUTLINED = {"stroke-width": "1.25"}

_OUTLINES: Mapping[str, Mapping[str, str]] = {"claimed": OUTLINED, "unverified": DASHED, "derived": DOTTED}
_STROKES: Mapping[str, Mapping[str, str]] = {  # of a line that has a status, and no room for a texture
    "claimed": {"stroke-dasharray": "7 5"},
    "unverified": {"stroke-dasharray": "2 5"},
    "derived": {"stroke-dasharray": ".1 4.5"},
}
_TEXTURES: Mapping[tuple[str, str], Texture] = {
    ("full", "claimed"): "hatch",
    ("full", "derived"): "dots",
    ("pale", "claimed"): "pale-hatch",
}


@dataclass(frozen=True, kw_only=True)
class Fill:
    """The attributes that paint a mark, and the pattern that they need."""

    attributes: Mapping[str, str]
    pattern: tuple[Texture, str] | None = None


def paint_words(status: str, hue: str, *, pale: bool = False) -> str:
    """Write a mark's label, which asks for the fill of a status when its picture is finished."""
    return f"@{'pale' if pale else 'full'} {hue} {status}"


def fill_of(paint: str, prefix: str) -> Fill:
    """Find the fill for a paint written as "full worker claimed"."""
    strength, hue, *statuses = paint.split()
    status = statuses[0] if statuses else ""
    if strength == "plain":
        return Fill(attributes={"fill": themed(hue)})
    if strength == "line":
        return Fill(
            attributes={"fill": "none", "stroke": themed(hue), "stroke-linecap": "round", **_STROKES.get(status, {})}
        )
    if strength == "track":
        return Fill(attributes={"fill": themed(tint(hue)), "stroke": themed("grid"), "stroke-width": "1"})
    if strength == "ring":
        return Fill(attributes={"fill": themed("paper"), "stroke": themed(hue), **OUTLINED})
    return _status_fill(strength, hue, status, prefix)


def pattern(texture: Texture, hue: str, prefix: str) -> Element:
    """Make the pattern for a texture: 2.2 of 6 pixels for the hatch of a claim, 0.7 where it is pale."""
    square = {"width": "6", "height": "6"}
    made = Element("pattern", {"id": _pattern_id(texture, hue, prefix), **square, "patternUnits": "userSpaceOnUse"})
    SubElement(made, "rect", {**square, "fill": themed(tint(hue))})
    if texture == "dots":
        SubElement(made, "circle", {"cx": "3", "cy": "3", "r": ".9", "fill": themed(hue)})
        return made
    made.set("patternTransform", "rotate(45)")
    SubElement(made, "rect", {"width": "2.2" if texture == "hatch" else ".7", "height": "6", "fill": themed(hue)})
    return made


def _status_fill(strength: str, hue: str, status: str, prefix: str) -> Fill:
    texture = _TEXTURES.get((strength, status))
    if strength == "full" and status in ("confirmed", "reported"):
        return Fill(attributes={"fill": themed(hue)})
    plain = themed("paper" if strength == "full" else tint(hue))
    colour = f"url(#{_pattern_id(texture, hue, prefix)})" if texture else plain
    outline = {"stroke": themed(hue), **_OUTLINES.get(status, OUTLINED)}
    return Fill(attributes={"fill": colour, **outline}, pattern=(texture, hue) if texture else None)


def _pattern_id(texture: Texture | None, hue: str, prefix: str) -> str:
    return f"{prefix}-{texture}-{hue}"
