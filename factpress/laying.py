"""A new site, laid file by file beside the one that stands, and exchanged for it once it is whole."""

import os
import shutil
import stat
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from threading import get_ident

from factpress.exchange import flush_disk, put_in_place, sole_use
from factpress.manifest import MANIFEST, list_sums, sum_of
from factpress.standing import aside_of, begin_beside, clear_up, files_below, identity_of, strangers_in


class Dropped(Exception):
    """Say that a kept file is there no longer: whoever made sure of it has been overtaken."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A file somewhere on the disk that holds what is wanted, by its SHA-256: somebody has made sure of it."""

    file: str
    sum: str


@dataclass(frozen=True, kw_only=True)
class Written:
    """What became of the files of an output folder, by path."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    manifest: bytes = field(default=b"", repr=False, compare=False)  # as it stands there


class NewSite:
    """A site that nobody sees until it is put in place; what the old one holds alike is the same file in both.

    Other builds may come between: a file is first linked and then compared, for what we have linked stays as it is.
    """

    def __init__(self, site: Path, paths: Collection[str], patience: float) -> None:
        """Begin one; raises NotOurs, and TimeoutError where others keep us waiting for so many seconds."""
        self.site, self.patience = site, patience
        self.paths = {*paths, MANIFEST}
        self.sums: dict[str, str] = {}
        self.changed: list[str] = []
        self.folders = {""}  # made so far
        with sole_use(site.parent, patience):
            clear_up(site)
            self.stood = identity_of(site)
            self.standing = set(files_below(site, strangers_in(site, self.paths)))
            self.folder, self.hold = begin_beside(site)
        self.is_there = True

    def lay(self, path: str, made: bytes | Kept) -> None:
        """Lay one file: the old site's own where that holds the same; raises Dropped."""
        self._make_folder(path.rpartition("/")[0])
        self.sums[path] = made.sum if isinstance(made, Kept) else sum_of(made)
        target = f"{self.folder}/{path}"  # a Path each for ten thousand files would take a fifth of the time
        try:
            if path not in self.standing or not self._is_laid_from_old(path, made, target):
                self.changed.append(path)
                _lay_anew(made, target)
        except FileNotFoundError as error:
            if isinstance(made, Kept) and not Path(made.file).exists():
                raise Dropped from error
            raise

    def put_in_place(self) -> Written:
        """Exchange the old site for this one in one step, unless they are alike; it is on the disk by then."""
        manifest = list_sums(self.sums)
        self.lay(MANIFEST, manifest)
        with sole_use(self.site.parent, self.patience):
            strangers = strangers_in(self.site, self.paths)
            removed = set(files_below(self.site, strangers)) - self.paths
            if self.changed or removed or identity_of(self.site) != self.stood:
                self._exchange(strangers)
            self.discard()
        return Written(
            changed=tuple(sorted(self.changed)),
            unchanged=tuple(sorted(self.paths.difference(self.changed))),
            removed=tuple(sorted(removed)),
            manifest=manifest,
        )

    def discard(self) -> None:
        """Take away what is left: the old site, or as much as there is of a new one that failed."""
        if self.is_there:
            shutil.rmtree(self.folder, ignore_errors=True)
            os.close(self.hold)
        self.is_there = False

    def _make_folder(self, folder: str) -> None:
        if folder not in self.folders:
            self._make_folder(folder.rpartition("/")[0])
            os.mkdir(f"{self.folder}/{folder}")  # noqa: PTH102
            self.folders.add(folder)

    def _is_laid_from_old(self, path: str, made: bytes | Kept, target: str) -> bool:
        standing = f"{self.site}/{path}"
        try:
            if not _may_hold(os.lstat(standing), made):
                return False
            keep_file(standing, target)
        except FileNotFoundError:  # another build came between
            return False
        if _holds(target, made):
            return True
        Path(target).unlink()
        return False

    def _exchange(self, strangers: Collection[str]) -> None:
        if self.site.exists():
            shutil.copymode(self.site, self.folder)
        for name in strangers:
            _carry(self.site / name, self.folder / name)
        flush_disk(self.folder, self.hold)
        put_in_place(self.folder, self.site, aside_of(self.site))


def keep_file(old: str | Path, new: str | Path) -> None:
    """Have a file stand in a second place: the same file where the disk can do that, else a copy of the same age.

    Raises FileExistsError where another stands there: what is written into that could be part of a published site.
    """
    try:
        os.link(old, new, follow_symlinks=False)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError:  # no links on this disk, or from it to another, or none to somebody else's file
        _copy(old, new)


def _copy(old: str | Path, new: str | Path) -> None:
    """Copy a file, which has its name once it is whole."""
    fresh = Path(new).with_name(f".factpress-{os.getpid()}-{get_ident()}")
    try:
        shutil.copy2(old, fresh, follow_symlinks=False)
        fresh.replace(new)
    finally:
        fresh.unlink(missing_ok=True)


def _lay_anew(made: bytes | Kept, target: str) -> None:
    if isinstance(made, Kept):
        keep_file(made.file, target)
    else:
        with open(target, "xb") as file:  # noqa: PTH123
            file.write(made)


def _may_hold(found: os.stat_result, made: bytes | Kept) -> bool:
    return stat.S_ISREG(found.st_mode) and (isinstance(made, Kept) or found.st_size == len(made))


def _holds(file: str, made: bytes | Kept) -> bool:
    if isinstance(made, Kept) and Path(file).samefile(made.file):
        return True
    with open(file, "rb") as laid:  # noqa: PTH123
        content = laid.read()
    return sum_of(content) == made.sum if isinstance(made, Kept) else content == made


def _carry(old: Path, new: Path) -> None:
    if old.is_dir() and not old.is_symlink():
        shutil.copytree(old, new, symlinks=True, copy_function=keep_file)
    else:
        keep_file(old, new)
