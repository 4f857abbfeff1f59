"""What is left before or after a date: before 2020 is 2019 or earlier, as exactly as the date is stated."""

from datetime import date, timedelta

from factpress.dates.points import DatePoint
from factpress.problems import Unreadable

_DAY = timedelta(days=1)


def just_before(point: DatePoint, offset: int = 0) -> DatePoint:
    """Find the last year, month or day before a date; raise Unreadable when there is none."""
    first = _stated(point.earliest, "before", offset)
    if first == date.min:
        raise Unreadable("there is no year 0", "years run from 0001 to 9999", offset)
    return _as_exact_as(point, first - _DAY)


def just_after(point: DatePoint, offset: int = 0) -> DatePoint:
    """Find the first year, month or day after a date; raise Unreadable when there is none."""
    last = _stated(point.latest, "after", offset)
    if last == date.max:
        raise Unreadable("there is no year 10000", "years run from 0001 to 9999", offset)
    return _as_exact_as(point, last + _DAY)


def _stated(day: date | None, word: str, offset: int) -> date:
    if day is None:
        raise Unreadable(f"no year is stated, so any day may be “{word}”", "state the year, or write unknown", offset)
    return day


def _as_exact_as(point: DatePoint, day: date) -> DatePoint:
    """Write a day no finer than the point, and hedge it as the point is hedged."""
    is_month = point.month or point.season
    neighbour = DatePoint(year=day.year, month=day.month if is_month else None, day=day.day if point.day else None)
    return neighbour.hedged(uncertain=point.uncertain, approximate=point.approximate)
