"""Reads a CSV as RFC 4180 has it, into cells that know where they stand.

Python's csv module tells neither the column of a cell nor what is wrong with its quotes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from factpress.problems import Location, Problem
from factpress.text import Text

Cells = tuple[Text, ...]
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"|(?P<plain>[^,\n]*)')
_BLANKS = re.compile(r"[ \t]*")
_REST = re.compile(r"[^,\n]*")
_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "upright lines"}


@dataclass(frozen=True, kw_only=True)
class CsvFile:
    """The rows of a file, the first with the names of the columns, and what is wrong with its signs."""

    rows: tuple[Cells, ...]
    problems: tuple[Problem, ...]


def read_csv(words: str, path: str) -> CsvFile:
    """Read every row that is not blank; after a quote that is never closed there is none."""
    reader = _Reader(words=words, path=path, starts=(0, *accumulate(len(line) + 1 for line in words.split("\n"))))
    rows = tuple(row for row in reader.rows() if any(row))
    return CsvFile(rows=rows, problems=(*reader.problems, *_other_separator(rows)))


def _other_separator(rows: tuple[Cells, ...]) -> Iterator[Problem]:
    if not rows or len(rows[0]) > 1:
        return
    for sign, name in _OTHER_SEPARATORS.items():
        if sign in rows[0][0]:
            message = f"the columns are separated by {name}"
            hint = "save it once more as CSV with commas; decimals then need a point: 12.5"
            yield Problem(rows[0][0].at(rows[0][0].index(sign)), message, "bad-csv", hint)


@dataclass(frozen=True, kw_only=True)
class _Reader:
    """Goes through a file from cell to cell."""

    words: str
    path: str
    starts: tuple[int, ...]  # where each line begins
    problems: list[Problem] = field(default_factory=list)

    def rows(self) -> Iterator[Cells]:
        row: list[Text] = []
        at = 0
        while at <= len(self.words):
            cell, at = self._cell(at)
            row.append(cell)
            if self.words[at : at + 1] != ",":
                yield tuple(row)
                row = []
            at += 1

    def _cell(self, at: int) -> tuple[Text, int]:
        """Read a cell, and find where it ends: at a comma, at the end of its line or of the file."""
        blanks = _BLANKS.match(self.words, at)
        at = blanks.end() if blanks else at
        found = _CELL.match(self.words, at)
        assert found, "an empty cell is one, too"
        if found["quoted"] is not None:
            return self._quoted(found["quoted"], at + 1), self._behind_quotes(found.end())
        plain = found["plain"].rstrip()
        if plain.startswith('"'):
            self._refuse(at, "this quote is never closed", "close it, or double it if it stands for itself")
            return Text("", self._place(at)), len(self.words)
        if '"' in plain:
            hint = "put the whole cell in quotes, and double those inside"
            self._refuse(at + plain.index('"'), "a quote stands in the middle of a cell", hint)
        return Text(plain, self._place(at)), found.end()

    def _behind_quotes(self, end: int) -> int:
        rest = _REST.match(self.words, end)
        if rest and rest[0].strip():
            self._refuse(end, "words stand behind the closing quote", "double a quote that stands for itself")
        return rest.end() if rest else end

    def _quoted(self, inner: str, start: int) -> Text:
        """Write a cell in quotes out: of doubled quotes one stays, and every letter behind keeps its place."""
        words, anchors = "", [(0, *self._line_and_column(start))]
        for part in re.findall(r'""|\n|[^"\n]+', inner):
            anchors.append((len(words), *self._line_and_column(start)))
            words += part.replace('""', '"')
            start += len(part)
        return Text(words, Location(self.path, *anchors[0][1:]), tuple(anchors[1:]))

    def _place(self, at: int) -> Location:
        return Location(self.path, *self._line_and_column(at))

    def _line_and_column(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def _refuse(self, at: int, message: str, hint: str) -> None:
        self.problems.append(Problem(self._place(at), message, "bad-csv", hint))
