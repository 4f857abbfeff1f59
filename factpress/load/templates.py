"""Finds what of a newsroom's own templates/ cannot be read, or cannot be published as it is."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factpress.load.files import TOO_LARGE, leads_out, read_words, unreadable
from factpress.load.folders import walk
from factpress.problems import Location, Problem

LARGEST_STATIC = 10_000_000  # bytes: sounds and films beyond that stand better where they can be streamed
_TEMPLATES, _STATIC = "templates", "templates/static"
_OF_WORDS = (".css", ".html")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_NAME_HINT = (
    "it stands in addresses: write at most 100 letters from a to z, digits, hyphens, underscores and full stops"
)


def check_templates(newsroom: Path) -> tuple[Problem, ...]:
    """Look at every file of the design before any of it is used."""
    if (stray := leads_out(newsroom, newsroom / _TEMPLATES)) is not None:
        return (stray,)
    files, closed = walk(newsroom, _TEMPLATES)
    static = [file.relative_to(newsroom) for file in files if file.is_relative_to(newsroom / _STATIC)]
    unread = (problem for file in files for problem in _unread(newsroom, file))
    return (*closed, *unread, *_misnamed(static), *_alike(static))


def _unread(newsroom: Path, file: Path) -> Iterator[Problem]:
    if (stray := leads_out(newsroom, file)) is not None:
        yield stray
    elif file.suffix in _OF_WORDS:
        yield from read_words(newsroom, file)[1]
    elif file.is_file():
        yield from _refused(file, file.relative_to(newsroom).as_posix())


def _refused(file: Path, path: str) -> Iterator[Problem]:
    if (size := file.stat().st_size) > LARGEST_STATIC:
        message = f"this file has {size:,} bytes, and {LARGEST_STATIC:,} is the most that is published"
        yield Problem(Location(path), message, TOO_LARGE, "make it smaller, or publish it elsewhere and link to it")
    try:
        file.open("rb").close()
    except OSError as error:
        yield unreadable(path, error)


def _misnamed(static: Iterable[Path]) -> Iterator[Problem]:
    for path in static:
        if unfit := next((part for part in path.parts if not _NAME.fullmatch(part)), None):
            yield Problem(Location(path.as_posix()), f"“{unfit}” cannot be published", "static-name", _NAME_HINT)


def _alike(static: Iterable[Path]) -> Iterator[Problem]:
    """Find names that are one name on a disk that takes capitals for small letters: a Mac's, for instance."""
    first: dict[str, Path] = {}
    for path in static:
        if (other := first.setdefault(path.as_posix().lower(), path)) != path:
            hint = "on many machines the two are one file: rename one of them"
            message = f"but for its capitals this is {other.as_posix()}"
            yield Problem(Location(path.as_posix()), message, "static-name", hint)
