"""What stands in prose as code, where nothing is a reference: found in one pass, however many marks there are."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from factpress.text import Text

_RUN = re.compile(r"`+|~{3,}")
_SHORTEST_FENCE = 3
Span = tuple[int, int]


class _Run(NamedTuple):
    """Some marks of one kind in a row."""

    start: int
    end: int
    sign: str
    is_fence: bool

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, kw_only=True)
class _Fences:
    """The fences of one sign: where they begin, how long each is, and how long the longest from there on is."""

    starts: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    longest: list[int] = field(default_factory=list)


class Hidden:
    """The parts of a text in which nothing is looked for: `in` says whether an offset lies in one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))  # they may overlap

    def __contains__(self, offset: int) -> bool:
        before = bisect_right(self._starts, offset)
        return before > 0 and offset < self._ends[before - 1]


def code_spans(text: Text) -> list[Span]:
    """Find what stands in a text as code, from where to where: between fences, and between as many backticks."""
    runs = [_run(found, text) for found in _RUN.finditer(text)]
    fences = {sign: _fences([run for run in runs if run.is_fence and run.sign == sign]) for sign in "`~"}
    ticks: dict[int, list[int]] = defaultdict(list)
    for run in runs:
        if run.sign == "`":
            ticks[run.length].append(run.start)
    spans: list[Span] = []
    done = 0
    for run in runs:
        left = run if run.start >= done else run._replace(start=done, is_fence=False)  # a long fence may close a short
        span = (_fenced(left, fences) or _ticked(left, ticks)) if left.length > 0 else None
        if span:
            spans.append(span)
            done = span[1]
    return spans


def _run(found: re.Match[str], text: str) -> _Run:
    start, end = found.span()
    begins_line = start == 0 or text[start - 1] == "\n"
    return _Run(start, end, text[start], begins_line and end - start >= _SHORTEST_FENCE)


def _fences(runs: list[_Run]) -> _Fences:
    lengths = [run.length for run in runs]
    longest = list(accumulate(reversed(lengths), max))[::-1]
    return _Fences(starts=[run.start for run in runs], lengths=lengths, longest=longest)


def _fenced(opened: _Run, fences: dict[str, _Fences]) -> Span | None:
    """Find the fence that closes one: the next that is as long, else as long as there are any."""
    known = fences[opened.sign]
    at = bisect_right(known.starts, opened.start)
    if not opened.is_fence or at == len(known.starts):
        return None
    length = min(opened.length, known.longest[at])
    closing = next(number for number in range(at, len(known.starts)) if known.lengths[number] >= length)
    return opened.start, known.starts[closing] + length


def _ticked(opened: _Run, ticks: dict[int, list[int]]) -> Span | None:
    """Find the backticks that close some: as many, else as many of the last of them as stand anywhere behind."""
    for length in range(opened.length if opened.sign == "`" else 0, 0, -1):
        starts = ticks.get(length, [])
        at = bisect_right(starts, opened.start)
        if at < len(starts):
            return opened.end - length, starts[at] + length
    return None
