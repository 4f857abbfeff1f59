"""dots: how many of how many, one dot for a round number of them.

    form: dots
    rows: [{fact: readers, label: hold a ticket}]
    of: {fact: townspeople, label: live in Quillhaven}

Dots are solid up to the low figure and hollow up to the high one. The part stands in a box that is painted for its
status. A wave is the edge of a number that is only about right.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from factpress.charts import requirements
from factpress.charts.bars import RING, wave_path
from factpress.charts.dot_field import DotField, dot_value, dots_for, lay_out_dots
from factpress.charts.drawing import Drawing, Format, Label, Mark, Paint, Panel, Point, pixels, stacked
from factpress.charts.extents import Extent, extent_of
from factpress.charts.lettering import NOTE, wrap
from factpress.charts.palette import PALETTE, Hue
from factpress.charts.paths import disc
from factpress.charts.placing import figure_lines
from factpress.charts.subject import Subject
from factpress.charts.swatches import SWATCH_WIDTH, swatch
from factpress.model import Chart, Content, Row, Status
from factpress.problems import Problem
from factpress.quantities import Number, Quantity
from factpress.quantities.intervals import Interval


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is no part of a number of things."""
    yield from requirements.only_fields(chart, "rows", "of")
    yield from requirements.number_of_rows(chart, 1, 1)
    yield from requirements.field_given(chart, "of", "the number of which the row is a part")
    yield from requirements.drawable(chart.figures, content)
    yield from requirements.one_unit(chart.figures, content)
    for row in chart.figures:
        yield from requirements.not_a_word(row, content)
        yield from requirements.not_nothing(row, content)
    yield from _no_part(chart, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw the field, the part of it in a box, and say what a dot is."""
    row, of = subject.chart.rows[0], subject.chart.of
    assert of
    part, whole = _extent(subject.value(row)), _extent(subject.value(of))
    each = dot_value(whole.end)
    heading = _in_hue(_heading(subject, row, 0, 0, format), row)
    dots, block = dots_for(whole.end, each), dots_for(part.end, each)
    field = lay_out_dots(dots, block, format, top=heading[-1].box.bottom + 6, goes_on=whole.is_open)
    marks = (
        *_field_marks(field, whole, each, of.who),
        *_block_marks(field, part, each, row, subject.entry(row).status),
    )
    legend = _heading(subject, of, SWATCH_WIDTH + 8, field.bottom + 12, format)
    status = swatch(subject.entry(of).status, of.who, format, left=0, middle=legend[0].y)
    legend += _each_dot(subject, of, each, format, legend[-1].box.bottom)
    panel = Panel(scale=pixels(format.width), marks=marks)
    return Drawing(width=format.width, height=legend[-1].box.bottom, panels=(panel, status), labels=heading + legend)


def _heading(subject: Subject, row: Row, left: float, top: float, format: Format) -> tuple[Label, ...]:
    """Say a number and what it counts, and below it the source's own conversion."""
    lines = figure_lines(subject.figure(row), subject.words(row.label), left, format.width, top)
    tail = subject.tail(row)
    below = stacked(wrap(tail, NOTE, format.width - left), NOTE, left, lines[-1].box.bottom) if tail else ()
    return (*lines, *below)


def _no_part(chart: Chart, content: Content) -> Iterator[Problem]:
    extents = [extent_of(value) for value in requirements.values_of(chart.figures, content)]
    if not chart.of or len(extents) != 2 or not all(extents):
        return
    row, part, whole = chart.rows[0], extents[0], extents[1]
    assert part and whole
    if part.end > whole.end:
        message = f"“{row.fact}” is more than “{chart.of.fact}”, of which it is to be a part"
        yield Problem(row.fact.location, message, "more-than-the-whole", "exchange the two, or use range-bars")
    elif part.end and dots_for(part.end, dot_value(whole.end)) == 0:
        message = f"“{row.fact}” is less than half a dot, of a thousand for “{chart.of.fact}”"
        yield Problem(row.fact.location, message, "too-small-to-see", "use range-bars, or tell it in the text")


def _extent(value: Quantity) -> Extent:
    extent = extent_of(value)
    assert extent  # problems() has made sure of it
    return extent


def _in_hue(labels: Sequence[Label], row: Row) -> tuple[Label, ...]:
    """Set what is bold in the colour of the dots that it tells of."""
    ink = PALETTE[row.who]
    return tuple(
        replace(label, lettering=label.lettering.in_ink(ink)) if label.lettering.bold else label for label in labels
    )


def _field_marks(field: DotField, whole: Extent, each: Fraction, hue: Hue) -> Iterator[Mark]:
    """Draw the whole, and what may be more or less of it."""
    yield from _dots(field, field.outside(), dots_for(whole.low, each) - field.block, hue)
    if whole.is_open:
        x, y = field.after_last()
        yield Point(at=Fraction(x), middle=y, path=_arrow(field.radius), paint=Paint(strength="plain", hue=hue))
    elif whole.approximate:
        line = Paint(strength="line", hue=hue)
        yield Point(at=Fraction(field.left), middle=field.bottom + 3, path=_ripple(field), paint=line, breadth=1.8)


def _block_marks(field: DotField, part: Extent, each: Fraction, row: Row, status: Status) -> Iterator[Mark]:
    """Draw the part in its box, whose edge shows that it may be more, or is only about right."""
    box, ring = Paint(strength="pale", hue=row.who, status=status), Paint(strength="ring", hue=row.who)
    if status is Status.CONFIRMED:
        yield Point(at=Fraction(field.left), middle=field.top, path=field.outline(RING), paint=ring)
    yield Point(at=Fraction(field.left), middle=field.top, path=field.outline(), paint=box)
    yield from _dots(field, field.in_block(), dots_for(part.low, each), row.who)
    x, y = field.block_edge()
    if part.is_open:
        yield Point(at=Fraction(x), middle=y, path=_arrow(field.pitch / 2), paint=Paint(strength="plain", hue=row.who))
    elif part.approximate:
        line = Paint(strength="line", hue=row.who)
        yield Point(at=Fraction(x), middle=y, path=wave_path(2 * (y - field.top)), paint=line, breadth=1.8)


def _dots(field: DotField, places: Iterable[tuple[float, float]], sure: int, hue: Hue) -> Iterator[Mark]:
    """Draw dots, solid as far as they are sure."""
    solid, hollow = Paint(strength="line", hue=hue), Paint(strength="ring", hue=hue)
    for number, (x, y) in enumerate(places):
        if number < sure:
            yield Point(at=Fraction(x), middle=y, path="M0,0h0", paint=solid, breadth=2 * field.radius)
        else:
            yield Point(at=Fraction(x), middle=y, path=disc(field.radius), paint=hollow)


def _each_dot(subject: Subject, of: Row, each: Fraction, format: Format, top: float) -> tuple[Label, ...]:
    number = Number(value=Decimal(int(each)))
    unit = subject.value(of).unit
    quantity = Quantity(interval=Interval.point(each), unit=unit, low=number, high=number)
    words = subject.wording.phrase("chart.each-dot", amount=subject.wording.quantity(quantity, "amount"))
    return tuple(stacked(wrap(words, NOTE, format.width), NOTE, 0, top))


def _arrow(half: float) -> str:
    return f"M0,{-half}l{1.5 * half},{half}l{-1.5 * half},{half}Z"


def _ripple(field: DotField) -> str:
    """Draw a wave along the lower edge of the field."""
    length = field.columns * field.pitch / 60
    return "M0,0" + f"q{length / 2},4,{length},0q{length / 2},-4,{length},0" * 30
