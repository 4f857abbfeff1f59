"""Loads the pictures that stand beside stories and pages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from factpress.pictures import ENDINGS, LARGEST, Picture, read_picture, too_large
from factpress.problems import Location, Problem, Unreadable

_PLACES = ("stories/*/*", "pages/*")


def load_pictures(newsroom: Path) -> tuple[Mapping[str, Picture | None], tuple[Problem, ...]]:
    """Read every picture by its path; None for one that cannot be published, so that nobody is told of it twice."""
    pictures: dict[str, Picture | None] = {}
    problems: list[Problem] = []
    for file in _files(newsroom):
        path = file.relative_to(newsroom).as_posix()
        try:
            pictures[path] = _read(file, newsroom)
        except Unreadable as error:
            pictures[path] = None
            problems.append(Problem(Location(path), error.message, "bad-picture", error.hint))
    return pictures, tuple(problems)


def holds_pictures(path: str) -> bool:
    """Claim that a file, by its path from the newsroom's folder, may be a picture beside an article."""
    return path.startswith(("content/stories/", "content/pages/")) and path.lower().endswith(ENDINGS)


def _files(newsroom: Path) -> Iterator[Path]:
    for place in _PLACES:
        found = sorted((newsroom / "content").glob(place))
        yield from (file for file in found if file.suffix.lower() in ENDINGS and not file.is_dir())


def _read(file: Path, newsroom: Path) -> Picture:
    if file.is_symlink() or not file.resolve().is_relative_to(newsroom.resolve()):
        raise Unreadable("this is a link to a file elsewhere", "put the picture itself beside the story")
    if not file.is_file():
        raise Unreadable("this is no file", "put a picture here")
    if (size := file.stat().st_size) > LARGEST:
        raise too_large(size)
    try:
        written = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Unreadable(f"this picture cannot be read: {reason}", "you must be allowed to read it") from error
    return read_picture(file.name, written)
