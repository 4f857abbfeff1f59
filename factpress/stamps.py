"""Stamps: what tells one state of a file from another without reading it."""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells one state of a file from another; of a folder only which it is, for a link may lead to another.

    The time of the last change (ctime) cannot be set, so that a file moved in with an old date is noticed.
    """

    modified: int = 0  # nanoseconds since 1970
    changed: int = 0
    size: int | None = None
    number: int = 0


Stamps = Mapping[str, Stamp]  # by path
GONE = Stamp(size=-1)


def is_folder(stamp: Stamp | None) -> bool:
    """Tell whether a stamp is that of a folder."""
    return stamp is not None and stamp.size is None


def stamp_of(path: str) -> Stamp:
    """Look at one file as it stands now, wherever a link leads."""
    try:
        found = os.stat(path)  # noqa: PTH116  # to make a Path takes longer than the look
    except OSError:  # gone since, or a link to nowhere
        return GONE
    if stat.S_ISDIR(found.st_mode):
        return Stamp(number=found.st_ino)
    return Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def stamps_below(folder: Path, is_passed_over: Callable[[str], object] = lambda name: False) -> dict[str, Stamp]:
    """Look at everything below a folder but what is passed over by its name.

    The walk goes through links too, for a build does; but into no folder twice, for a link may lead back.
    """
    found: dict[str, Stamp] = {}
    waiting = [str(folder)]
    visited: set[tuple[int, int]] = set()
    while waiting:
        here = waiting.pop()
        try:
            place = os.stat(here)  # noqa: PTH116
            with os.scandir(here) as entries:
                paths = [entry.path for entry in entries if not is_passed_over(entry.name)]
        except OSError:  # gone since, or not there at all
            continue
        stamps = {path: stamp_of(path) for path in paths}
        found |= stamps
        if (place.st_dev, place.st_ino) not in visited:
            visited.add((place.st_dev, place.st_ino))
            waiting += [path for path, stamp in stamps.items() if is_folder(stamp)]
    return found
