"""Looks at folders: which files stand in them, and which have changed since an earlier look."""

import re
from collections.abc import Iterable
from pathlib import Path
from time import sleep

from factpress.stamps import Stamps, is_folder, stamps_below

Snapshot = Stamps

# What editors and Python leave beside a file; no kind of content has such a name.
_SCRATCH = re.compile(r"(~|\.sw[a-z]|\.tmp|#)$|^(4913|\.DS_Store|__pycache__)$")
_PAUSE = 0.01  # seconds between two looks
_PATIENCE = 100  # looks: a program that never stops writing holds a build up for a second and no longer
_PATIENCE_WITH_EMPTY = 10  # looks


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Look at every file below the folders, as it stands now."""
    return {path: stamp for folder in folders for path, stamp in stamps_below(folder, _SCRATCH.search).items()}


def settled_snapshot(folders: Iterable[Path], seen: Snapshot | None = None) -> Snapshot:
    """Look until two looks agree, so that a checkout of many files is seen once, whole.

    Where nothing differs from what was `seen` before, one look is enough. A file that has become empty is most often
    one that an editor is about to write.
    """
    folders = tuple(folders)
    last = snapshot(folders)
    for count in range(_PATIENCE if last != seen else 0):
        sleep(_PAUSE)
        before, last = last, snapshot(folders)
        if last == before and (count >= _PATIENCE_WITH_EMPTY or not _has_emptied(seen or {}, last)):
            break
    return last


def changed_files(before: Snapshot, after: Snapshot) -> tuple[Path, ...]:
    """List the files that came, went or changed between two looks; folders only where no file did."""
    changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    files = [path for path in changed if not any(is_folder(look.get(path)) for look in (before, after))]
    return tuple(map(Path, files or changed))


def _has_emptied(before: Snapshot, after: Snapshot) -> bool:
    return any(stamp.size == 0 and stamp != before.get(path) for path, stamp in after.items())
