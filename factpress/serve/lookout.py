"""Keeps up with what stands in folders: looks where something is said to have changed, until it stands still."""

import asyncio
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import clock_getres, time

from factpress.serve.snapshots import Snapshot, changed_paths, look_again, snapshot

_TICK = clock_getres(5) if sys.platform == "linux" else 0.009  # 5: the clock that gives files their times, 4 to 10 ms
_STILL = _TICK + 0.001  # seconds after which no change of a file can bear the time of the one before
_PATIENCE = 100  # looks: a program that never stops writing holds a build up for a second and no longer
_PATIENCE_WITH_EMPTY = 10  # looks


class Lookout:
    """What stands in the folders as far as anybody has looked, and where to look again; for one thread only."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self.stands: Snapshot = {}
        self._named: set[str] = set()
        self._is_due = asyncio.Event()

    def point_at(self, paths: Iterable[str]) -> None:
        """Have somebody look at these paths, soon."""
        self._named.update(paths)
        if self._named:
            self._is_due.set()

    async def wait(self) -> None:
        """Wait until it is worth looking."""
        await self._is_due.wait()

    def look(self, also: Iterable[str] = ()) -> Snapshot:
        """Look at what was pointed at."""
        named = self._named.union(also)
        self._named.clear()
        self._is_due.clear()
        self.stands = look_again(self.stands, self.folders, named)
        return self.stands

    async def look_everywhere(self) -> None:
        """Look at everything, and point at what is not as it was known; saves that come meanwhile do not wait."""
        found = await asyncio.to_thread(snapshot, self.folders)
        self.point_at(changed_paths(self.stands, found))

    async def settled(self, built: Snapshot) -> Snapshot:
        """Look until all that differs from what was built stands still, so that a checkout is seen once, whole.

        Then no change that comes later can bear the same time, and be taken for the one that is seen now. A file that
        has become empty is most often one that an editor is about to write.
        """
        begun = time()
        changed: tuple[str, ...] = ()
        for count in range(_PATIENCE):
            seen = self.look(changed)
            changed = changed_paths(built, seen)
            pause = _until_still([seen[path].changed / 10**9 if path in seen else begun for path in changed], begun)
            is_empty = any(path in seen and seen[path].size == 0 for path in changed)
            if pause <= 0 and not (is_empty and count < _PATIENCE_WITH_EMPTY):
                break
            await asyncio.sleep(pause if pause > 0 else _STILL)
        return self.stands


def _until_still(times: Sequence[float], begun: float) -> float:
    """Reckon how many seconds are missing until every change is old enough; a clock ahead of ours counts from now."""
    now = time()
    return _STILL - min((now - (when if when <= now else begun) for when in times), default=_STILL)
