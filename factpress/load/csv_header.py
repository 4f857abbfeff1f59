"""Reads the first line of a series' CSV, which names the columns."""

from collections.abc import Iterator
from difflib import get_close_matches

from factpress.load.csv_rows import Cells
from factpress.problems import Problem, closest
from factpress.text import Text

NEEDED = ("when", "value")
COLUMNS = (*NEEDED, "status", "source", "speaker", "locator", "printed", "note", "converted")


def bad_header(header: Cells) -> Iterator[Problem]:
    """Find names that no column has, names that stand twice, and columns that are missing."""
    missing = [needed for needed in NEEDED if needed not in header] if header else []
    unknown = [name for name in header if name not in COLUMNS]
    if len(missing) == len(NEEDED) and not any(_meant(name, missing) for name in unknown):
        message, hint = "this line does not name the columns", f"begin the file with a line {','.join(NEEDED)}"
        yield Problem(header[0].location, message, "missing-field", hint)
        return
    for name in unknown:
        yield _unknown(name, missing if len(unknown) == len(missing) == 1 else [])
    for number, name in enumerate(header):
        if name in header[:number] and name in COLUMNS:
            yield Problem(name.location, f"the column “{name}” is here twice", "repeated-key", "keep one of the two")
    told = missing if len(unknown) == len(missing) == 1 else [_meant(name, missing) for name in unknown]
    for needed in missing:
        if needed not in told:
            hint = f"the first line names the columns: add {needed}"
            yield Problem(header[0].location, f"the column “{needed}” is missing", "missing-field", hint)


def repeated_header(rows: tuple[Cells, ...]) -> Iterator[Problem]:
    """Find the first line once more, as it stands in files that were put together."""
    for row in rows[1:]:
        if row == rows[0]:
            message, hint = "this line names the columns once more", "leave it out: the first line names them"
            yield Problem(row[0].location, message, "bad-csv", hint)


def rows_below(rows: tuple[Cells, ...]) -> tuple[Cells, ...]:
    """Leave out the first line, wherever it stands."""
    return tuple(row for row in rows if row != rows[0])


def _meant(name: Text, missing: list[str]) -> str | None:
    near = get_close_matches(name.lower(), missing, 1, 0.6)
    return near[0] if near else None


def _unknown(name: Text, only: list[str]) -> Problem:
    """Say that no column has this name; where one is missing and nothing else is unknown, it is that one."""
    if not name:
        hint = "name it, or delete the comma before it in every line"
        return Problem(name.location, "this column has no name", "unknown-field", hint)
    hint = f"call it “{only[0]}”" if only else closest(name.lower(), COLUMNS) or f"there are: {', '.join(COLUMNS)}"
    return Problem(name.location, f"there is no column “{name}” here", "unknown-field", hint)
