"""The twins of a chart: the same as a table for readers, and as a CSV for machines."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from factpress.charts.figure import Table
from factpress.charts.records import Record
from factpress.model import Source, Status
from factpress.wording import Wording

COLUMNS = (
    *("label", "fact", "text", "low", "high", "low_open", "high_open", "approximate", "unit", "per"),
    *("status", "speaker", "source", "locator"),
)
OF_DATES = ("inferred_low", "inferred_high", "because")  # our reading, apart from what the locator vouches for


def table_of(records: Sequence[Record], wording: Wording, *, is_of_dates: bool) -> Table:
    """Set records as a table; the column for conversions or readings only where there are any."""
    keys = ["event", "date", "our-date"] if is_of_dates else ["row", "value", "converted"]
    columns = [
        [record.label for record in records],
        [record.text for record in records],
        [record.also for record in records],
        [wording.status(record.status) for record in records],
        [_who(record, wording) for record in records],
        [_joined(source.name for source in _sources(record)) for record in records],
    ]
    header = [wording.phrase(f"chart.column.{key}") for key in (*keys, "status", "who", "source")]
    shown = [number for number, column in enumerate(columns) if number != 2 or any(column)]
    rows = tuple(tuple(columns[number][row] for number in shown) for row in range(len(records)))
    return Table(header=tuple(header[number] for number in shown), rows=rows)


def csv_of(records: Iterable[Record], *, is_of_dates: bool = False) -> str:
    """Write records as RFC 4180 has it, but for the line ends; our reading of dates stands in columns of its own."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow((*COLUMNS, *OF_DATES) if is_of_dates else COLUMNS)
    writer.writerows([*_cells(record), *(_reading(record) if is_of_dates else ())] for record in records)
    return written.getvalue()


def sources_of(records: Iterable[Record]) -> tuple[Source, ...]:
    """List the sources that are cited, in the order of the rows."""
    cited = {str(source.id): source for record in records for source in _sources(record)}
    return tuple(cited.values())


def _cells(record: Record) -> list[str]:
    bounds, citations = record.bounds, record.citations
    flags = ["true" if flag else "false" for flag in (bounds.low_open, bounds.high_open, bounds.approximate)]
    is_ours = record.status is Status.DERIVED  # what we work out is said by nobody
    speakers = "" if is_ours else _joined(str(citation.speaker.id) for citation in citations if citation.speaker)
    sources = _joined(str(source.id) for source in _sources(record))
    locators = _joined(str(citation.locator) for citation in citations)
    value = [record.text, bounds.low, bounds.high, *flags, bounds.unit, bounds.per]
    return [record.label, record.id, *value, str(record.status), speakers, sources, locators]


def _reading(record: Record) -> tuple[str, ...]:
    return record.bounds.inferred_low, record.bounds.inferred_high, record.bounds.because


def _who(record: Record, wording: Wording) -> str:
    """Name those whose words these are; a sum of ours rests on the words of several."""
    people = _joined(citation.chain[0] for citation in record.citations)
    return wording.phrase("chart.sum-from", people=people) if record.status is Status.DERIVED else people


def _sources(record: Record) -> list[Source]:
    return [citation.source for citation in record.citations]


def _joined(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))
