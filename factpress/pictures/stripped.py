"""What every format comes to: the size of a picture as it is seen, and a file with nothing else in it."""

from dataclasses import dataclass

from factpress.problems import Unreadable


@dataclass(frozen=True, kw_only=True)
class Stripped:
    """A picture's size in pixels, and its file without anything that is not seen."""

    width: int
    height: int
    content: bytes


def cut_off() -> Unreadable:
    """Say that a file ends before its picture does."""
    return Unreadable("this picture is cut off, or is none", "save it once more, or take it from where it came from")
