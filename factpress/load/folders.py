"""Walks the folders of a newsroom, so that nothing in them is left out unseen."""

import os
from collections.abc import Iterable
from pathlib import Path

from factpress.load.files import unreadable
from factpress.problems import Problem


def walk(newsroom: Path, name: str) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """List every file and link below a folder, hidden ones apart, and say which folders cannot be read."""
    refused: list[OSError] = []
    files: list[Path] = []
    for folder, folders, names in os.walk(newsroom / name, onerror=refused.append):
        folders[:] = _shown(folders)
        links = [below for below in folders if Path(folder, below).is_symlink()]
        files += (Path(folder, below) for below in _shown((*names, *links)))
    return tuple(sorted(files)), _told(newsroom, refused)


def closed_folders(newsroom: Path, name: str) -> tuple[Problem, ...]:
    """Say which folders below one cannot be read, and look at no file."""
    refused: list[OSError] = []
    for _, folders, _ in os.walk(newsroom / name, onerror=refused.append):
        folders[:] = _shown(folders)
    return _told(newsroom, refused)


def _shown(names: Iterable[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]


def _told(newsroom: Path, refused: Iterable[OSError]) -> tuple[Problem, ...]:
    closed = [error for error in refused if not isinstance(error, FileNotFoundError)]
    return tuple(unreadable(Path(str(error.filename)).relative_to(newsroom).as_posix(), error) for error in closed)
