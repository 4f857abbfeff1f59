"""Cut the fonts of the site and of its charts from Adobe's originals; building a site never needs this.

Usage, with both packages fetched by “npm pack source-serif@4.5.1 source-sans@3.52.0” and unpacked:
    python tools/subset_fonts.py SERIF/package SANS/package

The originals reserve the name “Source” (SIL Open Font License), so what is cut from them gets names of its own.
Letters that English copy uses every day are in the files that each page loads; all other Latin letters and signs are
in “-more” files, which a browser fetches only for a page that needs one of them.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
WEB_FONTS = ROOT / "templates" / "static" / "fonts"
CHART_FONTS = ROOT / "factpress" / "charts" / "fonts"

THIN_SPACES = [0x2009, 0x200A, 0x202F]
DAILY = {*range(0x20, 0x7F), *map(ord, "\u00a0£¥§©·×÷½äáçéèñöü–—‘’“”•…′″€−≈→"), *THIN_SPACES}
SIGNS = "–—‘’‚“”„†‡•…‰′″‹›⁄€₩₽№™←↑→↓↗−≈≠≤≥∞⅓⅔⅛◆○●\u2010\u2011"
ALL = {*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "ȘșȚțẞ" + SIGNS), *THIN_SPACES}


@dataclass(frozen=True, kw_only=True)
class Cut:
    """One font to make: from which original, where on its axes, with what in it, and under which name."""

    original: Path
    output: Path
    family: str
    style: str
    letters: set[int]
    features: tuple[str, ...]
    axes: Mapping[str, float | tuple[float, float]]
    proportional_figures: bool = False  # the serif's own are tabular, which is for tables


def main(arguments: Sequence[str]) -> None:
    """Write every font; print the sizes, and the ranges that a stylesheet states."""
    serif, sans = map(Path, arguments)
    for cut in [*web_cuts(serif, sans), *chart_cuts(serif, sans)]:
        cut_font(cut)
        print(f"{cut.output.stat().st_size:7,}  {cut.output.relative_to(ROOT)}")
    print(f"\nunicode-range, daily: {unicode_range(DAILY)}\nunicode-range, more:  {unicode_range(ALL - DAILY)}")


def web_cuts(serif: Path, sans: Path) -> list[Cut]:
    """List what readers load; running text and the sans keep their weight axis."""
    roman, italic = serif / "VAR/SourceSerif4Variable-Roman.ttf", serif / "VAR/SourceSerif4Variable-Italic.ttf"
    upright = sans / "VF/SourceSans3VF-Upright.ttf"
    return [
        *_web_pair("serif-display", roman, {"opsz": 60, "wght": 650}, ("kern", "liga")),
        *_web_pair("serif-text", roman, {"opsz": 14, "wght": (400, 700)}, ("kern", "liga", "tnum")),
        *_web_pair("serif-text-italic", italic, {"opsz": 14, "wght": 400}, ("kern", "liga")),
        *_web_pair("sans", upright, {"wght": (400, 700)}, ("kern", "liga", "pnum")),
    ]


def chart_cuts(serif: Path, sans: Path) -> list[Cut]:
    """List what pictures are drawn with: static fonts, for a variable one draws nothing in a PNG."""
    display = Cut(
        original=serif / "VAR/SourceSerif4Variable-Roman.ttf",
        output=CHART_FONTS / "serif-display.ttf",
        family="Factpress Serif",
        style="Display",
        letters=ALL,
        features=("kern", "liga"),
        axes={"opsz": 60, "wght": 650},
        proportional_figures=True,
    )
    upright = [
        Cut(
            original=sans / f"TTF/SourceSans3-{style}.ttf",
            output=CHART_FONTS / f"sans-{style.lower()}.ttf",
            family="Factpress Sans",
            style=style,
            letters=ALL,
            features=("kern", "liga", "pnum"),
            axes={},
        )
        for style in ("Regular", "Bold")
    ]
    return [display, *upright]


def cut_font(cut: Cut) -> None:
    """Pin the axes, keep the letters, give the font its name."""
    font = _pinned(cut.original, cut.axes)
    if cut.proportional_figures:
        _make_figures_proportional(font)
    subsetter = Subsetter(Options(layout_features=list(cut.features), hinting=False, notdef_outline=True))
    subsetter.populate(unicodes=cut.letters)
    subsetter.subset(font)
    _name(font, cut)
    font.flavor = "woff2" if cut.output.suffix == ".woff2" else None
    cut.output.parent.mkdir(parents=True, exist_ok=True)
    font.save(cut.output)


def unicode_range(letters: Iterable[int]) -> str:
    """Write code points as CSS does: U+20-7E, U+A0."""
    points = sorted(letters)
    gaps = [index for index, (one, following) in enumerate(pairwise(points), start=1) if following > one + 1]
    runs = [points[start:end] for start, end in pairwise([0, *gaps, len(points)])]
    return ", ".join(f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs)


def _web_pair(name: str, original: Path, axes: Mapping[str, Any], features: tuple[str, ...]) -> list[Cut]:
    return [
        Cut(
            original=original,
            output=WEB_FONTS / f"{name}{suffix}.woff2",
            family=f"Factpress {name.partition('-')[0].title()}",
            style=name.removeprefix("serif-").replace("-", " ").replace("sans", "regular").title(),
            letters=letters,
            features=features,
            axes=axes,
            proportional_figures=name.startswith("serif"),
        )
        for suffix, letters in (("", DAILY), ("-more", ALL - DAILY))
    ]


def _pinned(original: Path, axes: Mapping[str, Any]) -> TTFont:
    font = TTFont(original, recalcTimestamp=False)  # so that the same originals give the same bytes
    if not axes:
        return font
    saved = BytesIO()
    instantiateVariableFont(font, dict(axes)).save(saved)
    return TTFont(saved, recalcTimestamp=False)  # read again: what was instantiated cannot be subset


def _make_figures_proportional(font: TTFont) -> None:
    proportional = {point: f"{font.getBestCmap()[point]}.lf" for point in map(ord, "0123456789")}  # lf: Adobe's suffix
    for table in font["cmap"].tables:
        table.cmap = {point: proportional.get(point, glyph) for point, glyph in table.cmap.items()}


def _name(font: TTFont, cut: Cut) -> None:
    written = f"{cut.family} {cut.style}"
    names = {1: cut.family, 2: cut.style, 3: written, 4: written, 6: written.replace(" ", "")}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)


if __name__ == "__main__":
    main(sys.argv[1:])
