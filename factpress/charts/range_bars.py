"""range-bars: amounts in one unit on one scale from zero, full up to the low figure and pale up to the high one.

    form: range-bars
    rows:
      - {fact: catch-weighed, label: Weighed at the Old Harbour}
      - {fact: catch-neighbours, label: Terne Island, note: "across the Sound", as: peer}
    reference: {fact: catch-limit, label: The Board allows, as: state}

A bar that is open above ends in an arrow, one that is about right in a wave; a word has no bar. The source's own
conversion stands behind the figure. A reference is a line, or a band where it is a range; there may be three. Rows with
the same `group:` stand together under it, and `sort: falling` or `rising` puts them in order.
"""

from collections.abc import Iterator, Sequence

from factpress.charts import requirements
from factpress.charts.drawing import Drawing, Format, Label, Mark, Panel
from factpress.charts.placing import place_figures
from factpress.charts.references import Reference, band_marks, headings, leader_marks, line_marks
from factpress.charts.rows import Plot, lay_out, room_for
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem

HEAD = 16  # from the words of a reference to the first row, for the head of its line


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what cannot be drawn as bars on one scale."""
    yield from requirements.only_fields(chart, "rows", "reference", "sort")
    yield from requirements.number_of_rows(chart, 1, requirements.ROWS_AT_MOST)
    yield from requirements.number_of_references(chart)
    yield from requirements.drawable(chart.figures, content)
    yield from requirements.one_unit(chart.figures, content)
    for reference in chart.reference:
        yield from requirements.not_a_word(reference, content)
    yield from requirements.some_length(chart, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw the rows, and the references across them."""
    rows, references = subject.bar_rows(), subject.references()
    ends = [row.extent.end for row in rows if row.extent]
    last = max([*ends, *(reference.extent.end for reference in references)])
    room = room_for(rows, format, kept_clear=tuple(reference.span for reference in references))
    placing = place_figures(rows, last, room, format)
    named = headings(references, placing.scale, format.width)
    top = named[-1][-1].box.bottom + HEAD if named else 0
    plot = lay_out(rows, placing, room, format, top)
    labels = (*(label for words in named for label in words), *plot.labels)
    across = list(zip(references, named, strict=True))
    panel = Panel(scale=plot.panel.scale, marks=tuple(_marks(plot, across, top, labels)))
    return Drawing(width=format.width, height=plot.bottom, panels=(panel,), labels=labels)


def _marks(
    plot: Plot, across: Sequence[tuple[Reference, tuple[Label, ...]]], top: float, labels: Sequence[Label]
) -> Iterator[Mark]:
    scale, head = plot.panel.scale, top - HEAD + 4
    for reference, _ in across:
        yield from band_marks(reference, scale, head, plot.bottom, plot.labels)
    yield from plot.panel.marks
    for reference, words in across:
        yield from leader_marks(reference, scale, words[-1].box.bottom + 4, head, labels)
        yield from line_marks(reference, scale, head, plot.bottom, plot.labels)
