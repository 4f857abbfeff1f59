"""Looks at folders: which files stand in them, and which have changed since an earlier look."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factpress.stamps import GONE, Stamps, is_folder, stamp_of, stamps_below

Snapshot = Stamps

# What editors and Python leave beside a file; no kind of content has such a name.
_SCRATCH = re.compile(r"(~|\.sw[a-z]|\.tmp|#)$|^(4913|\.DS_Store|__pycache__)$")


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Look at every file below the folders, as it stands now."""
    return {path: stamp for folder in folders for path, stamp in stamps_below(folder, _SCRATCH.search).items()}


def look_again(known: Snapshot, folders: Sequence[Path], named: Iterable[str]) -> Snapshot:
    """Look at some paths alone, wherever one is a folder at all below it; the rest stands as it is known."""
    seen, tops = dict(known), set(map(str, folders))
    for path in sorted({path for name in named for path in _worth_a_look(name, known, folders)}):  # folders first
        if path in tops or is_folder(seen.pop(path, None)):
            for below in [other for other in seen if other.startswith(f"{path}/")]:
                del seen[below]
        stamp = stamp_of(path)
        if path not in tops and (stamp != GONE or Path(path).is_symlink()):
            seen[path] = stamp
        if is_folder(stamp):
            seen |= stamps_below(Path(path), _SCRATCH.search)
    return seen


def changed_paths(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """List the files and folders that came, went or changed between two looks."""
    came = [path for path, stamp in after.items() if before.get(path) != stamp]
    return tuple(sorted((*came, *(path for path in before if path not in after))))


def changed_files(before: Snapshot, after: Snapshot) -> tuple[Path, ...]:
    """List the files that came, went or changed between two looks; folders only where no file did."""
    changed = changed_paths(before, after)
    files = [path for path in changed if not any(is_folder(look.get(path)) for look in (before, after))]
    return tuple(map(Path, files or changed))


def _worth_a_look(name: str, known: Snapshot, folders: Sequence[Path]) -> Iterator[str]:
    """Give a path that was named, and the folders above it that nobody has looked at; nothing that is passed over."""
    path = Path(name)
    folder = next((folder for folder in folders if path.is_relative_to(folder)), None)
    if folder is None or any(map(_SCRATCH.search, path.relative_to(folder).parts)):
        return
    yield name
    above = path.parent
    while above != folder and str(above) not in known and path != folder:
        yield str(above)
        above = above.parent
