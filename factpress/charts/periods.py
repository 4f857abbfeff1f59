"""Points in time: the figures of a series, each with the period that it is for, and the periods that are missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise

from factpress.charts.extents import Extent, extent_of
from factpress.charts.palette import Hue
from factpress.charts.subject import Subject
from factpress.charts.windows import window_of
from factpress.model import Chart, Content, Row, Status

MISSING_FROM = Fraction(3, 2)  # of the shortest step from one period to the next, beyond which one is missing
_TERSE = 3  # how many letters of a unit may stand at every point


@dataclass(frozen=True, kw_only=True)
class PeriodPoint:
    """A figure at the middle of its period, with all its words ready."""

    row: Row
    at: Fraction  # in years
    start: Fraction
    date: str
    words: str
    extent: Extent
    status: Status
    hue: Hue


def points_of(subject: Subject, rows: Sequence[Row]) -> tuple[PeriodPoint, ...]:
    """Make the figures of one series ready, earliest first."""
    return tuple(sorted((_point(subject, row) for row in rows), key=lambda point: point.at))


def lines_of(chart: Chart, content: Content) -> tuple[tuple[Row, ...], ...]:
    """Tell the rows of one series from those of the next; rows that an author lists are one series."""
    if not chart.series:
        return (chart.rows,) if chart.rows else ()
    return tuple(tuple(run) for _, run in groupby(chart.rows, key=lambda row: content.ledger[row.fact].topic))


def gaps(points: Sequence[PeriodPoint]) -> tuple[tuple[PeriodPoint, PeriodPoint], ...]:
    """List the neighbours between which nobody gave a figure, though the steps of the series would have one there."""
    step = min((after.at - before.at for before, after in pairwise(points)), default=Fraction(1))
    return tuple((before, after) for before, after in pairwise(points) if after.at - before.at >= MISSING_FROM * step)


def _point(subject: Subject, row: Row) -> PeriodPoint:
    entry, extent = subject.entry(row), extent_of(subject.value(row))
    window = window_of(entry.when) if entry.when else None
    assert entry.when, "problems() has made sure of it"
    assert extent, "problems() has made sure of it"
    assert window, "problems() has made sure of it"
    return PeriodPoint(
        row=row,
        at=(window.start + window.end) / 2,
        start=window.start,
        date=subject.wording.date(entry.when),
        words=subject.figure(row, point_style(subject, row)),
        extent=extent,
        status=entry.status,
        hue=row.who,
    )


def point_style(subject: Subject, row: Row) -> str:
    """Choose how values are said: with the unit only where that is a sign, for the head of the chart names it."""
    bare, amount = subject.figure(row, "bare"), subject.figure(row, "amount")
    return "amount" if len(amount) - len(bare) <= _TERSE else "bare"
