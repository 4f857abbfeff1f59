"""ladder: a total, divided step by step, on one scale that begins at zero; each unit has a heading.

    form: ladder
    rows:
      - {fact: refit-cost, label: "The refit, all the years", as: state}
      - {fact: refit-per-year, label: An average year, as: state}
      - {fact: refit-per-crossing, label: Each crossing, as: state}

A step down keeps the measure of the one above, so that a part is drawn as the part that it is. Where that would leave
too little to see, the figure is set in large type with the swatch of its status: a bar on a larger scale would look
like as much as the whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from factpress.charts import requirements
from factpress.charts.drawing import Bar, Drawing, Format, Label, Mark, Paint, Panel, Scale, pixels, stacked
from factpress.charts.large import lay_out_large
from factpress.charts.lettering import HEADING, wrap
from factpress.charts.placing import BarRow, Placing, Room, are_within, place_figures, place_on
from factpress.charts.rows import lay_out, room_for
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem

BETWEEN = 13  # a step and the line below it
SEEN = 24  # how long the longest bar of a step must be, in pixels, to be drawn


@dataclass(frozen=True, kw_only=True)
class Step:
    """The rows that share a unit."""

    heading: str
    rows: tuple[BarRow, ...]


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is no ladder of figures."""
    yield from requirements.only_fields(chart, "rows")
    yield from requirements.number_of_rows(chart, 2, requirements.ROWS_AT_MOST)
    yield from requirements.drawable(chart.rows, content)
    yield from requirements.one_whole(chart.rows, content)
    for row in chart.rows:
        yield from requirements.not_a_word(row, content)
        yield from requirements.not_nothing(row, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw each step below the one that it divides."""
    steps = _steps(subject)
    room = room_for([row for step in steps for row in step.rows], format)
    panels: list[Panel] = []
    labels: list[Label] = []
    scale: Scale | None = None
    bottom = 0.0
    for number, step in enumerate(steps):
        if number:
            panels.append(Panel(scale=pixels(format.width), marks=(_rule(format, bottom + BETWEEN),)))
            bottom += 2 * BETWEEN
        words = tuple(stacked(wrap(step.heading, HEADING, format.width), HEADING, 0, bottom))
        top, placing = words[-1].box.bottom + 8, _placing(step, scale, room, format)
        drawn: tuple[Panel, ...]
        if placing:
            plot = lay_out(step.rows, placing, room, format, top)
            drawn, said, bottom = (plot.panel,), plot.labels, plot.bottom
            scale = placing.scale
        else:
            drawn, said, bottom = lay_out_large(step.rows, room, format, top)
        panels += drawn
        labels += [*words, *said]
    return Drawing(width=format.width, height=bottom, panels=tuple(panels), labels=tuple(labels))


def _steps(subject: Subject) -> list[Step]:
    """Put rows together that stand together and share a unit."""
    steps = []
    for _, run in groupby(subject.chart.rows, key=lambda row: subject.value(row).unit):
        rows = list(run)
        heading = subject.unit_words(rows[0])
        steps.append(Step(heading=heading, rows=tuple(map(subject.bar_row, rows))))
    return steps


def _placing(step: Step, scale: Scale | None, room: Room, format: Format) -> Placing | None:
    """Keep the measure of the steps above; None where bars cannot be seen on it, for a second one would mislead."""
    last = max(row.extent.end for row in step.rows if row.extent)
    if scale is None:
        return place_figures(step.rows, last, room, format)
    is_seen = last <= scale.last and scale.at(last) - scale.left >= SEEN
    return place_on(scale, step.rows, room) if is_seen and are_within(step.rows, scale, room) else None


def _rule(format: Format, top: float) -> Mark:
    end = pixels(format.width).last
    return Bar(start=end - end, end=end, top=top, bottom=top + 1, paint=Paint(strength="plain", hue="grid"))
