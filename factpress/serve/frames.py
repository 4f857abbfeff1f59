"""Shows the lines of a file round a place in it, and points at the place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import east_asian_width

from factpress.problems import Location

_BEFORE, _AFTER = 2, 1  # lines of context
_WIDTH = 110  # characters of a line that are shown
_LEAD = 70  # characters before the place, where a line is longer
_VISIBLE = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}  # ␀ for NUL, and so on


@dataclass(frozen=True, kw_only=True)
class FrameLine:
    """A line of a file; `pointer` is what stands below the one that is meant, with a caret at the place."""

    number: int
    words: str
    pointer: str = ""


def frame_of(location: Location, roots: Iterable[Path]) -> tuple[FrameLine, ...]:
    """Show the lines round a location, in the first root that has its file; none where no file has such a line."""
    lines = _lines(location.path, roots)
    if not 0 < location.line <= len(lines):
        return ()
    start = _start(lines[location.line - 1], location.column)
    first, last = max(location.line - _BEFORE, 1), min(location.line + _AFTER, len(lines))
    last -= location.line < last == len(lines) and not lines[-1]  # what follows a file's last newline is no line
    return tuple(_shown(lines[number - 1], number, start, location) for number in range(first, last + 1))


def _lines(path: str, roots: Iterable[Path]) -> list[str]:
    file = next((root / path for root in roots if (root / path).is_file()), None)
    if file is None:
        return []
    try:
        written = file.read_bytes()
    except OSError:  # it may have gone since, or be nobody's to read
        return []
    words = written.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return words.translate(_VISIBLE).split("\n")


def _start(line: str, column: int) -> int:
    """Choose the first character to show, so that the place is in sight."""
    return 0 if len(line) <= _WIDTH else max(column - 1 - _LEAD, 0)


def _shown(line: str, number: int, start: int, location: Location) -> FrameLine:
    cut = line[start : start + _WIDTH]
    words = ("…" if start and cut else "") + cut + ("…" if start + _WIDTH < len(line) else "")
    if number != location.line:
        return FrameLine(number=number, words=words)
    before = words[: max(location.column - 1, 0) - start + bool(start)]
    return FrameLine(number=number, words=words, pointer="".join(_blanks(before)) + "^")


def _blanks(words: str) -> Iterator[str]:
    """Write blanks as wide as the words are in a fixed-width font."""
    for letter in words:
        if letter == "\t":
            yield "\t"
        else:
            yield "\u3000" if east_asian_width(letter) in "WF" else " "
