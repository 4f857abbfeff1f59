"""Keeps a site built: once for each state of its sources that stands still, the last one always."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import time

from factpress.serve.editions import Edition
from factpress.serve.lookout import Lookout
from factpress.serve.moments import keep_pointing
from factpress.serve.snapshots import Snapshot, changed_files, changed_paths, snapshot

_PASSED_OVER, _PATIENCE = 3, 1.0  # builds in a row, and seconds: who saves without a pause still sees something
_LONG_AGO = 10.0  # seconds: a file that bears an older time was not saved just now, but moved here


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """What came of a build, for which saved files, and when the last of them was saved, in seconds since 1970."""

    edition: Edition
    saved: tuple[Path, ...]
    when: float


async def keep_up(
    build_edition: Callable[[Snapshot], Awaitable[Edition]], folders: Sequence[Path], show: Callable[[Attempt], None]
) -> None:
    """Build now, and again as long as the files differ from those that the last build began with.

    The system's word that a file was saved only says where to look. What counts is what stands on the disk, so that no
    save is missed, however quick it was and whatever it came in the midst of. A build that a save has overtaken is not
    shown: its pages are known to be old, and its mistakes may be a file that was only half written.
    """
    lookout = Lookout(folders)
    lookout.stands = await asyncio.to_thread(snapshot, folders)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(keep_pointing(lookout))
        await _keep_up(build_edition, lookout, show)


async def _keep_up(
    build_edition: Callable[[Snapshot], Awaitable[Edition]], lookout: Lookout, show: Callable[[Attempt], None]
) -> None:
    begun, seen = time(), lookout.stands
    shown: Snapshot = {}
    built: Snapshot | None = None
    passed_over = 0
    while True:
        while seen != built:
            edition = await build_edition(seen)
            is_overtaken = lookout.look(changed_paths(built or seen, seen)) != seen
            if is_overtaken and (passed_over < _PASSED_OVER or time() - begun < _PATIENCE):
                passed_over += 1
            else:
                show(Attempt(edition=edition, saved=changed_files(shown, seen), when=_saved(shown, seen, begun)))
                shown, built, passed_over = seen, seen, 0
            seen = await lookout.settled(built or {}) if is_overtaken else seen
        await lookout.wait()
        begun = time()
        seen = await lookout.settled(seen)


def _saved(before: Snapshot, after: Snapshot, noticed: float) -> float:
    """Tell when the last file was saved that differs; where no file says so, when it was noticed."""
    times = [after[path].changed / 10**9 for path in changed_paths(before, after) if path in after] if before else []
    return max((when for when in times if noticed - _LONG_AGO < when <= time()), default=noticed)
