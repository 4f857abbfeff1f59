"""Exchange one folder for another in a single step, by one program at a time."""

import ctypes
import errno
import fcntl
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2


@contextmanager
def sole_use(folder: Path, patience: float) -> Iterator[None]:
    """Keep others out who ask for the same folder, after waiting for them; raises TimeoutError, patience in seconds.

    The folder itself is the lock, so nothing stays behind, not even where it can only be read.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        deadline = time.monotonic() + patience
        while not _locked(descriptor):
            if time.monotonic() > deadline:
                raise TimeoutError(errno.ETIMEDOUT, "another build is writing there")
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


def put_in_place(fresh: Path, old: Path, aside: Path) -> None:
    """Let the fresh folder stand where the old one stood, and the old one, if there is one, where the fresh one was.

    Linux does it in one step. Elsewhere it takes two, with no folder of that name for a moment between them; whoever
    is killed there leaves the old one under the name `aside`.
    """
    if not old.exists():
        fresh.rename(old)
    elif not _exchanged_at_once(fresh, old):
        _exchange_by_renaming(fresh, old, aside)
    flush_folder(old.parent)


def flush_folder(folder: Path) -> None:
    """Have the disk keep the names in a folder, as fsync does for what is in a file."""
    descriptor = os.open(folder, os.O_RDONLY)
    with suppress(OSError):  # some network disks cannot flush a folder, and need not
        os.fsync(descriptor)
    os.close(descriptor)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _exchanged_at_once(one: Path, other: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform != "linux" or not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL):  # an old kernel; a disk that cannot
        return False
    raise OSError(number, os.strerror(number), str(other))


def _exchange_by_renaming(fresh: Path, old: Path, aside: Path) -> None:
    old.rename(aside)
    try:
        fresh.rename(old)
    except OSError:
        aside.rename(old)
        raise
    aside.rename(fresh)
