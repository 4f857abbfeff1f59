"""An author's words, which know where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from factpress.problems import Location

_LAST = 10**9  # no file has so many lines
NOWHERE = Location("(not in a file)")
# To other readers of YAML, 2024 is a number. So is true a boolean, but an editor would then offer true for every title.
WORDS: Mapping[str, Any] = {"type": ["string", "number"]}


Anchors = tuple[tuple[int, int, int], ...]  # offset in the string, line, column


class Text(str):
    """A string with its place: `anchors` has one where each line begins.

    It compares, hashes and prints as the plain string, so that it can be used wherever words are.
    """

    __slots__ = ("anchors", "path")

    path: str
    anchors: Anchors

    def __new__(cls, words: str = "", location: Location = NOWHERE, anchors: Anchors = ()) -> "Text":
        """Make a text that begins at a location; anchors only where its lines do not simply follow each other."""
        text = super().__new__(cls, words)
        text.path = location.path
        text.anchors = anchors or ((0, location.line, location.column),)
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return Text, (str(self), self.location, self.anchors)

    @property
    def location(self) -> Location:
        """Where the words begin."""
        return self.at(0)

    @classmethod
    def placed(cls, words: str, path: str, anchors: Anchors) -> "Text":
        """Make a text of all that tells it from the same words elsewhere."""
        text = cls(words)
        text.path, text.anchors = path, anchors
        return text

    @property
    def identity(self) -> tuple[str, str, Anchors]:
        """Give all that `placed` takes: to remember by it what was found in a text."""
        return str(self), self.path, self.anchors

    def at(self, offset: int) -> Location:
        """Find the place in the file of the character at this offset."""
        return Location(self.path, *self._line_and_column(offset))

    def part(self, start: int, end: int) -> "Text":
        """Cut out a part that keeps its place."""
        return Text.placed(str(self)[start:end], self.path, self._anchors_within(start, end))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept texts as they are, so that no place is lost."""
        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Accept in a JSON Schema whatever one line of YAML may be."""
        return dict(WORDS)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        anchors = self.anchors
        start, line, column = (
            anchors[max(bisect_right(anchors, (offset, _LAST, 0)) - 1, 0)] if anchors[1:] else anchors[0]
        )
        return line, column + max(offset - start, 0)

    def _anchors_within(self, start: int, end: int) -> Anchors:
        first, behind = bisect_right(self.anchors, (start, _LAST, 0), 1), bisect_left(self.anchors, (end, 0, 0), 1)
        inner = tuple((at - start, line, column) for at, line, column in self.anchors[first:behind])
        return ((0, *self._line_and_column(start)), *inner)
