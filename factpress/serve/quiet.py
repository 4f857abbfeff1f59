"""Knows whether anybody wants anything, and for how long nobody has."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Quiet:
    """The time in which no build and no request is under way; touched by the server's own thread only."""

    def __init__(self) -> None:
        self._since = monotonic()
        self._under_way = 0

    @contextmanager
    def broken(self) -> Iterator[None]:
        """Break the quiet for as long as something lasts."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self._since = monotonic()

    async def lasts(self, seconds: float) -> None:
        """Wait until it has been quiet for so long; returns at once where it has been already."""
        while (missing := seconds if self._under_way else self._since + seconds - monotonic()) > 0:
            await asyncio.sleep(missing)
