"""Files on demand: all paths of a site are known at once, and what stands there is made when somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping

from factpress.problems import ContentError, Problem

Maker = Callable[[], bytes]


class FilesOnDemand(Mapping[str, bytes]):
    """Files by path, each made anew whenever it is asked for, so that none is held."""

    def __init__(self, makers: Mapping[str, Maker]) -> None:
        self._makers = makers

    def __getitem__(self, path: str) -> bytes:
        return self._makers[path]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __contains__(self, path: object) -> bool:
        return path in self._makers

    def __or__(self, others: "FilesOnDemand") -> "FilesOnDemand":
        """Add files, and make none."""
        return FilesOnDemand({**self._makers, **others._makers})


def make_all(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Make all files, and hold them; raises ContentError with what is wrong in any."""
    try:
        return dict(files)
    except ContentError as error:
        raise all_mistakes(files) from error


def all_mistakes(files: Mapping[str, bytes]) -> ContentError:
    """Gather what is wrong in all pages, of which each by itself tells no more than its own; nothing is held."""
    pages = (path for path in files if path.endswith(".html"))  # of all else nothing can be wrong after the checks
    return ContentError(problem for path in pages for problem in _mistakes_in(path, files))


def _mistakes_in(path: str, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    try:
        files[path]
    except ContentError as error:
        return error.problems
    return ()
