"""A memory on the disk: what earlier builds made, safe to delete, safe under two builds at once, and bounded."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from threading import get_ident

AT_MOST = 384 * 2**20  # bytes of what was made, and as many of the last site: a thousand stories have 265 million
_SUM = 16  # bytes of the checksum that each entry begins with


@dataclass(frozen=True)
class DiskMemory:
    """Remembers in a folder; whatever the disk refuses is only forgotten, and no build fails for it."""

    folder: Path
    at_most: int = AT_MOST  # bytes, beyond which what was not used for longest is dropped
    _free: list[int] = field(default_factory=lambda: [0], repr=False, compare=False)  # bytes, until room is made again

    @property
    def is_blank(self) -> bool:
        """Whether nothing has ever been kept."""
        return not self.folder.exists()

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing; what is damaged is dropped."""
        file = f"{self.folder}/{key}"  # a Path for each of ten thousand keys would take half of the time
        try:
            with open(file, "rb") as kept:  # noqa: PTH123
                written = kept.read()
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
        fresh = f"{self.folder}/.{key}-{os.getpid()}-{get_ident()}"
        try:
            if self._free[0] < len(made) or not os.path.exists(self.folder):  # noqa: PTH110
                self.folder.mkdir(parents=True, exist_ok=True)
                self._make_room()
            with open(fresh, "wb") as file:  # noqa: PTH123
                file.write(_sum(made) + made)
            os.replace(fresh, f"{self.folder}/{key}")  # noqa: PTH105
        except OSError:
            _drop(fresh)
            return
        self._free[0] -= len(made)

    def _make_room(self) -> None:
        """Drop what was not used for longest; an eighth is free then, for what comes before the next look."""
        self._free[0] = self.at_most // 8
        size = 0
        for _, bytes_there, file in sorted(self._entries(), reverse=True):
            size += bytes_there
            if size > self.at_most - self.at_most // 8:
                _drop(file)

    def _entries(self) -> Iterator[tuple[int, int, str]]:
        """List the files of the folder, those that a killed build left half written as well."""
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    found = entry.stat(follow_symlinks=False)
                    yield found.st_mtime_ns, found.st_size, entry.path
        except OSError:  # another build is dropping what we list
            return


def _sum(made: bytes) -> bytes:
    return blake2b(made, digest_size=_SUM).digest()


def _drop(file: str) -> None:
    try:
        os.unlink(file)  # noqa: PTH108
    except OSError:
        return
