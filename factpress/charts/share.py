"""share: parts of a whole, in per cent, each on a track that is the whole.

    form: share
    rows:
      - {fact: share-crew, label: Crew}
      - {fact: share-fund, label: Winter fund, note: paid out when the Sound is closed}

What is left of a track is the rest, and called that. A word has a track and no bar.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from factpress.charts import requirements
from factpress.charts.drawing import Bar, Drawing, Format, Label, Mark, Paint, Panel, Scale
from factpress.charts.lettering import NOTE
from factpress.charts.placing import BarRow, Room, bar_end, place_on
from factpress.charts.rows import Plot, lay_out, room_for
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem
from factpress.quantities import Quantity
from factpress.quantities.units import PERCENT, Unit

WHOLE = Fraction(100)
SHORTEST_ARROW = 12
INSET = 10  # between the end of a track and the words in it


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is no part of a whole."""
    yield from requirements.only_fields(chart, "rows", "sort")
    yield from requirements.number_of_rows(chart, 1, requirements.ROWS_AT_MOST)
    yield from requirements.drawable(chart.rows, content)
    yield from requirements.in_unit(chart.rows, content, _is_percentage, "%")
    yield from _more_than_all(chart, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw each share on a track of its own, and say where the rest is."""
    rows = subject.bar_rows()
    room = room_for(rows, format)
    scale, room = _with_arrows(rows, room)
    placing = place_on(scale, rows, room)
    plot = lay_out(rows, placing, room, format, top=0)
    tracks = tuple(_track(middle, room) for middle in plot.middles)
    panel = Panel(scale=scale, marks=(*tracks, *plot.panel.marks))
    rest = _rest_label(rows, plot, subject.wording.phrase("chart.the-rest"), room)
    return Drawing(width=format.width, height=plot.bottom, panels=(panel,), labels=plot.labels + rest)


def _is_percentage(value: Quantity) -> bool:
    return value.unit == Unit.of(PERCENT)


def _more_than_all(chart: Chart, content: Content) -> Iterator[Problem]:
    for row in chart.rows:
        value = content.ledger[row.fact].value
        if value and _is_percentage(value) and max(value.interval.low or 0, value.interval.high or 0) > WHOLE:
            message = f"“{row.fact}” is {value}, which is more than the whole"
            yield Problem(row.fact.location, message, "more-than-the-whole", "use range-bars for growth and multiples")


def _with_arrows(rows: Sequence[BarRow], room: Room) -> tuple[Scale, Room]:
    """Scale the whole to the room; where a share may be more, an arrow goes no further than it must."""
    ends = [row.extent.end for row in rows if row.extent and row.extent.is_open]
    right = room.right - (SHORTEST_ARROW if ends else 0)
    scale = Scale(last=WHOLE, left=room.left, right=right)
    arrow = min([room.shape.arrow, *(max(right - scale.at(end), SHORTEST_ARROW) for end in ends)])
    return scale, replace(room, shape=replace(room.shape, arrow=arrow))


def _track(middle: float, room: Room) -> Mark:
    half = room.shape.thickness / 2
    paint = Paint(strength="track", hue="ink")
    return Bar(start=Fraction(0), end=WHOLE, top=middle - half, bottom=middle + half, paint=paint)


def _rest_label(rows: Sequence[BarRow], plot: Plot, words: str, room: Room) -> tuple[Label, ...]:
    """Name the rest at the end of the first track that has room for it."""
    for row, middle in zip(rows, plot.middles, strict=True):
        label = Label(x=plot.panel.scale.right - INSET, y=middle, words=words, lettering=NOTE, anchor="end")
        crossed = any(label.box.grown(INSET).meets(other.box) for other in plot.labels)
        if row.extent and bar_end(row, plot.panel.scale, room.shape) < label.box.left - INSET and not crossed:
            return (label,)
    return ()
