"""A memory on the disk: what earlier builds made, safe to delete, safe under two builds at once, and bounded."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from threading import get_ident

AT_MOST = 256 * 2**20  # bytes
_SUM = 16  # bytes of the checksum that each entry begins with


@dataclass(frozen=True)
class DiskMemory:
    """Remembers in a folder; whatever the disk refuses is only forgotten, and no build fails for it."""

    folder: Path
    at_most: int = AT_MOST  # bytes, beyond which what was not used for longest is dropped
    _kept: list[int] = field(default_factory=list, repr=False, compare=False)  # bytes, since room was last made

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing; what is damaged is dropped."""
        file = self.folder / key
        try:
            written = file.read_bytes()
            os.utime(file)
        except OSError:
            return None
        made = written[_SUM:]
        if written[:_SUM] == _sum(made):
            return made
        _drop(file)
        return None

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key, whole or not at all."""
        fresh = self.folder / f".{key}-{os.getpid()}-{get_ident()}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(_sum(made) + made)
            fresh.replace(self.folder / key)
        except OSError:
            _drop(fresh)
            return
        self._kept.append(len(made))
        if len(self._kept) == 1 or sum(self._kept) > self.at_most // 8:
            self._make_room()

    def _make_room(self) -> None:
        """Drop what was not used for longest; an eighth stays free, for what comes before the next look."""
        self._kept[:] = [0]
        size = 0
        for _, bytes_there, file in sorted(self._entries(), reverse=True):
            size += bytes_there
            if size > self.at_most - self.at_most // 8:
                _drop(file)

    def _entries(self) -> Iterator[tuple[int, int, Path]]:
        """List the files of the folder, those that a killed build left half written as well."""
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    found = entry.stat(follow_symlinks=False)
                    yield found.st_mtime_ns, found.st_size, Path(entry.path)
        except OSError:  # another build is dropping what we list
            return


def _sum(made: bytes) -> bytes:
    return blake2b(made, digest_size=_SUM).digest()


def _drop(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return
