"""The folder in which a site stands, and the folders beside it: which are ours, and what killed builds left."""

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from factpress.exchange import take
from factpress.manifest import MANIFEST, listed_files

# What may stand where a site is to come; a folder with other dotfiles may be somebody's home.
_BESIDE_A_SITE = frozenset(
    (".git", ".gitignore", ".gitattributes", ".gitkeep", ".nojekyll", ".well-known", ".netlify", ".DS_Store")
)


class NotOurs(Exception):
    """Say that a folder holds files that no build put there."""


def begin_beside(site: Path) -> tuple[Path, int]:
    """Make a folder of which others can tell that we are at work in it, as long as we are."""
    number, folder = 1, _fresh(site)
    while folder.exists():
        number, folder = number + 1, _fresh(site, f"-{number + 1}")
    folder.mkdir()
    hold = take(folder)
    assert hold is not None, "nobody takes what nobody else has seen"
    return folder, hold


def clear_up(site: Path) -> None:
    """Clear away what killed builds left; whoever is still at work keeps hold of his folder."""
    aside = aside_of(site)
    if aside.exists() and not site.exists():
        aside.rename(site)
    shutil.rmtree(aside, ignore_errors=True)
    fresh = _fresh(site).name
    for left in [folder for folder in site.parent.iterdir() if folder.name.startswith(fresh)]:
        if (hold := take(left)) is not None:
            shutil.rmtree(left, ignore_errors=True)
            os.close(hold)


def aside_of(site: Path) -> Path:
    """Name the place of the old site between two renamings."""
    return site.parent / f".{site.name}.factpress-old"


def identity_of(site: Path) -> tuple[int, bytes] | None:
    """Tell one folder of that name from the next, to which the disk may give the number of one that is gone."""
    if not site.exists():
        return None
    manifest = site / MANIFEST
    return site.stat().st_ino, manifest.read_bytes() if manifest.is_file() else b""


def strangers_in(site: Path, paths: Collection[str]) -> frozenset[str]:
    """Name the dotfiles at the top of the folder that are no part of a site; raises NotOurs."""
    names = [path.name for path in site.iterdir()] if site.exists() else []
    ours = listed_files(site / MANIFEST)
    if ours is None and not set(names) <= _BESIDE_A_SITE:
        raise NotOurs
    built = {path.split("/")[0] for path in (*paths, *(ours or ()))}
    return frozenset(name for name in names if name.startswith(".") and name not in built)


def files_below(site: Path, strangers: Collection[str]) -> Iterator[str]:
    """Find everything that is no folder; a link counts as itself, wherever it leads."""
    for top in os.scandir(site) if site.exists() else ():
        if top.name not in strangers:
            yield from _leaves(top, top.name)


def _fresh(site: Path, number: str = "") -> Path:
    return site.parent / f".{site.name}.factpress-new{number}"


def _leaves(entry: "os.DirEntry[str]", path: str) -> Iterator[str]:
    if not entry.is_dir(follow_symlinks=False):
        yield path
        return
    with os.scandir(entry.path) as entries:
        for below in entries:
            yield from _leaves(below, f"{path}/{below.name}")
