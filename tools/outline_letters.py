"""Take the outlines of our letters out of their fonts, so that pictures are printed without a font library.

    python tools/outline_letters.py

Writes factpress/printing/letters.json; no build needs this. What is printed with it is what a font library prints, to
the last pixel but for rounding; a test compares them. Our fonts do two things with letters that follow each other: they
move them (kern), and they join some (liga).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

PACKAGE = Path(__file__).resolve().parent.parent / "factpress"
FACES = ("sans-regular", "sans-bold", "serif-display")
PAIRS = 2  # the type of tables that move one letter towards another; letters that others touch are left out
JOINED = 0xE000  # the first of the points that stand for no letter, for letters that are joined


def main() -> None:
    """Write the outlines of all faces."""
    faces = {face: outlines(TTFont(PACKAGE / "charts" / "fonts" / f"{face}.ttf")) for face in FACES}
    written = json.dumps(faces, ensure_ascii=False, separators=(",", ":")).replace('"glyphs"', '\n"glyphs"')
    (PACKAGE / "printing" / "letters.json").write_text(written + "\n", encoding="utf-8")


def outlines(font: TTFont) -> Mapping[str, Any]:
    """Give the letters of a font in its units: advance, first point, path from there on, and where the pen is then."""
    special = {name for table in _kern_tables(font) if table.LookupType != PAIRS for name in table.Coverage.glyphs}
    names = {chr(point): name for point, name in font.getBestCmap().items() if name not in special}
    joined = {"".join(chr(point) for point in run): name for run, name in _ligatures(font)}
    points = {written: chr(JOINED + number) for number, written in enumerate(sorted(joined, key=len, reverse=True))}
    names |= {points[written]: name for written, name in joined.items()}
    return {
        "units": font["head"].unitsPerEm,
        "joined": points,
        "glyphs": {letter: [font["hmtx"][name][0], *_outline(font, name)] for letter, name in sorted(names.items())},
        "kerning": _kerning(font, names),
    }


def _ligatures(font: TTFont) -> Iterator[tuple[Sequence[int], str]]:
    points = {name: point for point, name in font.getBestCmap().items()}
    for lookup in _lookups(font["GSUB"].table, "liga"):
        for subtable in lookup.SubTable:
            for first, ligatures in subtable.ligatures.items():
                for ligature in ligatures:
                    yield [points[name] for name in (first, *ligature.Component)], ligature.LigGlyph


def _lookups(table: Any, feature: str) -> list[Any]:
    """List what a feature does in Latin text, in order."""
    script = next(record.Script for record in table.ScriptList.ScriptRecord if record.ScriptTag == "latn")
    records = [table.FeatureList.FeatureRecord[number] for number in script.DefaultLangSys.FeatureIndex]
    of_feature = (record.Feature for record in records if record.FeatureTag == feature)
    numbers = {number for one in of_feature for number in one.LookupListIndex}
    return [table.LookupList.Lookup[number] for number in sorted(numbers)]


def _outline(font: TTFont, name: str) -> tuple[float, float, str, float, float]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    written: list[str] = []
    start: tuple[float, float] = (0, 0)
    at = first = start
    for command, points in pen.value:
        downwards = [(round(x), -round(y)) for x, y in points]
        if command == "closePath":
            written.append("z")
            at = start
        elif command == "moveTo":
            start = downwards[0]
            if written:
                written.append(f"m{_relative(at, start)}")
            else:
                first = start
            at = start
        elif command == "qCurveTo":
            for control, end in _halved(downwards):
                written.append(f"q{_relative(at, control)} {_relative(at, end)}")
                at = end
        else:
            written.append(f"l{_relative(at, downwards[0])}")
            at = downwards[0]
    return (*first, "".join(written), *at)


def _halved(points: Sequence[tuple[float, float]]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Write the points out that a run of control points leaves out: those half-way between two of them."""
    *controls, end = points
    for one, following in pairwise(controls):
        yield one, ((one[0] + following[0]) / 2, (one[1] + following[1]) / 2)
    yield controls[-1], end


def _relative(at: tuple[float, float], point: tuple[float, float]) -> str:
    return f"{point[0] - at[0]:g} {point[1] - at[1]:g}"


def _kerning(font: TTFont, names: Mapping[str, str]) -> list[list[Any]]:
    """List by how much letters move towards others: for letters that behave alike, who follows and how far."""
    tables = [table for table in _kern_tables(font) if table.LookupType == PAIRS]
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for letter, name in sorted(names.items()):
        by_distance: defaultdict[int, list[str]] = defaultdict(list)
        for follower, other in sorted(names.items()):
            if distance := _distance(tables, name, other):
                by_distance[distance].append(follower)
        moves = {"".join(followers): distance for distance, followers in sorted(by_distance.items())}
        if moves:
            alike[json.dumps(moves)].append(letter)
    return [["".join(letters), json.loads(moves)] for moves, letters in alike.items()]


def _kern_tables(font: TTFont) -> Iterator[Any]:
    for lookup in _lookups(font["GPOS"].table, "kern"):
        yield from (getattr(table, "ExtSubTable", table) for table in lookup.SubTable)


def _distance(tables: Sequence[Any], left: str, right: str) -> int:
    """Apply the first of a font's tables that knows the pair, as fonts want it."""
    for subtable in tables:
        if left not in subtable.Coverage.glyphs:
            continue
        if subtable.Format == 1:
            pairs = subtable.PairSet[subtable.Coverage.glyphs.index(left)].PairValueRecord
            found = next((pair.Value1 for pair in pairs if pair.SecondGlyph == right), None)
            if found is None:
                continue
        else:
            classes = subtable.ClassDef1.classDefs.get(left, 0), subtable.ClassDef2.classDefs.get(right, 0)
            found = subtable.Class1Record[classes[0]].Class2Record[classes[1]].Value1
        return getattr(found, "XAdvance", 0) if found else 0
    return 0


if __name__ == "__main__":
    main()
