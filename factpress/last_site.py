"""The last site as it was written: its files by their sums, to be put back without being made again."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factpress.cache import AT_MOST
from factpress.laying import Kept, keep_file
from factpress.manifest import MANIFEST, listed_sums, sum_of


@dataclass(frozen=True)
class LastSite:
    """Keeps one site in a folder; whatever the disk refuses is only forgotten.

    Each file is the site's own in a second place, where the disk can do that: it is then not written again, and takes
    room only once the site is gone; elsewhere it is a copy. What somebody changes in place changes in both; it is then
    no longer what its sum says, and is not put back.
    """

    folder: Path
    at_most: int = AT_MOST  # bytes

    def keep(self, site: Path, manifest: bytes) -> None:
        """Keep the site that stands in a folder, in place of the one before, unless it is too large."""
        listed = {**(listed_sums(manifest) or {}), MANIFEST: sum_of(manifest)}
        files = {digest: site / path for path, digest in listed.items()}
        try:
            if sum(file.stat().st_size for file in files.values()) > self.at_most:
                files = {}
            self.folder.mkdir(parents=True, exist_ok=True)
            standing = {file.name for file in self.folder.iterdir()}
            for digest in standing - files.keys():
                (self.folder / digest).unlink()
            for digest in files.keys() - standing:
                with suppress(FileExistsError):  # another build has kept it since: the name says what is in it
                    keep_file(files[digest], self.folder / digest)
        except OSError:  # or another build keeps its own
            return

    def recall(self, digest: str) -> Mapping[str, Kept] | None:
        """Give all files of the site whose manifest has that sum, by path, if each is what its sum says."""
        if (manifest := self._read(digest)) is None:
            return None
        listed = listed_sums(manifest) or {}
        damaged = [kept for kept in set(listed.values()) if self._read(kept) is None]  # all of them, to be dropped
        if damaged:
            return None
        return {path: Kept(file=f"{self.folder}/{kept}", sum=kept) for path, kept in listed.items()}

    def _read(self, digest: str) -> bytes | None:
        """Read what has that sum; what is damaged is dropped."""
        file = f"{self.folder}/{digest}"
        try:
            descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW)
            with open(descriptor, "rb") as kept:  # noqa: PTH123  # through no link, which would be put back as a link
                content = kept.read()
            if sum_of(content) == digest:
                return content
            os.unlink(file)  # noqa: PTH108
        except OSError:
            return None
        return None
