"""The last build: what it read and what it wrote, so that the next one can tell at once that there is nothing to do."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from factpress.designs import OURS, PACKAGE
from factpress.memory import Memory
from factpress.stamps import Stamp, Stamps, stamps_below
from factpress.write import MANIFEST

_KEY = "last-build"
_SECOND = 10**9  # nanoseconds
_GRAIN = _SECOND // 50  # the time of a change is that of a kernel's tick, of which some have 100 a second
_COARSE_GRAIN = 2 * _SECOND  # some disks know every other second only
_LIBRARIES = ("site-packages", "dist-packages")  # such a folder changes when a library comes, goes or is exchanged


class Signature(NamedTuple):
    """All that a look saw, summed up, with its moment in nanoseconds since 1970."""

    moment: int
    sum: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """Files as they stood at a moment."""

    moment: int
    stamps: Stamps

    def signature(self) -> Signature:
        """Sum up all that was seen."""
        return Signature(self.moment, self._summed(self.moment))

    def bears(self, signature: Signature) -> bool:
        """Tell whether everything is as it was at an earlier look."""
        return self._summed(signature.moment) == signature.sum

    def _summed(self, moment: int) -> str:
        """Sum up every stamp, and what is in each file that could have changed since the moment and kept its stamp."""
        digest = blake2b(digest_size=20)
        for path in sorted(self.stamps):
            stamp = self.stamps[path]
            digest.update(f"{path}\0{':'.join(map(str, stamp))}\0".encode(errors="surrogateescape"))
            if _is_fresh(stamp, moment):
                digest.update(_sum_of(path))
        return digest.hexdigest()


@dataclass(frozen=True, kw_only=True)
class LastBuild:
    """What a memory knows of a newsroom's last build; `asked` is what a site depends on beside files."""

    memory: Memory
    newsroom: Path
    output: Path
    asked: str

    def look(self) -> Look:
        """Look at all that a build reads: content, templates, the generator, and whether libraries were exchanged."""
        return _look(self._read)

    def stands(self, now: Look) -> bool:
        """Tell whether all that was read then is so now, and all that was written."""
        if (kept := self.memory.recall(_KEY)) is None:
            return False
        asked, read, written = json.loads(kept)
        return (
            asked == self._asked() and now.bears(Signature(*read)) and _look(self._written).bears(Signature(*written))
        )

    def keep(self, read: Signature, manifest: bytes) -> None:
        """Note what a build had read when it began, and what stands there now that it has ended.

        By its manifest we know that it is ours that stands there: another build may have come between.
        """
        written = _look(self._written).signature()
        if _content(str(self.output / MANIFEST)) == manifest:
            self.memory.keep(_KEY, json.dumps((self._asked(), read, written)).encode())

    def _read(self) -> Stamps:
        libraries = [folder for folder in sys.path if Path(folder).name in _LIBRARIES]
        return {
            **stamps_below(self.newsroom / "content"),
            **stamps_below(self.newsroom / "templates"),
            **stamps_below(OURS),
            **stamps_below(PACKAGE, lambda name: name == "__pycache__"),
            **{folder: _stamp_of_folder(folder) for folder in libraries},
        }

    def _written(self) -> Stamps:
        return stamps_below(self.output)

    def _asked(self) -> str:
        return f"{self.asked} {self.output} {sys.version}"


def _look(stamps: Callable[[], Stamps]) -> Look:
    return Look(moment=time.time_ns(), stamps=stamps())


def _is_fresh(stamp: Stamp, moment: int) -> bool:
    changed = max(stamp.modified, stamp.changed)
    return changed > moment - (_GRAIN if changed % _SECOND else _COARSE_GRAIN)


def _stamp_of_folder(folder: str) -> Stamp:
    """Look at what stands in a folder by itself, of a library as of its releases: their names carry the number."""
    changed = Path(folder).stat().st_mtime_ns if Path(folder).is_dir() else 0
    return Stamp(modified=changed, changed=0, size=0)


def _sum_of(path: str) -> bytes:
    return blake2b(_content(path) or b"").digest()


def _content(path: str) -> bytes | None:
    try:
        return Path(path).read_bytes()
    except OSError:  # a folder, or gone since
        return None
