"""Records: what stands behind each mark of a chart, one for each row of its table and of its CSV."""

from dataclasses import dataclass
from decimal import Decimal

from factpress.charts.subject import Subject
from factpress.dates import PartialDate
from factpress.model import Citation, Event, Row, Status
from factpress.quantities.ends import Ends, ends_of


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """What machines read of a row: what is stated, and apart from it what we infer; anything else is empty."""

    low: str = ""
    high: str = ""
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    unit: str = ""
    per: str = ""
    inferred_low: str = ""
    inferred_high: str = ""
    because: str = ""


@dataclass(frozen=True, kw_only=True)
class Record:
    """One figure or one event, in words and for machines."""

    label: str
    id: str
    text: str
    also: str  # the source's own conversion; of a date, our reading
    bounds: Bounds
    status: Status
    citations: tuple[Citation, ...]


def records_of(subject: Subject) -> tuple[Record, ...]:
    """List all that a chart shows, and the events that it can only name."""
    content, chart = subject.content, subject.chart
    figures = (_figure(row, subject) for row in chart.figures)
    events = (_event(content.events[event], subject) for event in chart.events)
    return (*figures, *events)


def _figure(row: Row, subject: Subject) -> Record:
    entry, wording = subject.entry(row), subject.wording
    return Record(
        label=subject.name(row),
        id=str(entry.id),
        text=wording.quantity(subject.value(row)),
        also=wording.quantity(entry.converted) if entry.converted else "",
        bounds=_amounts(ends_of(subject.value(row))),
        status=entry.status,
        citations=entry.citations,
    )


def _amounts(ends: Ends) -> Bounds:
    return Bounds(
        low=_written(ends.low),
        high=_written(ends.high),
        low_open=ends.low_open,
        high_open=ends.high_open,
        approximate=ends.approximate,
        unit=ends.unit,
        per=ends.per,
    )


def _written(decimal: Decimal | None) -> str:
    return "" if decimal is None else f"{decimal:f}"


def _event(event: Event, subject: Subject) -> Record:
    content, wording = subject.content, subject.wording
    return Record(
        label=subject.words(event.title),
        id=str(event.id),
        text=wording.date(event.when),
        also=wording.date(event.inferred.when) if event.inferred else "",
        bounds=_days(event, subject),
        status=event.status,
        citations=(content.cite(event),),
    )


def _days(event: Event, subject: Subject) -> Bounds:
    """Give the days of a date as stated: without a year there are none, whatever we may infer."""
    low, high = _first_and_last(event.when)
    inferred_low, inferred_high = _first_and_last(event.inferred.when) if event.inferred else ("", "")
    return Bounds(
        low=low,
        high=high,
        approximate=event.when.approximate or event.when.uncertain,
        unit="date",
        inferred_low=inferred_low,
        inferred_high=inferred_high,
        because=subject.words(event.inferred.because) if event.inferred else "",
    )


def _first_and_last(when: PartialDate) -> tuple[str, str]:
    first, last = when.earliest, when.latest
    return first.isoformat() if first else "", last.isoformat() if last else ""
