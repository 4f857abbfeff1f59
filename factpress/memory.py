"""Memory: what was made once is not made again, as long as all that went into it is the same."""

import pickle
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from threading import Lock
from typing import Protocol


class Memory(Protocol):
    """What earlier work made, by key; to forget is always safe, to mix keys up never is."""

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""


@dataclass(frozen=True, kw_only=True)
class ShortMemory:
    """Remembers until the program ends, and of what was not used for longest not so long; threads may share it."""

    at_most: int = 128 * 2**20  # bytes: a thousand stories with their charts take eighty million
    _kept: dict[str, bytes] = field(default_factory=dict, init=False, repr=False)  # what was used last comes last
    _size: list[int] = field(default_factory=lambda: [0], init=False, repr=False)  # bytes
    _lock: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""
        with self._lock:
            made = self._kept.pop(key, None)
            if made is not None:
                self._kept[key] = made
        return made

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""
        with self._lock:
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


def key_of_value(kind: str, made_with: str, value: object) -> str:
    """Write the key for a kind of work, for what it is done with, and for a value that is pickled piece by piece."""
    digest = _Digest(f"{len(made_with)}:{made_with}".encode())
    pickle.dump(value, digest, protocol=5)
    return f"{kind}-{digest.sum.hexdigest()}"


def sum_of_values(values: Iterable[object]) -> str:
    """Sum values up one by one, of which no more than one need be there."""
    digest = _Digest(b"")
    for value in values:
        pickle.dump(value, digest, protocol=5)
    return digest.sum.hexdigest()


def key_of(kind: str, *parts: bytes | str) -> str:
    """Write the key for a kind of work and all that goes into it; parts do not run into each other."""
    digest = blake2b(digest_size=20)
    for part in parts:
        written = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(written) + written)
    return f"{kind}-{digest.hexdigest()}"


class _Digest:
    """A file that keeps nothing but the sum of what is written to it."""

    def __init__(self, first: bytes) -> None:
        self.sum = blake2b(first, digest_size=20)

    def write(self, written: bytes) -> None:
        """Add to the sum."""
        self.sum.update(written)
