"""The edition on show: what browsers get of it, which open pages look at it, and what turns out to be wrong with it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from factpress.serve.answers import Answer, answer, with_file
from factpress.serve.copies import Copies
from factpress.serve.editions import NOTHING_YET, Edition, NoSite, differs_in_style_alone, hindered
from factpress.serve.obstacles import Obstacle
from factpress.serve.quiet import Quiet

EVERYTHING, STYLESHEETS = "*", "*.css"  # livereload's script fetches every sheet again where none is of that name


class OpenPage(Protocol):
    """A page that is open in a browser."""

    def reload(self, path: str) -> None:
        """Have the page load again, or only its stylesheets."""


class Showing:
    """An edition and its open pages; touched by the server's own thread only."""

    def __init__(self, roots: Iterable[Path], tell: Callable[[Edition, Edition, str], None]) -> None:
        """Show nothing yet; `tell` is called with two editions and the file that the second can no longer make."""
        self._roots, self._tell = tuple(roots), tell
        self.edition = NOTHING_YET
        self.pages: set[OpenPage] = set()
        self.copies, self.quiet = Copies(self._roots), Quiet()

    def show(self, edition: Edition) -> None:
        """Show an edition from now on, on all open pages, whenever they were opened."""
        before, self.edition = self.edition, edition
        if edition.id != before.id:
            path = STYLESHEETS if differs_in_style_alone(before, edition) else EVERYTHING
            for page in tuple(self.pages):
                page.reload(path)

    async def answer(self, address: str) -> Answer:
        """Answer for an address; where a file cannot be made, with what is to be shown then."""
        with self.quiet.broken():
            return await self._answer(address)

    async def lay_out(self, edition: Edition) -> bool:
        """Have the files of an edition listed; tells what hinders that, which is a bug."""
        if obstacle := await self.copies.lay_out(edition.site):
            if self.edition.site is edition.site:
                self.edition = replace(self.edition, site=NoSite())
                self.hinder(self.edition, "", obstacle)
            return False
        return True

    def hinder(self, edition: Edition, name: str, obstacle: Obstacle) -> None:
        """Tell browsers and the terminal that a file of an edition cannot be made, if that is still shown."""
        if self.edition.site is edition.site:
            before, after = self.edition, hindered(self.edition, name, obstacle, self._roots)
            self.show(after)
            if after.id != before.id:
                self._tell(before, after, name)

    async def _answer(self, address: str) -> Answer:
        while True:
            edition = self.edition
            if not await self.lay_out(edition):
                continue
            found = answer(edition, address)
            if not found.file:
                return found
            if found.file in edition.unmade:
                return with_file(edition, found, self.copies.last_good(found.file))
            made = await self.copies.of(edition, found.file)
            if isinstance(made, bytes):
                return with_file(edition, found, made)
            self.hinder(edition, found.file, made)
