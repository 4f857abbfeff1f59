"""One date in EDTF (ISO 8601-2), which https://www.loc.gov/standards/datetime/ defines: 2024-01-11, 199X, 2024?-01."""

import re
from calendar import monthrange
from dataclasses import replace

from factpress.dates.names import MONTH_NAMES
from factpress.dates.points import SEASONS, DatePoint, Part
from factpress.problems import Unreadable

_LEVELS = ("year", "second", "day")  # the second part is a month or a season
_MARK = "[?~%]?"
_POINT = re.compile(
    rf"(?P<only_year>{_MARK})(?P<year>[0-9X]{{4}})(?P<to_year>{_MARK})"
    rf"(?:-(?P<only_second>{_MARK})(?P<second>[0-9]{{2}}|XX)(?P<to_second>{_MARK})"
    rf"(?:-(?P<only_day>{_MARK})(?P<day>[0-9]{{2}}|XX)(?P<to_day>{_MARK}))?)?"
)
_YEAR = re.compile(r"(?P<digits>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)|XXXX")


def read_edtf(phrase: str, offset: int = 0) -> DatePoint | None:
    """Read one date in EDTF; None where it is none, Unreadable where it is one that cannot be.

    `offset` is where the phrase begins in what the author wrote.
    """
    found = _POINT.fullmatch(phrase)
    if not found:
        return None
    _refuse_gaps(found, offset)
    point = _read_second_part(found, offset + found.start("second"), _read_year(found["year"], offset + found.start()))
    point = replace(point, day=_read_number(found["day"]), unspecified=phrase.count("XX", found.end("year")))
    refuse_missing_day(point, offset + found.start("day"))
    return replace(
        point,
        uncertain_parts=_marked_parts(found, point.parts, {"?", "%"}),
        approximate_parts=_marked_parts(found, point.parts, {"~", "%"}),
    )


def refuse_missing_day(point: DatePoint, offset: int) -> None:
    """Raise Unreadable when the month lacks the day; 29 February may be in any year that is not stated."""
    if point.month is None or point.day is None:
        return
    is_one_year = point.year is not None and point.years == 1
    days = monthrange(point.year, point.month)[1] if point.year and is_one_year else monthrange(2000, point.month)[1]
    if not 1 <= point.day <= days:
        month = MONTH_NAMES[point.month - 1] + (f" {point.year}" if is_one_year else "")
        raise Unreadable(f"there is no {point.day} {month}", f"{month} has {days} days", offset)


def _refuse_gaps(found: re.Match[str], offset: int) -> None:
    if found["second"] == "XX" and found["day"] not in (None, "XX"):
        hint = "leave the day out too, or list the days that it can be: [2024-01-11, 2024-02-11]"
        raise Unreadable(f"“{found[0]}” has a day without its month", hint, offset + found.start("second"))
    if found["year"] == "XXXX" and found["second"] in (None, "XX"):
        raise Unreadable(f"“{found[0]}” states nothing", "write unknown", offset)


def _read_year(digits: str, offset: int) -> DatePoint:
    found = _YEAR.fullmatch(digits)
    if not found:
        hint = "leave open the last digit (199X, a decade), the last two (19XX, a century) or all four (no year stated)"
        raise Unreadable(f"“{digits}” leaves the wrong digits open", hint, offset)
    if not found["digits"]:
        return DatePoint()
    return DatePoint(year=int(digits.replace("X", "0")), years=10 ** digits.count("X"))


def _read_second_part(found: re.Match[str], offset: int, point: DatePoint) -> DatePoint:
    """Add the month or the season."""
    number = _read_number(found["second"])
    if number is None or 1 <= number <= 12:
        return replace(point, month=number)
    if number in SEASONS and found["day"] is None:
        return replace(point, season=number)
    is_swapped = 13 <= number <= 31 and found["day"] and found["day"] != "XX" and 1 <= int(found["day"]) <= 12
    swapped = f"did you mean {found['year']}-{found['day']}-{found['second']}?"
    hint = swapped if is_swapped else "months run from 01 to 12, and a date is written YYYY-MM-DD"
    raise Unreadable(f"there is no month {found['second']}", hint, offset)


def _read_number(digits: str | None) -> int | None:
    return None if digits in (None, "XX") else int(digits)


def _marked_parts(found: re.Match[str], parts: tuple[Part, ...], marks: set[str]) -> tuple[Part, ...]:
    """Find what is marked: a mark in front covers its own part, one behind covers all parts up to there."""
    return tuple(
        part
        for depth, part in enumerate(parts)
        if found[f"only_{_LEVELS[depth]}"] in marks or any(found[f"to_{level}"] in marks for level in _LEVELS[depth:])
    )
