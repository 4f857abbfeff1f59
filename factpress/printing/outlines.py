"""Words as outlines: the letters of a picture drawn as paths, which a renderer fills in a tenth of the time.

Whatever is not made of our letters alone stays words, and is set by the renderer: letters that our fonts do not have,
families and attributes that we do not know.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_SVG = "{http://www.w3.org/2000/svg}"
_LETTERS = Path(__file__).parent / "letters.json"
_SANS, _DISPLAY = "Factpress Sans", "Factpress Serif"
_FACES = {
    **{(_SANS, weight): "sans-regular" for weight in ("", "normal", "400")},
    **{(_SANS, weight): "sans-bold" for weight in ("bold", "700")},
    (_DISPLAY, "650"): "serif-display",
}
_KNOWN = frozenset(["x", "y", "font-size", "font-weight", "font-family", "fill", "text-anchor"])
_NEEDED = frozenset(["font-size", "fill"])
_KNOWN_OF_TAIL = frozenset(["dx", "font-size", "font-weight", "fill"])
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}  # how much of a line stands before its place


@dataclass(frozen=True, kw_only=True)
class Face:
    """The letters of one font, in its units."""

    units: int
    joined: Mapping[str, str]  # by what is written, the sign that stands for it as one letter
    glyphs: Mapping[str, tuple[int, int, int, str, float, float]]  # advance, first point, path from there, its end
    kerning: Mapping[str, Mapping[str, int]]  # by letter, how far those move that follow it


@dataclass(frozen=True, kw_only=True)
class _Run:
    """Words in one face, as a path in its units that begins at their left end."""

    path: str
    advance: float  # in pixels, as is all else
    scale: float
    before: float
    fill: str


def outlined(svg: str) -> str:
    """Draw the words of a picture as paths."""
    drawn = ElementTree.fromstring(svg)  # noqa: S314  # ours
    families = drawn.get("font-family", "")
    for parent in list(drawn.iter()):
        if any(child.tag == f"{_SVG}text" for child in parent):
            parent[:] = [part for child in parent for part in _parts(child, families)]
    return ElementTree.tostring(drawn, encoding="unicode")


def _parts(element: Element, families: str) -> list[Element]:
    if element.tag != f"{_SVG}text" or (runs := _runs(element, families)) is None:
        return [element]
    left = float(element.get("x", "0"))
    left -= _BEFORE[element.get("text-anchor", "start")] * sum(run.advance for run in runs)
    paths = []
    for run in runs:
        left += run.before
        place = f"translate({left:.4f},{element.get('y', '0')})scale({run.scale:.6f})"
        paths.append(Element(f"{_SVG}path", {"d": run.path, "fill": run.fill, "transform": place}))
        left += run.advance
    return paths


def _runs(text: Element, families: str) -> list[_Run] | None:
    """Set the words of an element and of those in it; None where they are not for us to set."""
    if not text.attrib.keys() <= _KNOWN or any(part.tag != f"{_SVG}tspan" or part.tail for part in text):
        return None
    family = text.get("font-family", families).partition(",")[0]
    runs = []
    for part in (text, *text):
        if part is not text and not part.attrib.keys() <= _KNOWN_OF_TAIL:
            return None
        look = {**text.attrib, **part.attrib}
        face = _FACES.get((family, look.get("font-weight", "")))
        words = part.text or ""
        if face is None or not look.keys() >= _NEEDED or not _is_set(words, _face(face)):
            return None
        path, advance = _set(words, _face(face))
        scale = float(look["font-size"]) / _face(face).units
        before = float(part.get("dx", "0"))
        runs.append(_Run(path=path, advance=advance * scale, scale=scale, before=before, fill=look["fill"]))
    return runs


def _is_set(words: str, face: Face) -> bool:
    """Whether all letters are ours, with single blanks, which are no renderer's to drop."""
    return words == " ".join(words.split(" ")).strip(" ") and "  " not in words and face.glyphs.keys() >= set(words)


def _set(words: str, face: Face) -> tuple[str, int]:
    """Write words as one path; give its advance."""
    for written, sign in face.joined.items():
        words = words.replace(written, sign)
    path: list[str] = []
    left, at = 0, (0.0, 0.0)
    for letter, follower in zip_longest(words, words[1:], fillvalue=""):
        advance, right, down, outline, *end = face.glyphs[letter]
        if outline:
            path.append(f"m{left + right - at[0]:g} {down - at[1]:g}{outline}")
            at = left + end[0], end[1]
        left += advance + face.kerning.get(letter, {}).get(follower, 0)
    return "".join(path), left


@cache
def _face(name: str) -> Face:
    letters = _all_letters()[name]
    return Face(
        units=letters["units"],
        joined=letters["joined"],
        glyphs=letters["glyphs"],
        kerning=dict(_kerning(letters["kerning"])),
    )


@cache
def _all_letters() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(_LETTERS.read_text(encoding="utf-8"))
    return read


def _kerning(groups: list[tuple[str, dict[str, int]]]) -> Iterator[tuple[str, Mapping[str, int]]]:
    for letters, moves in groups:
        distances = {follower: distance for followers, distance in moves.items() for follower in followers}
        yield from ((letter, distances) for letter in letters)
