"""number: one figure, large, with its status.

    form: number
    rows: [{fact: passengers-now, label: people a year}]

It can be a word as well.
"""

from collections.abc import Iterator

from factpress.charts import requirements
from factpress.charts.drawing import Drawing, Format, Label, stacked
from factpress.charts.lettering import NOTE, Lettering, wrap
from factpress.charts.palette import PALETTE
from factpress.charts.placing import figure_lines
from factpress.charts.subject import Subject
from factpress.charts.swatches import SWATCH_HEIGHT, SWATCH_WIDTH, swatch
from factpress.model import Chart, Content
from factpress.problems import Problem


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what is not one figure."""
    yield from requirements.only_fields(chart, "rows")
    yield from requirements.number_of_rows(chart, 1, 1)
    yield from requirements.with_value(chart.rows, content)


def draw(subject: Subject, format: Format) -> Drawing:
    """Set the figure in large letters, and below it what it is and how sure."""
    row = subject.chart.rows[0]
    large = Lettering(size=44 if format.is_wide else 34, bold=True, ink=PALETTE[row.who])
    figure = tuple(stacked(wrap(subject.figure(row), large, format.width), large, 0, 0))
    names = figure_lines(subject.words(row.label), subject.words(row.note), 0, format.width, figure[-1].box.bottom)
    top = names[-1].box.bottom
    tails = tuple(stacked(wrap(subject.tail(row), NOTE, format.width), NOTE, 0, top)) if subject.tail(row) else ()
    middle = (tails or names)[-1].box.bottom + 8 + SWATCH_HEIGHT / 2
    status = subject.entry(row).status
    words = Label(x=SWATCH_WIDTH + 8, y=middle, words=subject.wording.status(status), lettering=NOTE)
    panel = swatch(status, row.who, format, left=0, middle=middle)
    height = middle + SWATCH_HEIGHT / 2 + 2
    return Drawing(width=format.width, height=height, panels=(panel,), labels=(*figure, *names, *tails, words))
