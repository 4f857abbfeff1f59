"""Dates as sources state them: EDTF and plain words, never more exact than what was said."""

from factpress.dates.machine import as_year, machine_date
from factpress.dates.partial import PartialDate, Sense, Span
from factpress.dates.points import SEASONS, DatePoint, Part, Precision
from factpress.dates.reading import parse_date

__all__ = [
    "SEASONS",
    "DatePoint",
    "Part",
    "PartialDate",
    "Precision",
    "Sense",
    "Span",
    "as_year",
    "machine_date",
    "parse_date",
]
