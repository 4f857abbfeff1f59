"""Makes the files of an edition when somebody asks for them, each once, and keeps the last ones."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from weakref import ref

from factpress.serve.answers import PLACES, make_file
from factpress.serve.aside import aside
from factpress.serve.editions import Edition, Site
from factpress.serve.obstacles import Obstacle, made_or_obstacle

_AT_MOST = 16 * 2**20  # bytes: some hundred pages with all that belongs to them


@dataclass(frozen=True, kw_only=True)
class _Copy:
    """A file as it was made, and of what."""

    content: bytes
    source: ref[Site]  # that which an edition has in common with others that have the same file; not to outlive them


class Copies:
    """Copies of files that were asked for; for the server's own thread only, which waits for no file.

    Those of one site are made one at a time here, for they share work that would otherwise be done twice. A build tries
    a few besides: see `next_edition`.
    """

    def __init__(self, roots: Iterable[Path], at_most: int = _AT_MOST) -> None:
        self._roots, self._at_most = tuple(roots), at_most
        self._kept: dict[str, _Copy] = {}  # what was asked for last comes last
        self._size = 0  # bytes
        self._laid_out: Site | None = None  # the last one
        self._laying_out, self._turn = asyncio.Lock(), asyncio.Lock()

    async def lay_out(self, site: Site) -> Obstacle | None:
        """Have the files of a site listed, which takes a moment for thousands, or say why they cannot be."""
        async with self._laying_out:
            if site is self._laid_out:
                return None
            listed = await aside(partial(made_or_obstacle, lambda: site.files, self._roots))
            if isinstance(listed, Obstacle):
                return listed
            self._laid_out, self._turn = site, asyncio.Lock()  # nobody waits for what is still made of another site
            return None

    async def of(self, edition: Edition, name: str) -> bytes | Obstacle:
        """Give a file of an edition, made now if need be, or say why it cannot be made."""
        if (kept := self._recalled(edition, name)) is not None:
            return kept
        made = await self._made(edition, name)
        if isinstance(made, bytes):
            self._keep(name, _Copy(content=made, source=ref(_source(edition, name))))
        return made

    async def tried(self, edition: Edition, name: str) -> Obstacle | None:
        """Make a file that nobody has asked for, only to see whether that works."""
        made = await self._made(edition, name)
        return made if isinstance(made, Obstacle) else None

    def last_good(self, name: str) -> bytes | None:
        """Give a file as it was made last, of whatever edition."""
        copy = self._kept.get(name)
        return copy.content if copy else None

    async def _made(self, edition: Edition, name: str) -> bytes | Obstacle:
        async with self._turn:
            if (kept := self._recalled(edition, name)) is not None:  # somebody else asked for it meanwhile
                return kept
            return await aside(partial(made_or_obstacle, partial(make_file, edition, name), self._roots))

    def _recalled(self, edition: Edition, name: str) -> bytes | None:
        copy = self._kept.get(name)
        if copy is None or copy.source() is not _source(edition, name):
            return None
        self._kept[name] = self._kept.pop(name)
        return copy.content

    def _keep(self, name: str, copy: _Copy) -> None:
        self._drop(name)
        self._kept[name] = copy
        self._size += len(copy.content)
        while self._size > self._at_most:
            self._drop(next(iter(self._kept)))

    def _drop(self, name: str) -> None:
        dropped = self._kept.pop(name, None)
        self._size -= len(dropped.content) if dropped else 0


def _source(edition: Edition, name: str) -> Site:
    return edition.latest if name == PLACES else edition.site
