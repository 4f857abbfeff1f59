"""Walks the folders of a newsroom, so that nothing in them is left out unseen."""

import os
from pathlib import Path

from factpress.load.files import unreadable
from factpress.problems import Problem


def walk(newsroom: Path, name: str) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """List every file and link below a folder, hidden ones apart, and say which folders cannot be read."""
    refused: list[OSError] = []
    files: list[Path] = []
    for folder, folders, names in os.walk(newsroom / name, onerror=refused.append):
        folders[:] = [below for below in folders if not below.startswith(".")]
        links = [below for below in folders if Path(folder, below).is_symlink()]
        files += (Path(folder, below) for below in (*names, *links) if not below.startswith("."))
    closed = [error for error in refused if not isinstance(error, FileNotFoundError)]
    problems = (unreadable(Path(str(error.filename)).relative_to(newsroom).as_posix(), error) for error in closed)
    return tuple(sorted(files)), tuple(problems)
