"""One date in plain English words: 11 January 2024, January 11, autumn 2023, the 1990s."""

import re

from factpress.dates.edtf import refuse_missing_day
from factpress.dates.names import MONTHS, SEASON_CODES
from factpress.dates.points import DatePoint

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
_SEASON = rf"(?P<season>{'|'.join(SEASON_CODES)})"
_YEAR = r"(?P<year>[0-9]{4})"
_OF_YEAR = rf"(?:,?\s+(?:(?:of|in)\s+)?{_YEAR})?"

_FORMS = tuple(
    re.compile(rf"(?:the\s+)?{form}\s*(?P<mark>[?~%])?", re.IGNORECASE)
    for form in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}{_OF_YEAR}",
        rf"{_MONTH}\s+(?:the\s+)?{_DAY}{_OF_YEAR}",
        rf"{_MONTH}{_OF_YEAR}",
        rf"{_SEASON}{_OF_YEAR}",
        rf"(?P<season>winter)\s+(?:of\s+)?{_YEAR}[-\u2013/](?P<next>[0-9]{{4}}|[0-9]{{2}})",
        r"(?P<decade>[0-9]{3}0)s",
    )
)


def read_words(phrase: str, offset: int = 0) -> DatePoint | None:
    """Read one date in words; None where it is none, Unreadable where it is one that cannot be.

    `offset` is where the phrase begins in what the author wrote.
    """
    found = next((found for form in _FORMS if (found := form.fullmatch(phrase))), None)
    if not found:
        return None
    said = {name: words.lower() for name, words in found.groupdict().items() if words}
    if "next" in said and not f"{int(said['year']) + 1:04}".endswith(said["next"]):
        return None
    year = said.get("year") or said.get("decade")
    point = DatePoint(
        year=int(year) if year else None,
        years=10 if "decade" in said else 1,
        month=MONTHS.get(said.get("month", "")),
        day=int(said["day"]) if "day" in said else None,
        season=SEASON_CODES.get(said.get("season", "")),
    )
    if "day" in said:
        refuse_missing_day(point, offset + found.start("day"))
    mark = said.get("mark")
    return point.hedged(uncertain=mark in {"?", "%"}, approximate=mark in {"~", "%"})
