"""Put a site in place: whole or not at all, and without touching what did not change.

The new site is laid beside the old one, flushed to the disk, and exchanged with it in one step. Whatever happens, a
folder of that name holds the whole old site or the whole new one.
"""

import errno
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from factpress.exchange import flush_folder, put_in_place, sole_use

MANIFEST = "manifest.json"
GENERATOR = "factpress"  # stands in the manifest: other programs have files of that name too
PATIENCE = 10.0  # seconds to wait for another build


@dataclass(frozen=True, kw_only=True)
class Written:
    """What became of the files of an output folder, by path."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    manifest: bytes = field(default=b"", repr=False, compare=False)  # as it stands there


class OutputError(Exception):
    """Say why a site cannot be written, and what to do; what stood there before still stands."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(f"{message}\n    {hint}" if hint else message)


def write_site(files: Mapping[str, bytes], output: Path, *, newsroom: Path | None = None) -> Written:
    """Make the output folder hold these files, a manifest of them, and no others; raises OutputError.

    A folder without a manifest of ours is taken only if it is empty but for dotfiles. Dotfiles at its top that are no
    part of the site stay.
    """
    wanted = {**files, MANIFEST: list_files(files)}
    _require_paths_inside(wanted)
    if newsroom is not None:
        require_separate(output, newsroom)
    site = Path(os.path.realpath(output))
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with sole_use(site.parent, PATIENCE):
            return _replace(site, wanted)
    except OSError as error:
        raise OutputError(f"cannot write {output}: {(error.strerror or str(error)).lower()}", _hint(error)) from error


def list_files(files: Mapping[str, bytes]) -> bytes:
    """Write the manifest: every file of a site with its SHA-256, by path."""
    sums = {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)}
    return (json.dumps({"generator": GENERATOR, "files": sums}, ensure_ascii=False, indent=1) + "\n").encode()


def listed_files(manifest: Path) -> frozenset[str] | None:
    """Read which files a manifest lists; None where there is none, or none of ours."""
    if not manifest.is_file():
        return None
    try:
        written = json.loads(manifest.read_bytes())
    except ValueError:
        return None
    files = written.get("files") if isinstance(written, dict) and written.get("generator") == GENERATOR else None
    return frozenset(files) if isinstance(files, dict) else None


def require_separate(output: Path, newsroom: Path) -> None:
    """Refuse an output folder in which the newsroom itself would be lost; raises OutputError."""
    site, home = Path(os.path.realpath(output)), Path(os.path.realpath(newsroom))
    hint = "choose a folder of its own, for example site"
    if home.is_relative_to(site):
        raise OutputError(f"the output folder {output} holds the newsroom itself", hint)
    for name in ("content", "templates"):
        if site.is_relative_to(home / name):
            raise OutputError(f"the output folder {output} lies in {name}/, which a build reads", hint)


def _require_paths_inside(files: Mapping[str, bytes]) -> None:
    for path in files:
        plain = PurePosixPath(path)
        if str(plain) != path or path == "." or plain.is_absolute() or ".." in plain.parts or "\0" in path:
            raise ValueError(f"not the path of a file in a site: {path!r}")


def _replace(site: Path, wanted: Mapping[str, bytes]) -> Written:
    fresh, aside = (site.parent / f".{site.name}.factpress-{word}" for word in ("new", "old"))
    _mend(site, fresh, aside)
    strangers = _strangers(site, wanted)
    standing = set(_files_below(site, strangers))
    unchanged = {path for path in standing & wanted.keys() if _holds(site / path, wanted[path])}
    written = Written(
        changed=tuple(sorted(wanted.keys() - unchanged)),
        unchanged=tuple(sorted(unchanged)),
        removed=tuple(sorted(standing - wanted.keys())),
        manifest=wanted[MANIFEST],
    )
    if written.changed or written.removed:
        try:
            _lay(fresh, site, wanted, unchanged, strangers)
            put_in_place(fresh, site, aside)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)  # the old site, or as much as there is of a new one that failed
    return written


def _mend(site: Path, fresh: Path, aside: Path) -> None:
    """Clear away what a killed build left; with the folder to ourselves, nobody is using it."""
    if aside.exists() and not site.exists():
        aside.rename(site)
    for left in (fresh, aside):
        if left.exists():
            shutil.rmtree(left)


def _strangers(site: Path, wanted: Mapping[str, bytes]) -> frozenset[str]:
    """Name the dotfiles at the top of the folder that are no part of a site; raises OutputError if it is not ours."""
    names = [path.name for path in site.iterdir()] if site.exists() else []
    ours = listed_files(site / MANIFEST)
    if ours is None and any(not name.startswith(".") for name in names):
        hint = "empty it or choose another folder, for a build removes whatever is no part of the site"
        raise OutputError(f"{site} holds files that no build put there", hint)
    built = {path.split("/")[0] for path in (*wanted, *(ours or ()))}
    return frozenset(name for name in names if name.startswith(".") and name not in built)


def _files_below(site: Path, strangers: frozenset[str]) -> Iterator[str]:
    """Find everything that is no folder; a link counts as itself, wherever it leads."""
    for top in site.iterdir() if site.exists() else ():
        if top.is_symlink() or not top.is_dir():
            yield from {top.name} - strangers
        elif top.name not in strangers:
            yield from (path.relative_to(site).as_posix() for path in _leaves(top))


def _leaves(top: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(top):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        yield from (Path(folder, name) for name in names + links)


def _holds(path: Path, content: bytes) -> bool:
    found = path.lstat()
    return stat.S_ISREG(found.st_mode) and found.st_size == len(content) and path.read_bytes() == content


def _lay(fresh: Path, site: Path, wanted: Mapping[str, bytes], unchanged: set[str], strangers: frozenset[str]) -> None:
    fresh.mkdir()
    if site.exists():
        shutil.copymode(site, fresh)
    for path, content in wanted.items():
        target = fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path in unchanged:
            _keep(site / path, target)
        else:
            _write(target, content)
    for name in strangers:
        _carry(site / name, fresh / name)
    for folder, _, _ in os.walk(fresh):
        flush_folder(Path(folder))


def _write(target: Path, content: bytes) -> None:
    with target.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _keep(old: str | Path, new: str | Path) -> None:
    """Have a file stand in the new site too: the same file where the disk can do that, else a copy of the same age."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:  # no links on this disk, or none to somebody else's file
        shutil.copy2(old, new, follow_symlinks=False)


def _carry(old: Path, new: Path) -> None:
    if old.is_dir() and not old.is_symlink():
        shutil.copytree(old, new, symlinks=True, copy_function=_keep)
    else:
        _keep(old, new)


def _hint(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "free some space on the disk; the site is as it was"
    if error.errno in (errno.EBUSY, errno.EXDEV):
        return "it is a disk of its own or part of an image: choose a folder inside it, or remove it first"
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return "a file stands where a folder is needed: choose another place"
    if error.errno == errno.ETIMEDOUT:
        return "wait for it or stop it, then build again"
    return "the site is as it was"
