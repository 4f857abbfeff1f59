"""Reads the rows of a series: each row of its CSV is a fact, and its date is the end of the fact's id."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factpress.dates import parse_date
from factpress.load.csv_header import COLUMNS, NEEDED, bad_header, repeated_header, rows_below
from factpress.load.csv_rows import Cells, read_csv
from factpress.load.files import WrittenFile, read_words
from factpress.load.validate import validate
from factpress.model import Fact, Reading, Series
from factpress.problems import Location, Problem, Unreadable
from factpress.quantities import parse_quantity
from factpress.quantities.units import parse_unit
from factpress.text import Text
from factpress.yaml_reader import Yaml, YamlFields

ROWS_AT_MOST = 500
BYTES_AT_MOST = 200_000
_OF_THE_SERIES = ("title", "gist", "unit")
_OF_EVERY_FACT = ("source", "locator", "status")
_TWO_YEARS = re.compile(r"(?P<first>\d{4})-(?P<second>2[1-4])")  # what EDTF reads as a season of the first


@dataclass(frozen=True, kw_only=True)
class Table:
    """The facts of all series, the ids that each series has rows for, and what their authors are told."""

    facts: dict[str, Fact] = field(default_factory=dict)
    ids: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    torn: set[str] = field(default_factory=set)  # series some of whose rows have no id, for they cannot be read
    problems: list[Problem] = field(default_factory=list)


def read_series(newsroom: Path, files: tuple[WrittenFile, ...], known: Mapping[str, Series], reading: Reading) -> Table:
    """Read the CSV of every series; a row that cannot be read is left out, and its problems are told."""
    table = Table()
    for file in files:
        _read(newsroom, file, known.get(str(file.id)), reading, table)
    described = {file.path.removesuffix(".yaml") for file in files}
    for csv in sorted((newsroom / "content" / "data").glob("*.csv")):
        path = csv.relative_to(newsroom).as_posix()
        if csv.is_file() and path.removesuffix(".csv") not in described:
            hint = f"write {path.removesuffix('.csv')}.yaml with title:, unit:, source:, locator: and status:"
            table.problems.append(Problem(Location(path), "nothing says what this series is", "missing-file", hint))
            _break(table, csv.stem)
    return table


def _read(newsroom: Path, file: WrittenFile, series: Series | None, reading: Reading, table: Table) -> None:
    csv = newsroom / file.path.replace(".yaml", ".csv")
    path = csv.relative_to(newsroom).as_posix()
    if not csv.is_file():
        hint = f"write {path} with the columns {' and '.join(NEEDED)}"
        table.problems.append(Problem(Location(file.path), "this series has no CSV beside it", "missing-file", hint))
        _break(table, file.id)
        return
    rows = _rows(newsroom, csv, path, table.problems)
    header = rows[0] if rows else ()
    table.problems.extend((*bad_header(header), *repeated_header(rows)))
    unit_is_known = series is not None and _has_unit(series, reading, table.problems)
    if series is None or not unit_is_known or any(name not in header for name in NEEDED):
        _break(table, file.id)
        return
    table.problems.extend(_unsaid(series, file, header))
    fields: dict[Text, Yaml] = {key: said for key, said in (file.fields or {}).items() if key not in _OF_THE_SERIES}
    fields[Text("gist", series.location)] = series.gist or series.title
    _Rows(series=series, defaults=fields, header=header, reading=reading, table=table).read(rows_below(rows))


def _rows(newsroom: Path, csv: Path, path: str, problems: list[Problem]) -> tuple[Cells, ...]:
    if csv.stat().st_size > BYTES_AT_MOST:
        message = f"this file is larger than {BYTES_AT_MOST // 1000} kB"
        problems.append(Problem(Location(path), message, "too-large", "keep the rows that a chart shows"))
        return ()
    words, more = read_words(newsroom, csv)
    problems.extend(more)
    if words is None:
        return ()
    read = read_csv(words, path)
    problems.extend(read.problems)
    if any(problem.rule == "bad-csv" for problem in read.problems):
        return ()
    if len(read.rows) < 2:
        hint = f"write {','.join(NEEDED)} in its first line, and below it one line for each period"
        problems.append(Problem(Location(path), "this series has no rows", "empty-file", hint))
        return ()
    if len(read.rows) > ROWS_AT_MOST + 1:
        message = f"{len(read.rows) - 1} rows, where a series has {ROWS_AT_MOST} at most"
        place = read.rows[ROWS_AT_MOST + 1][0].location
        problems.append(Problem(place, message, "too-large", "keep the rows that a chart shows"))
        return ()
    return read.rows


def _break(table: Table, series: str) -> None:
    """Remember that a series cannot be read, so that nobody is told once more of the rows that it may have."""
    table.broken.add(str(series))
    table.torn.add(str(series))


def _has_unit(series: Series, reading: Reading, problems: list[Problem]) -> bool:
    try:
        parse_unit(series.unit or "", reading.vocabulary)
    except Unreadable as error:
        assert series.unit is not None, "nothing is a plain number"
        problems.append(Problem(series.unit.at(error.offset), f"unit: {error.message}", "bad-value", error.hint))
        return False
    return True


def _unsaid(series: Series, file: WrittenFile, header: Cells) -> Iterator[Problem]:
    """Find what every fact needs, and neither the series says nor a column; it is told once, not for each row."""
    for name in _OF_EVERY_FACT:
        if getattr(series, name) is None and name not in header:
            hint = f"add {name}: for all rows, or a column {name} to the CSV"
            yield Problem(Location(file.path), f"“{name}” is missing", "missing-field", hint)


@dataclass(frozen=True, kw_only=True)
class _Rows:
    """The rows of one series on their way to become facts."""

    series: Series
    defaults: Mapping[Text, Yaml]
    header: Cells
    reading: Reading
    table: Table

    def read(self, rows: tuple[Cells, ...]) -> None:
        ids: dict[str, Text] = {}
        for row in rows:
            id = self._id_of(row)
            if id is None:
                _break(self.table, self.series.id)
            elif id in ids:
                message = f"“{id}” has a row already, on line {ids[id].location.line}"
                self._tell(Problem(id.location, message, "repeated-date", "a series has one row for each period"))
            else:
                ids[id] = id
                self._add(id, row)
        self.table.ids[str(self.series.id)] = tuple(ids.values())

    def _id_of(self, row: Cells) -> Text | None:
        """Make the id of a row of its date; None where it has none, or not as many cells as there are columns."""
        if len(row) != len(self.header):
            message = f"{len(row)} cells, where there are {len(self.header)} columns"
            hint = "put a cell that has a comma in quotes, and write decimals with a point: 12.5"
            self._tell(Problem(row[0].location, message, "bad-csv", hint if len(row) > len(self.header) else _SHORT))
            return None
        for name in NEEDED:
            cell = row[self.header.index(name)]
            if not cell:
                hint = "leave the row out where nobody gives a figure: what is missing is shown as missing"
                self._tell(Problem(cell.location, f"“{name}” is empty", "empty-cell", hint))
                return None
        when = row[self.header.index("when")]
        if (year := _TWO_YEARS.fullmatch(when)) and (int(year["first"]) + 1) % 100 == int(year["second"]):
            years = f"{year['first']}/{int(year['first']) + 1}"
            hint = f"write {years} for a school year, or a season in words: winter 2023"
            self._tell(Problem(when.location, f"“{when}” could be two years or a season", "bad-date", hint))
            return None
        return Text(_id(self.series.id, when), when.location)

    def _add(self, id: Text, row: Cells) -> None:
        cells = zip(self.header, row, strict=True)
        said: dict[Text, Yaml] = {name: cell for name, cell in cells if cell and name in COLUMNS}  # others are told
        value, told = self._value(row[self.header.index("value")])
        said[Text("value", self.header[self.header.index("value")].location)] = value
        fields = YamlFields({**self.defaults, **said})
        missing = [name for name in _OF_EVERY_FACT if Text(name) not in fields and Text(name) not in self.header]
        if missing:  # told of the series
            self.table.broken.add(str(id))
            return
        fact, problems = validate(Fact, fields, id.location, self.reading, id=id, topic=self.series.id)
        self.table.problems.extend((*told, *problems))
        if any(problem.rule == "bad-date" for problem in problems):
            _break(self.table, self.series.id)
        if fact is None or told:
            self.table.broken.add(str(id))
        else:
            self.table.facts[str(id)] = fact

    def _value(self, cell: Text) -> tuple[Text, tuple[Problem, ...]]:
        """Write the unit behind a value; where that cannot be read, say what is wrong with the cell alone."""
        if self.series.unit is None:
            return cell, ()
        words = _joined(cell, self.series.unit)
        try:
            parse_quantity(words, self.reading.vocabulary)
        except Unreadable as whole:
            told = self._without_unit(cell) or whole
            problem = Problem(cell.at(told.offset), f"value: {told.message}", "bad-value", told.hint)
            return _joined(Text("1", cell.location), self.series.unit), (problem,)
        return words, ()

    def _without_unit(self, cell: Text) -> Unreadable | None:
        """Find what is wrong with a cell whatever stands behind it; a unit of its own is, too."""
        try:
            alone = parse_quantity(cell, self.reading.vocabulary, unit_needed=False)
        except Unreadable as error:
            return error
        if not alone.unit.numerator:
            return None
        hint = f"write the number alone: what it counts, {self.series.unit}, stands in {self.series.id}.yaml"
        return Unreadable(f"“{cell}” has a unit of its own", hint)

    def _tell(self, problem: Problem) -> None:
        self.table.problems.append(problem)


def _joined(cell: Text, unit: Text) -> Text:
    words, end = f"{cell} {unit}", cell.at(len(cell))
    behind = ((at, end.line, end.column) for at in range(len(cell), len(words)))
    return Text(words, cell.location, (*cell.anchors, *behind))


_SHORT = "a cell that is left empty still has its comma"


def _id(series: str, when: Text) -> str:
    """Put the date behind the series: rents-2021-03; a date that cannot be read is told when its row is."""
    try:
        written = parse_date(when).edtf or "unknown"
    except Unreadable:
        written = str(when)
    return f"{series}-{re.sub(r'[^a-z0-9]+', '-', written.lower()).strip('-')}"
