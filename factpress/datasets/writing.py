"""Writes JSON and CSV, the same bytes for the same figures."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any


def write_json(content: Mapping[str, Any]) -> bytes:
    """Write readable JSON in UTF-8."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def write_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Write one line a row under the names of the first row's fields (RFC 4180, with plain line feeds)."""
    written = io.StringIO()
    writer = csv.DictWriter(written, fieldnames=list(rows[0]) if rows else ["id"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(cell) for name, cell in row.items()} for row in rows)
    return written.getvalue().encode()


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
