"""Dates for machines: the value of an HTML <time>, and a number to draw to scale."""

from calendar import isleap
from datetime import date
from fractions import Fraction

from factpress.dates.partial import PartialDate
from factpress.dates.points import DatePoint


def machine_date(date: PartialDate) -> str | None:
    """Write what HTML allows in <time datetime>; None where it has no form for the date.

    It has one for a day, a month, a year and a day of no stated year (01-11); none for decades, seasons, intervals
    and sets. It has no hedge either, so a part that is uncertain or approximate is left out: 2024?-01-11 is 01-11.
    """
    if date.is_interval or date.start is None or date.start != date.end or date.one_of or date.all_of:
        return None
    return _sure_parts(date.start)


def as_year(day: date) -> Fraction:
    """Count a day in years, exactly: 1 July 2024 is 2024 + 182/366, and every New Year is a whole number."""
    return day.year + Fraction(day.timetuple().tm_yday - 1, 366 if isleap(day.year) else 365)


def _sure_parts(point: DatePoint) -> str | None:
    """Keep the parts that are exact, as far as they make one of HTML's forms."""
    if point.years > 1 or point.season:
        return None
    hedged = {*point.uncertain_parts, *point.approximate_parts}
    year = f"{point.year:04}" if point.year and "year" not in hedged else ""
    month = f"{point.month:02}" if point.month and "month" not in hedged else ""
    day = f"{point.day:02}" if point.day and "day" not in hedged else ""
    if month and (year or day):
        return "-".join(part for part in (year, month, day) if part)
    return year or None
