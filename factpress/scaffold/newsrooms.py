"""A newsroom of its own, small and whole, in which every kind of entry stands once."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from factpress.scaffold.refusals import Refused
from factpress.schemas import FOLDER, write_schemas

_DOT = "dot-"  # what hides a file is written out here: tools that pack software leave hidden files behind
_WELCOME = {".git"}


def make_newsroom(folder: Path) -> int:
    """Write a newsroom into a new or empty folder, and say how many files it has; raises Refused."""
    if folder.exists() and not folder.is_dir():
        raise Refused(f"{folder} is a file: name a folder that is not there yet")
    if folder.is_dir() and {file.name for file in folder.iterdir()} - _WELCOME:
        raise Refused(f"{folder} is not empty: name a folder that is not there yet, or an empty one")
    written = 0
    for path, content in _example(files("factpress") / "scaffold" / "example", Path()):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        written += 1
    return written + write_schemas(folder, folder / FOLDER)


def _example(part: Traversable, path: Path) -> Iterator[tuple[Path, bytes]]:
    for one in sorted(part.iterdir(), key=lambda one: one.name):
        name = f".{one.name.removeprefix(_DOT)}" if one.name.startswith(_DOT) else one.name
        if one.is_dir():
            yield from _example(one, path / name)
        else:
            yield path / name, one.read_bytes()
