"""Measure letters, so that charts can lay out their labels without a font library: writes factpress/charts/letters.py.

    python tools/measure_letters.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf

Charts may be shown in the site's own letters or, where a page cannot load them, in those that Arial, Helvetica and
Liberation Sans share. Of both the broader form of a letter counts, so that a label that fits then fits in either.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont

CHARTS = Path(__file__).resolve().parent.parent / "factpress" / "charts"
HEAD = '''"""How wide letters are, in thousandths of the font size; tools/measure_letters.py writes this module."""

from collections.abc import Mapping

'''


def main(arguments: Sequence[str]) -> None:
    """Measure both weights and write the table."""
    regular, bold = map(Path, arguments)
    tables = {
        "REGULAR": broadest(CHARTS / "fonts" / "sans-regular.ttf", regular),
        "BOLD": broadest(CHARTS / "fonts" / "sans-bold.ttf", bold),
        "DISPLAY": _widths(CHARTS / "fonts" / "serif-display.ttf"),  # for pictures only, which bring it along
    }
    written = "\n".join(f"{name}: Mapping[int, str] = {{\n{_lines(table)}}}\n" for name, table in tables.items())
    (CHARTS / "letters.py").write_text(HEAD + written, encoding="utf-8")


def broadest(ours: Path, other: Path) -> dict[str, int]:
    """Find the broadest form of each letter that we have, in thousandths of the font size."""
    widths, others = _widths(ours), _widths(other)
    return {letter: max(width, others.get(letter, 0)) for letter, width in widths.items()}


def _widths(path: Path) -> dict[str, int]:
    font = TTFont(path)
    scale, metrics = font["head"].unitsPerEm, font["hmtx"]
    return {chr(letter): -(-metrics[name][0] * 1000 // scale) for letter, name in font.getBestCmap().items()}


def _lines(widths: Mapping[str, int]) -> str:
    by_width = defaultdict(list)
    for letter, width in sorted(widths.items()):
        by_width[width].append(letter)
    return "".join(f"    {width}: {_literal(letters)},\n" for width, letters in sorted(by_width.items()))


def _literal(letters: Sequence[str]) -> str:
    shown = "".join(_escaped(letter) for letter in letters)
    return f"'{shown}'" if '"' in letters and "'" not in letters else '"' + shown.replace('"', '\\"') + '"'


def _escaped(letter: str) -> str:
    return "\\\\" if letter == "\\" else letter if letter.isprintable() else f"\\u{ord(letter):04x}"


if __name__ == "__main__":
    main(sys.argv[1:])
