"""The last build: what it read and wrote, so that the next one finds nothing to do, or puts the same site back."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from factpress.designs import OURS, PACKAGE
from factpress.last_site import LastSite
from factpress.laying import Dropped, Written
from factpress.manifest import MANIFEST, published_files, sum_of
from factpress.memory import Memory
from factpress.problems import Location, Problem
from factpress.stamps import Stamp, Stamps, stamps_below
from factpress.write import write_site

_KEY = "last-build"
_SECOND = 10**9  # nanoseconds
_GRAIN = _SECOND // 50  # the time of a change is that of a kernel's tick, of which some have 100 a second
_LARGE = 10**5  # bytes of a manifest: a thousand files
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
class Noted:
    """What was noted of a build when it had ended; its warnings are told whenever its site is taken for good."""

    read: Signature
    written: Signature
    manifest: str  # its SHA-256
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class LastBuild:
    """What is known of a newsroom's last build; `asked` is what a site depends on beside files."""

    notes: Memory
    site: LastSite
    newsroom: Path
    output: Path
    asked: str

    def look(self) -> Look:
        """Look at all that a build reads: content, templates, the generator, and whether libraries were exchanged."""
        return _look(self._read)

    def recall(self, now: Look) -> Noted | None:
        """Give what was noted of it, if all that it read is so now."""
        if (kept := self.notes.recall(_KEY)) is None:
            return None
        asked, read, *rest = json.loads(kept)
        if asked != self._asked() or not now.bears(Signature(*read)):
            return None  # whatever the rest may be, where other code of ours has noted it
        written, manifest, warnings = rest
        told = tuple(
            Problem(Location(*place), message, rule, hint, "warning") for place, message, rule, hint in warnings
        )
        return Noted(read=Signature(*read), written=Signature(*written), manifest=manifest, warnings=told)

    def stands(self, noted: Noted) -> bool:
        """Tell whether all that it wrote is so now."""
        return _look(self._written).bears(noted.written)

    def put_back(self, noted: Noted) -> Written | None:
        """Put its site back in place; None where that cannot be done, or would hide that an address is lost."""
        files = self.site.recall(noted.manifest)
        if files is None or not published_files(self.output) <= files.keys():
            return None
        try:
            written = write_site(files, self.output, newsroom=self.newsroom)
        except Dropped:  # another build keeps its own
            return None
        self._note(noted.read, written.manifest, noted.warnings)
        return written

    def keep(self, read: Signature, manifest: bytes, warnings: Sequence[Problem] = ()) -> None:
        """Note what a build had read when it began, what stands there now that it has ended, and what it warned of."""
        self.site.keep(self.output, manifest)
        if len(manifest) > _LARGE:
            time.sleep(_GRAIN / _SECOND)  # what was linked just now would be read at each look: see _is_fresh
        self._note(read, manifest, warnings)

    def _note(self, read: Signature, manifest: bytes, warnings: Sequence[Problem]) -> None:
        """Note a build, if by its manifest it is ours that stands there: another one may have come between."""
        written = _look(self._written).signature()
        if _content(str(self.output / MANIFEST)) == manifest:
            told = [(astuple(problem.location), problem.message, problem.rule, problem.hint) for problem in warnings]
            noted = (self._asked(), read, written, sum_of(manifest), told)
            self.notes.keep(_KEY, json.dumps(noted).encode())

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
        return Path(path).read_bytes() if Path(path).is_file() else None  # a pipe would be waited for
    except OSError:  # gone since, or not for us to read
        return None
