"""week: hours a day, drawn on each day of a week for which they are stated.

    form: week
    rows: [{fact: hours-at-sea, label: Hours that she works}]
    of: {fact: days-at-sea, label: Days on which she goes out}

The days that the source says nothing about are left empty, and called that: nobody said that they were free.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import ceil, floor

from factpress.charts import requirements
from factpress.charts.bars import Shape, bar_marks
from factpress.charts.drawing import Bar, Drawing, Format, Label, Mark, Paint, Panel, Scale, Upright
from factpress.charts.extents import Extent, extent_of
from factpress.charts.lettering import NAME, NOTE, width
from factpress.charts.placing import GAP, figure_lines
from factpress.charts.rows import APART, EDGE
from factpress.charts.subject import Subject
from factpress.model import Chart, Content, Row
from factpress.problems import Problem
from factpress.quantities import Quantity
from factpress.quantities.units import Unit
from factpress.wording import Wording

DAYS, HOURS, TICK = 7, 24, 6
STEP = 24  # from one day to the next, in pixels
BAR = Shape(thickness=14, arrow=14)
HOURS_PER_DAY, DAYS_PER_WEEK = Unit.of("hour", per=["day"]), Unit.of("day", per=["week"])


@dataclass(frozen=True, kw_only=True)
class Days:
    """On how many days of a week it is so, and on how many it may be."""

    sure: int
    possible: int


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what does not fit into a day or a week."""
    yield from requirements.only_fields(chart, "rows", "of")
    yield from requirements.number_of_rows(chart, 1, 1)
    yield from requirements.field_given(chart, "of", "the days of a week on which it is so")
    yield from requirements.drawable(chart.figures, content)
    yield from requirements.one_status(chart.figures, content)
    for row, unit, words, most in _expected(chart):
        yield from requirements.not_a_word(row, content)
        yield from requirements.in_unit([row], content, partial(_is_in, unit), words)
        yield from _too_many(row, content, unit, most)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw a bar of hours on every day for which they are stated."""
    wording, of = subject.wording, subject.chart.of
    assert of  # problems() has made sure of it
    hours, days = _extent(subject, subject.chart.rows[0]), _days_of(subject.value(of))
    names = [wording.phrase("chart.day", number=day) for day in range(1, DAYS + 1)]
    right = format.width - EDGE - (BAR.arrow if hours.is_open else 0)
    scale = Scale(last=Fraction(HOURS), left=_left(names), right=right)
    heading = _heading(subject, format)
    ticks = _ticks(scale, format, heading[-1].box.bottom + 6, wording)
    top = ticks[0].box.bottom + 6
    unstated = _unstated(days, wording.phrase("chart.not-stated"), scale, top)
    panel = Panel(scale=scale, marks=(*_grid(scale, top), *_days(subject, hours, days, scale, top)))
    labels = (*heading, *ticks, *_names(names, top), *unstated)
    return Drawing(width=format.width, height=top + DAYS * STEP, panels=(panel,), labels=labels)


def _expected(chart: Chart) -> Iterator[tuple[Row, Unit, str, int]]:
    if chart.rows:
        yield chart.rows[0], HOURS_PER_DAY, "hours per day", HOURS
    if chart.of:
        yield chart.of, DAYS_PER_WEEK, "days per week", DAYS


def _is_in(unit: Unit, value: Quantity) -> bool:
    return value.unit == unit


def _too_many(row: Row, content: Content, unit: Unit, most: int) -> Iterator[Problem]:
    value = content.ledger[row.fact].value
    if value and value.unit == unit and max(value.interval.low or 0, value.interval.high or 0) > most:
        message = f"“{row.fact}” is {value}, and a {unit.per[0]} has {most} {unit.numerator[0]}s"
        yield Problem(row.fact.location, message, "too-many", "a week of hours can hold no more")


def _extent(subject: Subject, row: Row) -> Extent:
    extent = extent_of(subject.value(row))
    assert extent  # problems() has made sure of it
    return extent


def _heading(subject: Subject, format: Format) -> tuple[Label, ...]:
    """Say both figures in full, so that neither hedge is lost."""
    assert subject.chart.of
    row, of = subject.chart.rows[0], subject.chart.of
    days = [subject.figure(of, "full"), subject.tail(of), subject.tail(row)]
    return figure_lines(subject.figure(row, "full"), ", ".join(dict.fromkeys(filter(None, days))), 0, format.width, 0)


def _left(names: Iterable[str]) -> float:
    return round(max(width(name, NAME) for name in names)) + APART / 2


def _ticks(scale: Scale, format: Format, top: float, wording: Wording) -> list[Label]:
    """Number the hours above the days."""
    step = TICK if format.is_wide else 2 * TICK
    between = range(step, HOURS, step)
    y, last = top + NOTE.leading / 2, wording.phrase("chart.hours", number=HOURS)
    numbers = [
        Label(x=scale.at(Fraction(hour)), y=y, words=f"{hour}", lettering=NOTE, anchor="middle") for hour in between
    ]
    first = Label(x=scale.left, y=y, words="0", lettering=NOTE)
    return [first, *numbers, Label(x=scale.right, y=y, words=last, lettering=NOTE, anchor="end")]


def _grid(scale: Scale, top: float) -> Iterator[Mark]:
    for day in range(DAYS):
        middle, half = _middle(day, top), BAR.thickness / 2
        track = Paint(strength="track", hue="ink")
        yield Bar(start=scale.first, end=scale.last, top=middle - half, bottom=middle + half, paint=track)
    for hour in range(TICK, HOURS, TICK):
        bottom, line = top + DAYS * STEP, Paint(strength="line", hue="grid")
        yield Upright(at=Fraction(hour), top=top - 4, bottom=bottom, paint=line)


def _days(subject: Subject, hours: Extent, days: Days, scale: Scale, top: float) -> Iterator[Mark]:
    """Draw the hours of each day that is stated; all pale on a day that may be one of them."""
    row = subject.chart.rows[0]
    perhaps = Extent(low=Fraction(0), high=hours.end, approximate=hours.approximate)
    for day in range(days.possible):
        extent = hours if day < days.sure else perhaps
        yield from bar_marks(extent, scale, _middle(day, top), BAR, row.who, subject.entry(row).status)


def _names(names: Iterable[str], top: float) -> list[Label]:
    return [Label(x=0, y=_middle(day, top), words=name, lettering=NAME) for day, name in enumerate(names)]


def _unstated(days: Days, words: str, scale: Scale, top: float) -> list[Label]:
    unstated = range(days.possible, DAYS)
    return [Label(x=scale.left + GAP, y=_middle(day, top), words=words, lettering=NOTE) for day in unstated]


def _days_of(value: Quantity) -> Days:
    """Count whole days: more than 5 are 6 at least, and less than 7 are 6 at most."""
    low, high = value.interval.low or Fraction(0), value.interval.high
    sure = floor(low) + 1 if value.interval.low_open and low else ceil(low)
    if high is None:
        return Days(sure=sure, possible=DAYS)
    return Days(sure=sure, possible=ceil(high) - 1 if value.interval.high_open else floor(high))


def _middle(day: int, top: float) -> float:
    return top + (day + 0.5) * STEP
