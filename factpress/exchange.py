"""Exchange one folder for another in a single step, by one program at a time, once the disk has all of it."""

import ctypes
import errno
import fcntl
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2
_TELLS_ERRORS = (5, 8)  # the first Linux whose syncfs says what could not be written


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


def take(folder: Path) -> int | None:
    """Take a folder until the descriptor that this returns is closed, or we end; None where another has it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return None
    if _locked(descriptor):
        return descriptor
    os.close(descriptor)
    return None


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


def flush_disk(folder: Path, hold: int) -> None:
    """Have the disk keep all that is below a folder; raises OSError with what it could not write.

    Linux is asked for the whole disk at once: thousands of files then wait for it once, and not each for itself. It
    tells what went wrong since the folder was taken, whoever else has been told before: `hold` is from then.
    """
    if not _flushed_at_once(folder, hold):
        for here, _, names in os.walk(folder):
            for name in names:
                _flush_file(Path(here, name))
            flush_folder(Path(here))


def flush_folder(folder: Path) -> None:
    """Have the disk keep the names in a folder, as fsync does for what is in a file."""
    descriptor = os.open(folder, os.O_RDONLY)
    with suppress(OSError):  # some network disks cannot flush a folder, and need not
        os.fsync(descriptor)
    os.close(descriptor)


def _flushed_at_once(folder: Path, hold: int) -> bool:
    release = tuple(map(int, re.findall(r"\d+", os.uname().release)[:2]))
    if sys.platform != "linux" or release < _TELLS_ERRORS:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syncfs(hold) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    return True


def _flush_file(file: Path) -> None:
    if file.is_symlink():
        return
    descriptor = os.open(file, os.O_RDONLY)
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
