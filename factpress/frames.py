"""Shows the lines of a file round a place in it, and points at the words that are meant."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category, east_asian_width

from factpress.problems import Problem

_BEFORE, _AFTER = 2, 1  # lines of context
WIDTH = 110  # cells of a line that are shown, where nobody asks for fewer
TAB = 4  # cells, in an overlay and on a terminal alike
_VISIBLE = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}  # ␀ for NUL, and so on
_QUOTED = re.compile("“([^”]+)”")
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")  # marks above and below a letter, and what nobody sees


@dataclass(frozen=True, kw_only=True)
class FrameLine:
    """A line of a file; `pointer` is what stands below the one that is meant, with carets under the words.

    `meant` says where in the line those words begin, and where they end.
    """

    number: int
    words: str
    pointer: str = ""
    meant: tuple[int, int] = (0, 0)


def frame_of(problem: Problem, roots: Iterable[Path], width: int = WIDTH) -> tuple[FrameLine, ...]:
    """Show the lines round a problem, in the first root that has its file; none where no file has such a line."""
    place = problem.location
    lines = _lines(place.path, roots)
    if not 0 < place.line <= len(lines):
        return ()
    start = _start(lines[place.line - 1], place.column, width)
    first, last = max(place.line - _BEFORE, 1), min(place.line + _AFTER, len(lines))
    last -= place.line < last == len(lines) and not lines[-1]  # what follows a file's last newline is no line
    return tuple(_shown(lines[number - 1], number, start, width, problem) for number in range(first, last + 1))


def cells(words: str) -> int:
    """Count the columns that words take in a fixed-width font."""
    return sum(map(_cells, words))


def _lines(path: str, roots: Iterable[Path]) -> list[str]:
    file = next((root / path for root in roots if (root / path).is_file()), None)
    if file is None or _leads_out(file, path):
        return []
    try:
        written = file.read_bytes()
    except OSError:  # it may have gone since, or be nobody's to read
        return []
    words = written.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return words.translate(_VISIBLE).split("\n")


def _leads_out(file: Path, path: str) -> bool:
    """Tell whether a link leads out of the first folder of a path: what is behind it is told to nobody."""
    top = file.parents[path.count("/")] / path.split("/", maxsplit=1)[0]
    return not Path(os.path.realpath(file)).is_relative_to(Path(os.path.realpath(top.parent), top.name))


def _start(line: str, column: int, width: int) -> int:
    """Choose the first character to show, so that the place is in sight."""
    if cells(line) <= width:
        return 0
    start = column - 1
    while start > 0 and cells(line[start - 1 : column - 1]) <= width * 2 // 3:
        start -= 1
    return start


def _shown(line: str, number: int, start: int, width: int, problem: Problem) -> FrameLine:
    cut = _cut(line[start:], width)
    words = ("…" if start and cut else "") + cut + ("…" if len(line) > start + len(cut) else "")
    place = problem.location
    if number != place.line:
        return FrameLine(number=number, words=words)
    before = words[: max(place.column - 1, 0) - start + bool(start)]
    pointed = line[place.column - 1 : min(place.column - 1 + _length(line, problem), start + len(cut))]
    pointer = "".join(_blanks(before)) + "^" * max(cells(pointed), 1)
    meant = len(before), len(before) + len(pointed)
    return FrameLine(number=number, words=words, pointer=pointer, meant=meant)


def _cut(words: str, width: int) -> str:
    taken = 0
    for count, letter in enumerate(words):
        taken += _cells(letter)
        if taken > width:
            return words[:count]
    return words


def _length(line: str, problem: Problem) -> int:
    """Find how many characters are meant: the longest words that the message quotes and that stand at the place.

    Of a field inside a field, as in “rows.label”, its own name stands there.
    """
    start = problem.location.column - 1
    quoted = (word for words in _QUOTED.findall(problem.message) for word in (words, words.rpartition(".")[2]))
    return max((len(words) for words in quoted if line.startswith(words, start)), default=1)


def _blanks(words: str) -> Iterator[str]:
    """Write blanks as wide as the words are in a fixed-width font."""
    for letter in words:
        match _cells(letter):
            case 0:
                yield ""
            case 2:
                yield "\u3000"
            case _:
                yield "\t" if letter == "\t" else " "


def _cells(letter: str) -> int:
    if letter == "\t":
        return TAB
    if category(letter) in _WITHOUT_WIDTH:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
