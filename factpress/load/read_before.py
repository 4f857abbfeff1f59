"""Remembers what was read of a newsroom: only what has changed on the disk since is read again.

Everything is remembered by what it was made of, and forgotten as soon as a file is seen to differ; where it cannot be
known what a change reaches, everything is forgotten.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, TypeVar

from factpress.load.files import WrittenFile, read_file
from factpress.load.unchanged import LoadedBefore
from factpress.sameness import are_one
from factpress.stamps import GONE, Stamps, is_folder

Made = TypeVar("Made")
Area = Callable[[str], bool]  # claims that a path, from the newsroom's folder, is among what something is made of


class _Part(NamedTuple):
    """What was made of some files and of other parts; of names alone where what is in the files does not matter."""

    made: Any
    area: Area
    of_names: bool
    rests_on: tuple[object, ...]


@dataclass(kw_only=True)
class ReadBefore:
    """What was read of one newsroom; at first it knows nothing, and all is read."""

    loaded: LoadedBefore = field(default_factory=LoadedBefore)
    _stamps: Stamps = field(default_factory=dict)
    _is_new: bool = False  # a look that nothing was read after
    _is_doubtful: bool = True  # whether the stamps may miss something
    _parts: dict[str, _Part] = field(default_factory=dict)
    _files: dict[str, dict[str, WrittenFile]] = field(default_factory=dict)  # by kind, and by path
    _of_files: dict[str, tuple[tuple[object, ...], dict[WrittenFile, Any]]] = field(default_factory=dict)

    def look(self, newsroom: Path, stamps: Stamps) -> None:
        """Forget what the stamps of all files, by their full paths, show to have changed since the last look."""
        before, self._stamps = self._stamps, dict(stamps)
        changed = [path for path, stamp in stamps.items() if before.get(path) != stamp]
        changed += [path for path in before if path not in stamps]
        self._is_new = True
        folders = [path for path in changed if any(is_folder(look.get(path)) for look in (before, stamps))]
        is_elsewhere = not any(path.startswith(f"{newsroom}/") for path in stamps)
        self._is_doubtful |= is_elsewhere
        if self._is_doubtful or folders:
            self._forget(folders)
            self._is_doubtful = is_elsewhere or _has_doubles(stamps)
        moved = [_within(newsroom, path) for path in changed if self._has_moved(newsroom, path, before)]
        self._forget_parts([_within(newsroom, path) for path in changed], moved)
        for path in changed:
            self._forget_file(path)

    def begin(self) -> None:
        """Forget everything unless there was a look since the last time that a newsroom was read."""
        if not self._is_new:
            self._is_doubtful = True
            self._forget([])
        self._is_new = False

    def part(
        self, name: str, area: Area | None, make: Callable[[], Made], *rests_on: object, of_names: bool = False
    ) -> Made:
        """Give what was made of the files in an area and of other parts, or make it."""
        known = self._parts.get(name)
        if known is None or not are_one(known.rests_on, rests_on):
            known = _Part(make(), area or _nowhere, of_names, rests_on)
            self._parts[name] = known
        made: Made = known.made
        return made

    def files(self, newsroom: Path, kind: str, listed: Iterable[tuple[str, str | None]]) -> tuple[WrittenFile, ...]:
        """Read files of a kind, each by its path and with its id where that is not its name."""

        def read() -> tuple[WrittenFile, ...]:
            known = self._files.get(kind, {})
            files = {path: known.get(path) or read_file(newsroom, Path(path), name) for path, name in listed}
            self._files[kind] = {path: file for path, file in files.items() if path in self._stamps}
            return tuple(files.values())

        made = self.part(_all_of(kind), None, read, listed)
        if len(made) != len(self._files[kind]):  # no look has seen one of them, and none may ever see it change
            del self._parts[_all_of(kind)]
        return made

    def of_each(
        self, name: str, files: Iterable[WrittenFile], make: Callable[[WrittenFile], Made], *rests_on: object
    ) -> tuple[Made, ...]:
        """Make something of each file; what was made of the same file before is not made again."""
        before, known = self._of_files.get(name, ((), {}))
        known = known if are_one(before, rests_on) else {}
        made = {file: known[file] if file in known else make(file) for file in files}
        self._of_files[name] = rests_on, made
        return tuple(made.values())

    def _has_moved(self, newsroom: Path, path: str, before: Stamps) -> bool:
        """Tell whether a file came or went, or may have been away just when all were listed, for nobody has read it."""
        was_there, is_there = (look.get(path, GONE) != GONE for look in (before, self._stamps))
        if was_there != is_there:
            return True
        areas = (part.area for part in self._parts.values() if not part.of_names)
        is_read = any(path in files for files in self._files.values())
        return not is_read and not any(area(_within(newsroom, path)) for area in areas)

    def _forget_file(self, path: str) -> None:
        for kind, files in self._files.items():
            for of in _made_of(path):
                if files.pop(of, None) is not None:
                    self._parts.pop(_all_of(kind), None)

    def _forget_parts(self, changed: list[str], moved: list[str]) -> None:
        for name, part in tuple(self._parts.items()):
            if any(map(part.area, moved if part.of_names else changed)):
                del self._parts[name]

    def _forget(self, folders: Iterable[str]) -> None:
        """Forget all but the files that stand as they stood; none where anything is in doubt."""
        self._parts.clear()
        if self._is_doubtful:
            self._files.clear()
        below = tuple(f"{folder}/" for folder in folders)
        for kind, files in self._files.items():
            self._files[kind] = {path: file for path, file in files.items() if not path.startswith(below)}


def at(name: str) -> Area:
    """Claim one file under content/, and the Python that may stand beside it."""
    return frozenset((f"content/{name}", f"content/{name.rpartition('.')[0]}.py")).__contains__


def below(folder: str, ending: str = "") -> Area:
    """Claim all that is in a folder, or all with one ending."""
    return lambda path: path.startswith(folder) and path.endswith(ending)


def matching(pattern: str) -> Area:
    """Claim what a pattern under content/ matches."""
    return lambda path: PurePosixPath(path).match(f"content/{pattern}")


def _all_of(kind: str) -> str:
    return f"files of {kind}"


def _nowhere(path: str) -> bool:
    return False


def _within(newsroom: Path, path: str) -> str:
    """Write a path from the newsroom's folder; one outside keeps its own, and nobody claims it."""
    return path.removeprefix(f"{newsroom}/")


def _made_of(path: str) -> Iterator[str]:
    """List the files that are read with one: itself, and those that it is the Python of."""
    yield path
    if path.endswith(".py"):
        yield from (f"{path.removesuffix('py')}{ending}" for ending in ("yaml", "md"))


def _has_doubles(stamps: Mapping[str, Any]) -> bool:
    """Tell whether one folder may stand in two places: in the second nobody looks at what is in its folders."""
    numbers = [stamp.number for stamp in stamps.values() if is_folder(stamp)]
    return len(set(numbers)) != len(numbers)
