"""Where the templates of a site stand: a newsroom's own, and ours behind them."""

import os
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent
OURS = next(folder for folder in (PACKAGE / "templates", PACKAGE.parent / "templates") if folder.is_dir())


def template_folders(newsroom: Path) -> tuple[Path, ...]:
    """List where templates are looked for: the newsroom's own first, ours behind."""
    folders = (newsroom / "templates", OURS)
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))


def own_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """List the files below a folder with their names in it, but none that a link leads to elsewhere.

    It may be what nobody meant to publish. Into each folder we look once, for a link may lead back.
    """
    root, seen = os.path.realpath(folder), set()
    for place, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen or not _is_within(real, root):
            folders.clear()
            continue
        seen.add(real)
        for name in names:
            file = Path(place, name)
            is_own = not file.is_symlink() or _is_within(os.path.realpath(file), root)
            if is_own and file.is_file():
                yield file.relative_to(folder).as_posix(), file


def _is_within(path: str, root: str) -> bool:
    return path == root or path.startswith(f"{root}{os.sep}")
