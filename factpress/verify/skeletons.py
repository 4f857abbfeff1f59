"""Skeletons: words without all that markup may add or take away, so that a page can be compared with what was written.

What is left is letters, digits, and the signs without which a figure is another figure.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

_SIGNS = frozenset("%$€£¥₩.,-")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


@lru_cache(maxsize=2**14)
def skeleton(words: str) -> str:
    """Leave only what a figure is made of."""
    return "".join(letter for letter in words.translate(_DASHES) if letter.isalnum() or letter in _SIGNS)


@dataclass(frozen=True, kw_only=True)
class Span:
    """Where a figure stands in a skeleton."""

    start: int
    end: int
    fact: str


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One passage as it must read, with the figures in it."""

    words: str
    bones: str
    figures: tuple[Span, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Name the facts whose figures stand in it, each once."""
        return tuple(dict.fromkeys(figure.fact for figure in self.figures))

    def missing_in(self, bones: str) -> tuple[str, ...]:
        """Name the facts whose figures something else does not say; all of them where it says them all."""
        missing = [figure.fact for figure in self.figures if self.bones[figure.start : figure.end] not in bones]
        return tuple(dict.fromkeys(missing)) or self.facts


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """All passages of a newsroom, laid end to end."""

    passages: tuple[Expected, ...]
    bones: str = field(repr=False)
    figures: tuple[Span, ...] = field(repr=False)

    @classmethod
    def of(cls, passages: Iterable[Expected]) -> "Corpus":
        """Lay passages end to end; no passage runs into the next."""
        unique = tuple(dict.fromkeys(passage for passage in passages if passage.bones))
        figures: list[Span] = []
        offset = 0
        for passage in unique:
            figures += (Span(start=s.start + offset, end=s.end + offset, fact=s.fact) for s in passage.figures)
            offset += len(passage.bones) + 1
        return cls(passages=unique, bones="\n".join(passage.bones for passage in unique), figures=tuple(figures))

    def holds(self, bones: str, is_enough: Callable[[str, str], bool] = lambda fact, kept: False) -> bool:
        """Tell whether something reads as a passage or a part of one does, and cuts no figure in two.

        Where it was shortened, `is_enough` says whether what is kept of a fact's figure may stand alone.
        """
        at = self.bones.find(bones)
        while at >= 0:
            end = at + len(bones)
            cut = self._figure_round(end)
            if self._figure_round(at) is None and (cut is None or is_enough(cut.fact, self.bones[cut.start : end])):
                return True
            at = self.bones.find(bones, at + 1)
        return False

    def _figure_round(self, at: int) -> Span | None:
        """Find the figure that a place is within."""
        number = bisect_right(self.figures, at - 1, key=lambda figure: figure.start) - 1
        found = self.figures[number] if number >= 0 else None
        return found if found and found.start < at < found.end else None
