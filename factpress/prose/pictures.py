"""Pictures in an author's words: ![what it shows](boat.jpg "Caption"), in a paragraph of its own."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from factpress.prose.code import Hidden, code_spans
from factpress.text import Text

_PICTURE = re.compile(
    r"(?<!\\)!\[(?P<alt>(?:\[\[[^\[\]]*\]\]|[^\[\]])*)\]"  # what it shows, with references
    r"\(\s*+<?(?P<name>[^)\s>\"]*+)>?(?:\s++\"(?P<caption>[^\"]*+)\")?\s*+\)"  # nothing is tried twice
)


@dataclass(frozen=True, kw_only=True)
class PlacedPicture:
    """A picture as it is written: the name of its file, what it shows, and what stands under it."""

    name: Text
    alt: Text
    caption: Text | None
    start: int
    end: int
    alone: bool  # in a paragraph of its own

    @property
    def path(self) -> str:
        """The path of its file, which stands beside the article."""
        return (PurePosixPath(self.name.location.path).parent / self.name).as_posix()


def find_pictures(text: Text) -> tuple[PlacedPicture, ...]:
    """List the pictures in a text, in order; none in code, none behind a backslash."""
    if "](" not in text:
        return ()
    hidden = Hidden(code_spans(text))
    return tuple(_picture(text, match) for match in _PICTURE.finditer(text) if match.start() not in hidden)


def _picture(text: Text, match: re.Match[str]) -> PlacedPicture:
    return PlacedPicture(
        name=text.part(*match.span("name")),
        alt=text.part(*match.span("alt")),
        caption=text.part(*match.span("caption")) if match["caption"] else None,
        start=match.start(),
        end=match.end(),
        alone=_stands_alone(text, match),
    )


def _stands_alone(text: Text, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    *above, line = before.rstrip(" \t").split("\n")
    below = after.split("\n")
    is_bare = not line.strip() and not below[0].strip()
    return is_bare and not "".join(above[-1:]).strip() and not "".join(below[1:2]).strip()
