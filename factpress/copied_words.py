"""Finds words that were copied: a run of nine that stands in an archived text and in content alike.

Case, punctuation and line breaks do not count. A second search leaves all figures out, for where a source prints one,
an author writes a reference.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factpress.problems import Location, Problem
from factpress.quantities.currencies import CURRENCIES

RUN = 9
_WORD = re.compile(r"[^\W_]+(?:['’]+[^\W_]+)*")
_NO_WORDS = re.compile(r"\[\[[^\[\]|\n]*(?:\||\]\])|\]\([^)\s]*|https?://\S+")  # what a reference or a link leads to
_MONEY = frozenset(code.casefold() for code in CURRENCIES) | {"rmb"}
_QUOTED = 14  # words of a run that its author is shown


@dataclass(frozen=True, kw_only=True)
class _Word:
    word: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class _Run:
    """A run of words in one text, and where it stands in an archived one."""

    start: int
    end: int
    origin: str
    line: int


def find_copied_words(articles: Mapping[str, str], texts: Mapping[str, str]) -> Iterator[Problem]:
    """Find every run that articles, by path, share with archived texts, by name; each run once, at its first word."""
    searches = [(is_kept, _runs_of(texts, is_kept)) for is_kept in (_any, _is_no_figure)]
    for path, words in articles.items():
        told: list[_Run] = []
        for is_kept, known in searches:
            for run in _shared(_words(_NO_WORDS.sub(_blank, words), is_kept), known):
                if not any(run.start < other.end and other.start < run.end for other in told):
                    told.append(run)
        yield from (_problem(run, path, words) for run in sorted(told, key=lambda run: run.start))


def _any(word: str) -> bool:
    return True


def _is_no_figure(word: str) -> bool:
    return word not in _MONEY and not any(character.isdigit() for character in word)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _words(text: str, is_kept: Callable[[str], bool]) -> list[_Word]:
    found = (
        _Word(word=re.sub("['’]", "", match.group()).casefold(), start=match.start(), end=match.end())
        for match in _WORD.finditer(text)
    )
    return [word for word in found if is_kept(word.word)]


def _runs_of(texts: Mapping[str, str], is_kept: Callable[[str], bool]) -> dict[tuple[str, ...], tuple[str, int]]:
    """List every run of the archived texts, with the text and the line on which it begins."""
    runs: dict[tuple[str, ...], tuple[str, int]] = {}
    for name, text in texts.items():
        words = _words(text, is_kept)
        for at, run in enumerate(_windows(words)):
            runs.setdefault(run, (name, text.count("\n", 0, words[at].start) + 1))
    return runs


def _windows(words: Sequence[_Word]) -> Iterator[tuple[str, ...]]:
    return zip(*([word.word for word in words[offset:]] for offset in range(RUN)), strict=False)


def _shared(words: Sequence[_Word], known: Mapping[tuple[str, ...], tuple[str, int]]) -> Iterator[_Run]:
    """Find the runs that are known; those that overlap are one."""
    begun: _Run | None = None
    for at, run in enumerate(_windows(words)):
        if run not in known:
            continue
        start, end = words[at].start, words[at + RUN - 1].end
        if begun and start < begun.end:
            begun = _Run(start=begun.start, end=end, origin=begun.origin, line=begun.line)
            continue
        if begun:
            yield begun
        begun = _Run(start=start, end=end, origin=known[run][0], line=known[run][1])
    if begun:
        yield begun


def _problem(run: _Run, path: str, words: str) -> Problem:
    before = words[: run.start]
    place = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    copied = words[run.start : run.end].split()
    quoted = " ".join(copied[:_QUOTED]) + (" …" if len(copied) > _QUOTED else "")
    message = f"“{quoted}” stands word for word in “{run.origin}”, line {run.line}"
    return Problem(place, message, "copied-words", "tell it in your own words")
