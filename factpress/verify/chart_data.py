"""Every row of a chart's CSV must be its fact as data/facts.json has it, or its event as data/events.json has it."""

import csv
import io
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from factpress.dates import PartialDate
from factpress.model import Chart
from factpress.problems import Location, Problem
from factpress.text import Text
from factpress.verify.published import Published, differs, lacks
from factpress.verify.row_names import row_name
from factpress.verify.rows import compare_prose, shown

_ENDS = ("low", "high")
_OF_FACTS = (
    *("text", "low", "high", "low_open", "high_open", "approximate", "unit", "per"),
    *("status", "speaker", "source", "locator"),
)
_OF_EVENTS = {name: name for name in ("status", "speaker", "source", "locator")} | {"low": "earliest", "high": "latest"}

Cells = Mapping[str, str]


def prove(published: Published) -> Iterator[Problem]:
    """Read every chart's CSV."""
    for chart in published.content.charts.values():
        path = f"charts/{chart.id}.csv"
        if path in published.files:
            yield from _chart(path, chart, published)
        else:
            yield lacks(Location(path), f"the chart “{chart.id}” has no CSV")


def _chart(path: str, chart: Chart, published: Published) -> Iterator[Problem]:
    facts = {row.get("id"): row for row in published.rows("data/facts.json", "facts")}
    events = {row.get("id"): row for row in published.rows("data/events.json", "events")}
    rows = list(csv.DictReader(io.StringIO(published.files[path].decode("utf-8", "replace"))))
    drawn = [*(str(row.fact) for row in chart.figures), *map(str, chart.events)]
    ids = [row.get("fact") or "" for row in rows]
    if ids != drawn:
        yield differs(Location(path), f"the column of ids of “{chart.id}”", ", ".join(ids), ", ".join(drawn))
        return
    for line, (id, row) in enumerate(zip(drawn, rows, strict=True), start=2):
        place = Location(path, line)
        yield from compare_prose(
            row.get("label"), _label(chart, line - 2, published), f"“{id}”: label", place, published
        )
        if id in facts:
            yield from _fact(row, facts[id], id, place)
        elif id in events:
            yield from _event(row, events[id], id, place, published)


def _label(chart: Chart, number: int, published: Published) -> Text:
    """Find the name of a row: an event's title, or what the author calls a figure."""
    if number >= len(chart.figures):
        return published.content.events[chart.events[number - len(chart.figures)]].title
    return row_name(chart, chart.figures[number], published)


def _fact(row: Cells, fact: Mapping[str, Any], id: str, place: Location) -> Iterator[Problem]:
    for name in _OF_FACTS:
        found, expected = row.get(name) or "", fact.get(name)
        is_same = _is_number(found, expected) if name in _ENDS else _once(found) == _once(shown(expected))
        if not is_same:
            yield differs(place, f"“{id}”: {name}", found, shown(expected))


def _once(cell: str) -> list[str]:
    """List what a cell lists, each once: a chart does not repeat a place that several figures of a sum share."""
    return list(dict.fromkeys(cell.split("; ")))


def _is_number(found: str, expected: Any) -> bool:
    if not found or expected is None:
        return not found and expected is None
    try:
        return abs(Decimal(found) - Decimal(expected)) <= abs(Decimal(expected)) * Decimal("1e-9")
    except (InvalidOperation, TypeError):
        return False


def _event(row: Cells, event: Mapping[str, Any], id: str, place: Location, published: Published) -> Iterator[Problem]:
    told = published.content.events[id]
    expected = {column: shown(event.get(name)) for column, name in _OF_EVENTS.items()}
    expected["text"] = published.wording.date(told.when)
    reading = told.inferred.when if told.inferred else None
    expected |= {"inferred_low": _day(reading, "earliest"), "inferred_high": _day(reading, "latest")}
    for column, words in expected.items():
        if (row.get(column) or "") != words:
            yield differs(place, f"“{id}”: {column}", row.get(column) or "", words)
    because = told.inferred.because if told.inferred else None
    yield from compare_prose(row.get("because"), because, f"“{id}”: because", place, published)


def _day(when: PartialDate | None, end: str) -> str:
    day = getattr(when, end) if when else None
    return day.isoformat() if day else ""
