"""Writes rows as JSON and as CSV, the same bytes for the same figures."""

import csv
from collections.abc import Iterable, Mapping
from io import BytesIO, TextIOWrapper
from itertools import chain
from typing import Any

from factpress.readable_json import indented

Row = Mapping[str, Any]


def write_rows(name: str, rows: Iterable[Row]) -> bytes:
    """Write readable JSON of one list, row by row: of a large ledger not all rows are held."""
    written, end = BytesIO(), b"]"
    written.write(f'{{\n "{name}": ['.encode())
    for number, row in enumerate(rows):
        written.write((b"," if number else b"") + b"\n  " + indented(row, "\n  ").encode())
        end = b"\n ]"
    written.write(end + b"\n}\n")
    return written.getvalue()


def write_csv(rows: Iterable[Row]) -> bytes:
    """Write one line a row under the names of the first row's fields (RFC 4180, with plain line feeds)."""
    written, waiting = BytesIO(), iter(rows)
    first = next(waiting, None)
    words = TextIOWrapper(written, encoding="utf-8", newline="", write_through=True)
    writer = csv.DictWriter(words, fieldnames=["id"] if first is None else list(first), lineterminator="\n")
    writer.writeheader()
    listed = () if first is None else chain((first,), waiting)
    writer.writerows({name: _cell(cell) for name, cell in row.items()} for row in listed)
    words.flush()
    return written.getvalue()


def _cell(cell: Any) -> Any:
    match cell:
        case bool():
            return "true" if cell else "false"
        case [[*_], *_]:
            return "; ".join(" > ".join(chain) for chain in cell)
        case list():
            return "; ".join(cell)
        case {"when": when, "because": because}:
            return f"{when}: {because}"
    return cell
