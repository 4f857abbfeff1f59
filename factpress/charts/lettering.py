"""Lettering: how wide words are, and where they break, so that labels neither overlap nor leave the frame."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile
from typing import Literal

from factpress.charts.letters import BOLD, DISPLAY, REGULAR
from factpress.charts.palette import INK, SECONDARY


@dataclass(frozen=True, kw_only=True)
class Lettering:
    """One way in which words are set."""

    size: float
    bold: bool = False
    ink: str = INK
    face: Literal["sans", "display"] = "sans"  # display is for pictures that bring their letters along

    @property
    def leading(self) -> float:
        """The distance from one line to the next."""
        return round(self.size * 1.25)

    def in_ink(self, ink: str) -> "Lettering":
        """Set the same in another colour."""
        return replace(self, ink=ink)


NAME = Lettering(size=14, bold=True)
VALUE = Lettering(size=14, bold=True)
NOTE = Lettering(size=13, ink=SECONDARY)
HEADING = Lettering(size=13, bold=True, ink=SECONDARY)
_WORDS = re.compile(r"[A-Z]{2,} \d[^ ]*|[^ ]+")
TAIL_GAP = 7  # between the words of a label and its tail


def width(words: str, lettering: Lettering) -> float:
    """Measure words in the widest of the fonts that they may be drawn with."""
    widths = _widths(lettering)
    return sum(widths.get(letter, _UNKNOWN) for letter in words) * lettering.size / 1000


def wrap(words: str, lettering: Lettering, limit: float) -> tuple[str, ...]:
    """Break words into lines that fit; a word that is too long for a line is broken inside, a sum of money is one."""
    lines: list[str] = []
    for word in _WORDS.findall(words) or [""]:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, lettering) <= limit:
            lines[-1] = joined
        else:
            lines.extend(_broken(word, lettering, limit))
    return tuple(lines)


def _broken(word: str, lettering: Lettering, limit: float) -> Iterator[str]:
    """Break a word; however long it is, each letter is measured twice."""
    start = 0
    while start < len(word) - 1 and start + _fitting(word, start, "", lettering, limit) < len(word):
        cut = start + max(_fitting(word, start, "-", lettering, limit), 1)
        yield word[start:cut] + ("" if word[cut - 1] in "-–/" else "-")
        start = cut
    yield word[start:]


def _fitting(word: str, start: int, behind: str, lettering: Lettering, limit: float) -> int:
    """Count the letters from one on that fit into a limit, with what stands behind the last."""
    widths = _widths(lettering)
    taken = sum(widths.get(letter, _UNKNOWN) for letter in behind)
    ends = accumulate(widths.get(word[number], _UNKNOWN) for number in range(start, len(word)))
    return sum(1 for _ in takewhile(lambda end: (taken + end) * lettering.size / 1000 <= limit, ends))


def _widths(lettering: Lettering) -> Mapping[str, int]:
    return _DISPLAY if lettering.face == "display" else _BOLD if lettering.bold else _REGULAR


def _by_letter(table: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


_REGULAR, _BOLD, _DISPLAY = _by_letter(REGULAR), _by_letter(BOLD), _by_letter(DISPLAY)
_UNKNOWN = 1000  # as wide as high, like a Chinese character
