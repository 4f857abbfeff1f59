"""One date, as precisely as it is stated: a day, a month, a season, a year, a decade, or a day of no stated year."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

Part = Literal["year", "month", "season", "day"]
Precision = Literal["day", "month", "season", "year", "decade", "century", "none"]

PRECISIONS: tuple[Precision, ...] = ("day", "month", "season", "year", "decade", "century", "none")  # finest first

# EDTF's parts of a year: the first month, and how many months. 21 to 24 are spring to winter, which EDTF ties to no
# place: we read them as the meteorological seasons of the northern hemisphere. 25 to 28 say northern, 29 to 32
# southern; 33 to 36 are quarters, 37 to 39 thirds, 40 and 41 halves. A season that passes New Year belongs to the
# year in which it begins: 2023-24 is the winter of December 2023 to February 2024.
SEASONS: Mapping[int, tuple[int, int]] = MappingProxyType(
    {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
    | {25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)}
    | {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
    | {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)}
    | {37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6)}
)

_SOME_LEAP_YEAR = 2000


@dataclass(frozen=True, kw_only=True)
class DatePoint:
    """One date, with nothing in it that was not stated."""

    year: int | None = None  # None: not stated; the first of them where `years` is more than 1
    years: int = 1  # 10: some year of a decade (199X), 100: of a century (19XX)
    month: int | None = None
    day: int | None = None
    season: int | None = None  # a key of SEASONS
    unspecified: int = 0  # how many parts EDTF writes as XX after the stated ones: 1 in 2024-XX
    uncertain_parts: tuple[Part, ...] = ()  # the source may be wrong: ? and %
    approximate_parts: tuple[Part, ...] = ()  # the source gives it roughly: ~ and %

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is."""
        return bool(self.uncertain_parts)

    @property
    def approximate(self) -> bool:
        """Whether any part of it is."""
        return bool(self.approximate_parts)

    @property
    def year_is_stated(self) -> bool:
        """Whether there is a year, a decade or a century."""
        return self.year is not None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that EDTF writes, be they XX."""
        second: Part = "season" if self.season else "month"
        return ("year", second, "day")[: 1 + bool(self.month or self.season) + bool(self.day) + self.unspecified]

    @property
    def precision(self) -> Precision:
        """The finest part that is stated; a decade or a century stays one even where a day of it is (199X-01-11)."""
        if self.years > 1:
            return "century" if self.years == 100 else "decade"
        if self.day:
            return "day"
        if self.month:
            return "month"
        if self.season:
            return "season"
        return "none" if self.year is None else "year"

    @property
    def earliest(self) -> date | None:
        """The first day that it can be; None without a year. ? and ~ widen nothing, for nobody says by how much."""
        return next((days[0] for year in self._possible_years() if (days := self._days_in(year))), None)

    @property
    def latest(self) -> date | None:
        """The last day that it can be; None without a year."""
        return next((days[1] for year in reversed(self._possible_years()) if (days := self._days_in(year))), None)

    @property
    def order(self) -> tuple[date, date]:
        """First and last day to sort by among dates that all state a year, or all state none."""
        first, last = self._days_in(_SOME_LEAP_YEAR) or (date.min, date.max)
        return self.earliest or first, self.latest or last

    @property
    def edtf(self) -> str:
        """The one canonical spelling."""
        marks = [_mark(part in self.uncertain_parts, part in self.approximate_parts) for part in self.parts]
        return _qualify(self._digits(), marks)

    def hedged(self, *, uncertain: bool = False, approximate: bool = False) -> "DatePoint":
        """Hedge every part of it, on top of what is hedged already."""
        return replace(
            self,
            uncertain_parts=self.parts if uncertain else self.uncertain_parts,
            approximate_parts=self.parts if approximate else self.approximate_parts,
        )

    def _possible_years(self) -> range:
        return range(0) if self.year is None else range(max(self.year, 1), self.year + self.years)

    def _days_in(self, year: int) -> tuple[date, date] | None:
        """The first and last day in one year; None when that year lacks the day, which is 29 February."""
        if self.month and self.day:
            is_there = self.day <= monthrange(year, self.month)[1]
            return (date(year, self.month, self.day),) * 2 if is_there else None
        if self.season:
            month, months = SEASONS[self.season]
            return date(year, month, 1), _last_day(year, month + months - 1)
        if self.month:
            return date(year, self.month, 1), _last_day(year, self.month)
        return date(year, 1, 1), date(year, 12, 31)

    def _digits(self) -> list[str]:
        masked = len(str(self.years)) - 1
        year = "XXXX" if self.year is None else f"{self.year:04}"[: 4 - masked] + "X" * masked
        stated = [f"{number:02}" for number in (self.month or self.season, self.day) if number]
        return [year, *stated, *["XX"] * self.unspecified]


def _last_day(year: int, month: int) -> date:
    """The last day of a month, counted on into the next year (14 is February) but not past the end of the calendar."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date.max if year > date.max.year else date(year, month, monthrange(year, month)[1])


def _mark(uncertain: bool, approximate: bool) -> str:
    return "%" if uncertain and approximate else "?" if uncertain else "~" if approximate else ""


def _qualify(digits: list[str], marks: list[str]) -> str:
    """Write one mark behind all that it covers (2024?-01-11); else each in front of its own part (?2024-01-~11)."""
    covered = len([mark for mark in marks if mark])
    one_run = covered and len(set(marks[:covered])) == 1 and marks[0]
    if one_run:
        return "-".join(digits[:covered]) + marks[0] + "".join(f"-{part}" for part in digits[covered:])
    return "-".join(mark + part for mark, part in zip(marks, digits, strict=True))
