"""Says when to look at folders: at once when the system tells of a change, and every second in case it does not."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from watchfiles import awatch

_STEP = 5  # milliseconds of silence before changes are told: the shortest that costs nothing to wait for
_GROUPED = 50  # milliseconds for which changes are gathered at most, where there is no silence
_SECOND = 1000


async def say_when_to_look(folders: Sequence[Path], look: asyncio.Event) -> None:
    """Set `look` whenever it is worth looking at the folders, which may come and go."""
    while True:
        standing = _standing(folders)
        watch = awatch(
            *standing, watch_filter=None, step=_STEP, debounce=_GROUPED, rust_timeout=_SECOND, yield_on_timeout=True
        )
        try:
            async for _ in watch:
                look.set()
                if _standing(folders) != standing:  # a watch stays with a folder that was moved away
                    break
        except (OSError, RuntimeError):  # a folder has just gone, or the system has no more watches to give
            await asyncio.sleep(1)
            look.set()


def _standing(folders: Sequence[Path]) -> dict[Path, int]:
    """Tell the folders that are there, each with what the disk knows it by."""
    found = {folder: _disk_number(folder) for folder in folders}
    return {folder: number for folder, number in found.items() if number is not None}


def _disk_number(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None
