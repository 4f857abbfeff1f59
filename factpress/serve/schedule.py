"""Keeps a site built: once for each state of its sources that stands still, the last one always."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread
from time import perf_counter
from typing import TypeVar

from factpress.serve.editions import Edition
from factpress.serve.moments import say_when_to_look
from factpress.serve.snapshots import Snapshot, changed_files, settled_snapshot, snapshot

Made = TypeVar("Made")

_PASSED_OVER = 3  # builds in a row: who saves without a pause still sees something


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """What came of a build, for which saved files, and how long it took."""

    edition: Edition
    saved: tuple[Path, ...]
    seconds: float


async def keep_up(
    build_edition: Callable[[], Edition], folders: Sequence[Path], show: Callable[[Attempt], None]
) -> None:
    """Build now, and again as long as the files differ from those that the last build began with.

    The system's word that a file was saved only says when to look. What counts is what stands on the disk, so that no
    save is missed, however quick it was and whatever it came in the midst of. A build that a save has overtaken is not
    shown: its pages are known to be old, and its mistakes may be a file that was only half written.
    """
    look = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(say_when_to_look(folders, look))
        await _keep_up(build_edition, folders, show, look)


async def _keep_up(
    build_edition: Callable[[], Edition], folders: Sequence[Path], show: Callable[[Attempt], None], look: asyncio.Event
) -> None:
    shown: Snapshot = {}
    built: Snapshot | None = None
    passed_over = 0
    while True:
        while (seen := await asyncio.to_thread(settled_snapshot, folders, built)) != built:
            edition, seconds = await _in_passing(partial(_timed, build_edition))
            overtaken = await asyncio.to_thread(snapshot, folders) != seen
            if overtaken and passed_over < _PASSED_OVER:
                built, passed_over = None, passed_over + 1
                continue
            show(Attempt(edition=edition, saved=changed_files(shown, seen), seconds=seconds))
            shown, built, passed_over = seen, seen, 0
        await look.wait()
        look.clear()


def _timed(call: Callable[[], Made]) -> tuple[Made, float]:
    start = perf_counter()
    return call(), perf_counter() - start


def _in_passing(call: Callable[[], Made]) -> Awaitable[Made]:
    """Run a call in a thread of its own, which Ctrl-C need not wait for, unlike those that asyncio keeps."""
    future: Future[Made] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            made = call()
        except BaseException as error:  # noqa: BLE001  # raised again where the future is awaited
            future.set_exception(error)
        else:
            future.set_result(made)

    Thread(target=run, daemon=True).start()
    return asyncio.wrap_future(future)
