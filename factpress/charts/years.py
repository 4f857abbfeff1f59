"""The axis of years: its scale, the years or months that it names, and the lines that lead down from them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from factpress.charts.drawing import Label, Mark, Paint, Scale, Upright, clear_parts
from factpress.charts.lettering import NOTE, width
from factpress.charts.windows import Window
from factpress.dates import as_year
from factpress.wording import Wording

YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # from one name to the next
MONTHS = (1, 2, 3, 6)
MOST_IN_MONTHS = 3  # years, beyond which only years are named
APART = 18  # between two names, in pixels
MARGIN, FOR_ARROW, FOR_QUESTION = 9, 26, 16  # at both ends of the scale, in pixels


@dataclass(frozen=True, kw_only=True)
class Tick:
    """A New Year, or the first of a month, and what it is called."""

    at: Fraction
    name: str


def year_scale(windows: Sequence[Window], left: float, right: float, *, with_questions: bool) -> Scale:
    """Span all windows, with room at the ends for what is open."""
    first, last = min(window.start for window in windows), max(window.end for window in windows)
    span = max(last - first, Fraction(1, 12))
    before = FOR_ARROW if any(window.open_start for window in windows) else MARGIN
    after = FOR_ARROW if any(window.open_end for window in windows) else MARGIN
    after += FOR_QUESTION if with_questions else 0
    pixel = span / Fraction(right - left - before - after)
    start = max(first - before * pixel, Fraction(1))
    return Scale(first=start, last=start + Fraction(right - left) * pixel, left=left, right=right)


def ticks(scale: Scale, wording: Wording) -> list[Tick]:
    """Name as many years or months as there is room for."""
    for named in (
        *(_months(scale, step, wording) for step in MONTHS),
        *(_years(scale, step, wording) for step in YEARS),
    ):
        widest = max((width(tick.name, NOTE) for tick in named), default=0)
        if named and len(named) * (widest + APART) <= scale.right - scale.left:
            return named
    return []


def tick_labels(named: Iterable[Tick], scale: Scale, frame: float, top: float) -> list[Label]:
    """Set the names, each over its line as far as the frame allows."""
    return [
        Label(x=_within(scale.at(tick.at), tick.name, frame), y=top + NOTE.leading / 2, words=tick.name, lettering=NOTE)
        for tick in named
    ]


def tick_lines(
    named: Iterable[Tick], scale: Scale, top: float, bottom: float, words: Sequence[Label]
) -> Iterator[Mark]:
    """Lead a line down from each name, interrupted where words stand."""
    paint = Paint(strength="line", hue="grid")
    for tick in named:
        for start, end in clear_parts(scale.at(tick.at), 1, top, bottom, words):
            yield Upright(at=tick.at, top=start, bottom=end, paint=paint)


def _months(scale: Scale, step: int, wording: Wording) -> list[Tick]:
    """Name months; the first of them, and each New Year, says which year it is."""
    named: list[Tick] = []
    if scale.last - scale.first > MOST_IN_MONTHS:
        return named
    for year in range(int(scale.first), int(scale.last) + 1):
        for month in range(1, 13, step):
            at, name = as_year(date(year, month, 1)), wording.phrase(f"date.months.{month}")
            if scale.first <= at <= scale.last:
                full = wording.phrase("date.month", month=name, year=year)
                named.append(Tick(at=at, name=name if named and month > 1 else full))
    return named


def _years(scale: Scale, step: int, wording: Wording) -> list[Tick]:
    years = range(ceil(scale.first), min(int(scale.last), 9999) + 1)
    return [Tick(at=Fraction(year), name=wording.phrase("date.year", year=year)) for year in years if year % step == 0]


def _within(x: float, name: str, frame: float) -> float:
    half = width(name, NOTE) / 2
    return min(max(x - half, 0), frame - 2 * half)
