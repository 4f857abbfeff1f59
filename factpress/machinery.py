"""Machinery: what something is made with, summed up, so that a memory does not give what other code has made."""

from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path


def sum_of_machinery(libraries: Iterable[str], files: Iterable[Path]) -> str:
    """Sum up the releases of libraries, and what is in files."""
    digest = blake2b(" ".join(version(name) for name in libraries).encode(), digest_size=16)
    for file in sorted(files):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()
