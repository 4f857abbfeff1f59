"""data/facts.csv must hold what data/facts.json holds, row by row."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from factpress.problems import Location, Problem
from factpress.verify.facts_data import FILE as JSON
from factpress.verify.published import Published, differs
from factpress.verify.rows import compare_ids, shown
from factpress.verify.skeletons import skeleton

FILE = "data/facts.csv"


def prove(published: Published) -> Iterator[Problem]:
    """Compare every cell with its field."""
    facts = {str(row.get("id")): row for row in published.rows(JSON, "facts")}
    reader = csv.DictReader(io.StringIO(published.files.get(FILE, b"").decode("utf-8", "replace")))
    rows = {row.get("id") or "": (row, reader.line_num) for row in reader}
    yield from compare_ids(FILE, rows, facts)
    for id, (row, line) in rows.items():
        for name, value in facts.get(id, {}).items():
            cell = row.get(name) or ""
            if cell != _cell(value):
                yield differs(
                    Location(FILE, line), f"“{id}”: {name}{_meant(id, name, cell, published)}", cell, _cell(value)
                )


def _meant(id: str, name: str, cell: str, published: Published) -> str:
    """Name the facts that a gist refers to."""
    if name != "gist" or id not in published.statements:
        return ""
    gist = published.expectations.whole(published.statements[id].entry.gist)
    return "".join(f", with “{fact}”" for fact in gist.missing_in(skeleton(cell)))


def _cell(value: Any) -> str:
    """Write a field as a cell has it: lists in one, chains with arrows, a date of ours with its reason."""
    if isinstance(value, list):
        return "; ".join(" > ".join(part) if isinstance(part, list) else str(part) for part in value)
    if isinstance(value, dict):
        return ": ".join(map(str, value.values()))
    return shown(value)
