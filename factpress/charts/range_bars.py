"""range-bars: amounts in one unit on one scale from zero, full up to the low figure and pale up to the high one.

    form: range-bars
    rows:
      - {fact: catch-weighed, label: Weighed at the Old Harbour}
      - {fact: catch-neighbours, label: Terne Island, note: "across the Sound", as: peer}
    reference: {fact: catch-limit, label: The Board allows, as: state}

A bar that is open above ends in an arrow, one that is about right in a wave; a word has no bar. The source's own
conversion stands behind the figure. A reference is a line, or a band where it is a range.
"""

from collections.abc import Iterator

from factpress.charts import requirements
from factpress.charts.drawing import Drawing, Format, Mark, Panel
from factpress.charts.placing import place_figures
from factpress.charts.references import Reference, band_marks, line_marks, reference_labels
from factpress.charts.rows import Plot, lay_out, room_for
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem

HEAD = 16  # from the words of a reference to the first row, for the head of its line


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what cannot be drawn as bars on one scale."""
    figures = (*chart.rows, *([chart.reference] if chart.reference else []))
    yield from requirements.only_fields(chart, "rows", "reference")
    yield from requirements.number_of_rows(chart, 1, requirements.ROWS_AT_MOST)
    yield from requirements.drawable(figures, content)
    yield from requirements.one_unit(figures, content)
    yield from requirements.not_a_word(chart.reference, content)
    yield from requirements.some_length(chart, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw the rows, and the reference across them."""
    rows = [subject.bar_row(row) for row in subject.chart.rows]
    reference = subject.reference()
    ends = [row.extent.end for row in rows if row.extent]
    last = max([*ends, *([reference.extent.end] if reference else [])])
    room = room_for(rows, format, kept_clear=reference.span if reference else None)
    placing = place_figures(rows, last, room, format)
    heading = reference_labels(reference, placing.scale, format.width) if reference else ()
    top = heading[-1].box.bottom + HEAD if heading else 0
    plot = lay_out(rows, placing, room, format, top)
    panel = Panel(scale=plot.panel.scale, marks=tuple(_marks(plot, reference, top)))
    labels = (*heading, *plot.labels)
    return Drawing(width=format.width, height=plot.bottom, panels=(panel,), labels=labels)


def _marks(plot: Plot, reference: Reference | None, top: float) -> Iterator[Mark]:
    if reference:
        yield from band_marks(reference, plot.panel.scale, top - HEAD + 4, plot.bottom, plot.labels)
    yield from plot.panel.marks
    if reference:
        yield from line_marks(reference, plot.panel.scale, top - HEAD + 4, plot.bottom, plot.labels)
