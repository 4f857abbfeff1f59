"""The forms of charts: each is a module of its own, and all of them are listed here.

A form is a module with `problems`, which finds all that its author has to mend before anything is drawn, and `draw`,
which turns a chart into a drawing for one width. Drawing itself never fails on what an author wrote.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from factpress.charts import columns, dots, ladder, line, number, own, range_bars, share, spans, week
from factpress.charts.drawing import Drawing, Format
from factpress.charts.orders import DrawOrder, Frame
from factpress.charts.subject import Subject
from factpress.model import Chart, Content
from factpress.problems import Problem


class Form(Protocol):
    """One way to draw a chart."""

    def problems(self, chart: Chart, content: Content) -> Iterator[Problem]:
        """Find what the form cannot draw, each at its place."""

    def draw(self, subject: Subject, format: Format) -> Drawing:
        """Draw a chart in one width."""


FORMS: Mapping[str, Form] = {
    "columns": columns,
    "dots": dots,
    "ladder": ladder,
    "line": line,
    "number": number,
    "range-bars": range_bars,
    "share": share,
    "spans": spans,
    "week": week,
}


Requirement = Callable[[Chart, Content], Iterator[Problem]]
REQUIREMENTS: Mapping[str, Requirement] = {  # what each form has to find before it draws; own code is no form of ours
    **{name: form.problems for name, form in FORMS.items()},
    own.NAME: own.problems,
}


def order_drawing(subject: Subject, format: Format) -> DrawOrder:
    """Order the drawing of a chart in one width."""
    frame = Frame(
        prefix=f"{subject.chart.id}-{format.name}",
        title=subject.words(subject.chart.title),
        description=subject.words(subject.chart.alt),
    )
    is_own = subject.chart.form == own.NAME
    drawn = own.code_of(subject, format) if is_own else FORMS[subject.chart.form].draw(subject, format)
    return DrawOrder(drawn=drawn, frame=frame)
