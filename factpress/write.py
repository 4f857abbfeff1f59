"""Put a site in place: whole or not at all, and without touching what did not change.

The new site is laid beside the old one, flushed to the disk, and exchanged with it in one step. Whatever happens, a
folder of that name holds the whole old site or the whole new one.
"""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from factpress.laying import Kept, NewSite, Written
from factpress.manifest import MANIFEST
from factpress.standing import NotOurs

PATIENCE = 10.0  # seconds to wait for another build


class OutputError(Exception):
    """Say why a site cannot be written, and what to do; what stood there before still stands."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(f"{message}\n    {hint}" if hint else message)


def write_site(files: Mapping[str, bytes | Kept], output: Path, *, newsroom: Path | None = None) -> Written:
    """Make the output folder hold these files, a manifest of them, and no others; raises OutputError, Dropped.

    Each file is asked for once, in the mapping's order, and none is held: they may be made when they are asked for.
    A folder without a manifest of ours is taken only if it is empty but for dotfiles that a host or Git keeps there.
    Dotfiles at its top that are no part of the site stay.
    """
    _require_paths_inside((*files, MANIFEST))
    if newsroom is not None:
        require_separate(output, newsroom)
    site = Path(os.path.realpath(output))
    with _refusals_told(output):
        site.parent.mkdir(parents=True, exist_ok=True)
        new = NewSite(site, files.keys(), PATIENCE)
    try:
        for path in files:
            made = files[path]  # whatever goes wrong in here is not the output's fault
            with _refusals_told(output):
                new.lay(path, made)
        with _refusals_told(output):
            return new.put_in_place()
    finally:
        new.discard()


def require_separate(output: Path, newsroom: Path) -> None:
    """Refuse an output folder in which the newsroom itself would be lost; raises OutputError."""
    site, home = Path(os.path.realpath(output)), Path(os.path.realpath(newsroom))
    hint = "choose a folder of its own, for example site"
    if home.is_relative_to(site):
        raise OutputError(f"the output folder {output} holds the newsroom itself", hint)
    for name in ("content", "templates"):
        if site.is_relative_to(home / name):
            raise OutputError(f"the output folder {output} lies in {name}/, which a build reads", hint)


def _require_paths_inside(paths: Iterable[str]) -> None:
    for path in paths:
        if not {"", ".", ".."}.isdisjoint(path.split("/")) or "\0" in path:
            raise ValueError(f"not the path of a file in a site: {path!r}")


@contextmanager
def _refusals_told(output: Path) -> Iterator[None]:
    try:
        yield
    except NotOurs as error:
        hint = "empty it or choose another folder, for a build removes whatever is no part of the site"
        raise OutputError(f"{os.path.realpath(output)} holds files that no build put there", hint) from error
    except OSError as error:
        raise OutputError(f"cannot write {output}: {(error.strerror or str(error)).lower()}", _hint(error)) from error


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
