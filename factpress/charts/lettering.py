"""Lettering: how wide words are, and where they break, so that labels neither overlap nor leave the frame."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
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
    widths = _DISPLAY if lettering.face == "display" else _BOLD if lettering.bold else _REGULAR
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


def _broken(word: str, lettering: Lettering, limit: float) -> list[str]:
    if width(word, lettering) <= limit:
        return [word]
    fitting = sum(1 for start in accumulate(word) if width(start + "-", lettering) <= limit)
    cut = max(fitting, 1)
    hyphen = "" if word[cut - 1] in "-–/" else "-"
    return [word[:cut] + hyphen, *_broken(word[cut:], lettering, limit)] if word[cut:] else [word]


def _by_letter(table: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


_REGULAR, _BOLD, _DISPLAY = _by_letter(REGULAR), _by_letter(BOLD), _by_letter(DISPLAY)
_UNKNOWN = 1000  # as wide as high, like a Chinese character
