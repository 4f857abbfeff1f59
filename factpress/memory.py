"""Memory: what was made once is not made again, as long as all that went into it is the same."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol


class Memory(Protocol):
    """What earlier work made, by key; to forget is always safe, to mix keys up never is."""

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""


@dataclass(frozen=True, kw_only=True)
class ShortMemory:
    """Remembers until the program ends, and of what was not used for longest not so long."""

    at_most: int = 128 * 2**20  # bytes: a thousand stories with their charts take eighty million
    _kept: dict[str, bytes] = field(default_factory=dict, init=False, repr=False)  # what was used last comes last
    _size: list[int] = field(default_factory=lambda: [0], init=False, repr=False)  # bytes

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""
        made = self._kept.pop(key, None)
        if made is not None:
            self._kept[key] = made
        return made

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""
        self._size[0] += len(made) - len(self._kept.pop(key, b""))
        self._kept[key] = made
        while self._size[0] > self.at_most:
            self._size[0] -= len(self._kept.pop(next(iter(self._kept))))


@dataclass(frozen=True)
class LayeredMemory:
    """Looks in the near memory first, and keeps what it finds in the far one there."""

    near: Memory
    far: Memory

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key in either, or nothing."""
        if (made := self.near.recall(key)) is None and (made := self.far.recall(key)) is not None:
            self.near.keep(key, made)
        return made

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made in both."""
        self.near.keep(key, made)
        self.far.keep(key, made)


def recall_or_make(memory: Memory, key: str, make: Callable[[], bytes]) -> bytes:
    """Give words that a memory has under a key, or make them and keep them there, packed to a sixth of their size."""
    if (kept := memory.recall(key)) is not None:
        return zlib.decompress(kept)
    made = make()
    memory.keep(key, zlib.compress(made, 1))
    return made


def key_of(kind: str, *parts: bytes | str) -> str:
    """Write the key for a kind of work and all that goes into it; parts do not run into each other."""
    digest = blake2b(digest_size=20)
    for part in parts:
        written = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(written) + written)
    return f"{kind}-{digest.hexdigest()}"
