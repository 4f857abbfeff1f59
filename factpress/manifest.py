"""The manifest of a site: every file with its SHA-256. It also says that a folder is a site of ours."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

MANIFEST = "manifest.json"
GENERATOR = "factpress"  # other programs have files of that name too


def sum_of(content: bytes) -> str:
    """Give the SHA-256 of what is in a file, as the manifest has it."""
    return hashlib.sha256(content).hexdigest()


def list_files(files: Mapping[str, bytes]) -> bytes:
    """Write the manifest of a site that is held as a whole."""
    return list_sums({path: sum_of(content) for path, content in files.items()})


def list_sums(sums: Mapping[str, str]) -> bytes:
    """Write the manifest of a site of which the sums are known, by path."""
    listed = {path: sums[path] for path in sorted(sums)}
    return (json.dumps({"generator": GENERATOR, "files": listed}, ensure_ascii=False, indent=1) + "\n").encode()


def listed_files(manifest: Path) -> frozenset[str] | None:
    """Read which files a manifest lists; None where there is none, or none of ours."""
    if not manifest.is_file():
        return None
    sums = listed_sums(manifest.read_bytes())
    return None if sums is None else frozenset(sums)


def published_files(site: Path) -> frozenset[str]:
    """List the files of the site that readers have; none where that cannot be read, as is told when it is replaced."""
    with suppress(OSError):
        return listed_files(site / MANIFEST) or frozenset()
    return frozenset()


def listed_sums(manifest: bytes) -> Mapping[str, str] | None:
    """Read what a manifest says of each file; None where it is none of ours."""
    try:
        written = json.loads(manifest)
    except ValueError:
        return None
    files = written.get("files") if isinstance(written, dict) and written.get("generator") == GENERATOR else None
    return files if isinstance(files, dict) else None
