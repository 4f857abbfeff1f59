"""Puts the rows of all series among the facts, and into the charts that draw them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from factpress.load.files import WrittenFile
from factpress.load.read_before import ReadBefore, below
from factpress.load.series import Table, read_series
from factpress.load.shelf import Shelf, repeated_id
from factpress.model import Chart, Entry, Reading, Row, Series
from factpress.problems import Problem
from factpress.text import Text


class Shelved(NamedTuple):
    """All shelves, the ids of series that are torn, and what is wrong with rows and with ids that are used twice."""

    shelves: Mapping[str, Shelf]
    torn: frozenset[str]
    problems: tuple[Problem, ...]


def with_series(
    newsroom: Path,
    shelves: Mapping[str, Shelf],
    files: tuple[WrittenFile, ...],
    reading: Reading,
    known: ReadBefore,
) -> Shelved:
    """Add the facts of all series.

    Facts, rows of series and calculations stand in one ledger, where no id may be used twice: the first keeps it.
    """
    written, series, sums, charts = (shelves[kind] for kind in ("facts", "series", "calculations", "charts"))

    def read() -> Table:
        described = {id: entry for id, entry in series.entries.items() if isinstance(entry, Series)}
        return read_series(newsroom, files, described, reading)

    table = known.part("rows", below("content/data/", ".csv"), read, files, series, reading)
    facts, taken = known.part("facts and rows", None, lambda: _with_rows(written, table), written, table)
    kept, clashes = known.part("sums", None, lambda: _without(facts.entries, sums.entries), facts, sums)
    drawn, undrawn = known.part("charts with rows", None, lambda: _with_points(charts, table.ids), charts, table)
    added = {"facts": facts, "calculations": replace(sums, entries=kept), "charts": replace(charts, entries=drawn)}
    problems = (*table.problems, *taken, *undrawn, *clashes)
    return Shelved({**shelves, **added}, frozenset(table.torn), problems)


def _with_rows(facts: Shelf, table: Table) -> tuple[Shelf, tuple[Problem, ...]]:
    if not table.facts and not table.broken:
        return facts, ()
    rows, problems = _without(facts.entries, table.facts)
    return replace(facts, entries={**facts.entries, **rows}, broken=facts.broken | table.broken), problems


def _without(first: Mapping[str, Entry], second: Mapping[str, Entry]) -> tuple[dict[str, Entry], tuple[Problem, ...]]:
    """Leave out what has an id that another entry keeps, and tell its author."""
    shared = sorted(first.keys() & second.keys())
    kept = {id: entry for id, entry in second.items() if id not in first}
    return kept, tuple(repeated_id(second[id].id, first[id].id) for id in shared)


def _with_points(charts: Shelf, ids: Mapping[str, tuple[Text, ...]]) -> tuple[dict[str, Entry], tuple[Problem, ...]]:
    """Give charts the rows of their series, one for each of its facts."""
    drawn: dict[str, Entry] = {}
    problems: list[Problem] = []
    for id, chart in charts.entries.items():
        if isinstance(chart, Chart) and chart.series and chart.rows:
            message, hint = "rows are listed beside a series, which has its own", "leave out one of the two"
            problems.append(Problem(chart.rows[0].fact.location, message, "undrawn-field", hint))
        drawn[id] = _with_rows_of(chart, ids) if isinstance(chart, Chart) and chart.series else chart
    return drawn, tuple(problems)


def _with_rows_of(chart: Chart, ids: Mapping[str, tuple[Text, ...]]) -> Chart:
    rows = tuple(
        Row.model_construct(
            fact=Text(fact, line.series.location), label=line.label or Text(""), note=None, who=line.who
        )
        for line in chart.series
        for fact in ids.get(str(line.series), ())
    )
    return chart.model_copy(update={"rows": rows})
