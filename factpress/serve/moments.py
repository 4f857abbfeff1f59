"""Says where to look in folders: at once where the system tells of a change, everywhere each second in any case."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from watchfiles import awatch

from factpress.serve.lookout import Lookout

_STEP = 2  # milliseconds of silence before changes are told: the shortest that costs an idle machine little
_GROUPED = 50  # milliseconds for which changes are gathered at most, where there is no silence
SECOND = 1.0
_REST = 30  # times as long as a look at everything took: in thousands of files it takes 0.05 s


async def keep_pointing(lookout: Lookout) -> None:
    """Point at whatever is worth a look in the folders, which may come and go."""
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(_listen(lookout))
        tasks.create_task(_look_round(lookout))


async def _listen(lookout: Lookout) -> None:
    while True:
        standing = _standing(lookout.folders)
        watch = awatch(
            *standing,
            watch_filter=None,
            step=_STEP,
            debounce=_GROUPED,
            rust_timeout=int(SECOND * 1000),
            yield_on_timeout=True,
        )
        try:
            async for changes in watch:
                lookout.point_at(path for _, path in changes)
                if _standing(lookout.folders) != standing:  # a watch stays with a folder that was moved away
                    break
        except (OSError, RuntimeError):  # a folder has just gone, or the system has no more watches to give
            await asyncio.sleep(SECOND)
        await lookout.look_everywhere()


async def _look_round(lookout: Lookout) -> None:
    """Look at everything again and again, whatever the system forgets to tell."""
    while True:
        start = perf_counter()
        await lookout.look_everywhere()
        await asyncio.sleep(max(SECOND, _REST * (perf_counter() - start)))


def _standing(folders: Sequence[Path]) -> dict[Path, int]:
    """Tell the folders that are there, each with what the disk knows it by."""
    found = {folder: _disk_number(folder) for folder in folders}
    return {folder: number for folder, number in found.items() if number is not None}


def _disk_number(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None
