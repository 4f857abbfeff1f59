"""Memory: what was made once is not made again, as long as all that went into it is the same."""

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol


class Memory(Protocol):
    """What earlier work made, by key; to forget is always safe, to mix keys up never is."""

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""


@dataclass(frozen=True)
class ShortMemory:
    """Remembers until the program ends."""

    _kept: dict[str, bytes] = field(default_factory=dict)

    def recall(self, key: str) -> bytes | None:
        """Give what was kept under a key, or nothing."""
        return self._kept.get(key)

    def keep(self, key: str, made: bytes) -> None:
        """Keep what was made under its key."""
        self._kept[key] = made


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


def key_of(kind: str, *parts: bytes | str) -> str:
    """Write the key for a kind of work and all that goes into it; parts do not run into each other."""
    digest = blake2b(digest_size=20)
    for part in parts:
        written = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(written) + written)
    return f"{kind}-{digest.hexdigest()}"
