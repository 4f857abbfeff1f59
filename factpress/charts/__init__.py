"""Draws charts: every form is a module of its own, and all of them are listed here.

A form is a module with `problems`, which finds all that its author has to mend before anything is drawn, and `draw`,
which turns a chart into a drawing for one width. Drawing itself never fails on what an author wrote.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from factpress.charts import columns, dots, ladder, line, number, own, range_bars, share, spans, week
from factpress.charts.alone import draw_alone
from factpress.charts.drawing import NARROW, WIDE, Drawing, Format
from factpress.charts.figure import Figure, LegendKey, SignKey, Table
from factpress.charts.keys import hue_of, sign_keys, status_keys
from factpress.charts.orders import DrawOrder, Frame, PrintOrder
from factpress.charts.press import Press
from factpress.charts.records import records_of
from factpress.charts.subject import Subject
from factpress.charts.twins import csv_of, sources_of, table_of
from factpress.charts.workers import Workers
from factpress.colours import recoloured
from factpress.memory import ShortMemory
from factpress.model import Chart, Content
from factpress.problems import Problem
from factpress.wording import Wording

__all__ = [
    "FORMS",
    "REQUIREMENTS",
    "Figure",
    "Form",
    "LegendKey",
    "Press",
    "SignKey",
    "Table",
    "Workers",
    "check_code",
    "draw_charts",
]

SCALE = 2  # pixels of a PNG for each of its SVG


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


def draw_charts(content: Content, wording: Wording, press: Press | None = None) -> dict[str, Figure]:
    """Draw every chart of a newsroom whose checks have found nothing wrong; with a press of its own if need be."""
    if press is None:
        with Workers() as workers:
            return draw_charts(content, wording, Press(memory=ShortMemory(), workers=workers))
    subjects = [Subject(chart=chart, content=content, wording=wording) for chart in content.charts.values()]
    orders = [_order(subject, format) for subject in subjects for format in (NARROW, WIDE)]
    drawn = [recoloured(made.decode(), content.site) for made in press.make_ours(orders)]
    unprinted = [
        _figure(subject, narrow, wide) for subject, narrow, wide in zip(subjects, drawn[::2], drawn[1::2], strict=True)
    ]
    printed = press.make_ours([PrintOrder(svg=figure.alone, scale=SCALE) for figure in unprinted])
    return {figure.id: replace(figure, png=png) for figure, png in zip(unprinted, printed, strict=True)}


def check_code(content: Content, wording: Wording, press: Press) -> tuple[Problem, ...]:
    """Draw what authors' own code draws, and find what they have to mend in it."""
    coded = [chart for chart in content.charts.values() if chart.form == own.NAME]
    subjects = [Subject(chart=chart, content=content, wording=wording) for chart in coded]
    orders = [(subject, _order(subject, format)) for subject in subjects for format in (NARROW, WIDE)]
    answers = press.make([order for _, order in orders])
    return tuple(
        problem
        for (subject, _), answer in zip(orders, answers, strict=True)
        if not isinstance(answer, bytes)
        for problem in own.code_problems(subject.chart, answer)
    )


def _order(subject: Subject, format: Format) -> DrawOrder:
    frame = Frame(
        prefix=f"{subject.chart.id}-{format.name}",
        title=subject.words(subject.chart.title),
        description=subject.words(subject.chart.alt),
    )
    is_own = subject.chart.form == own.NAME
    drawn = own.code_of(subject, format) if is_own else FORMS[subject.chart.form].draw(subject, format)
    return DrawOrder(drawn=drawn, frame=frame)


def _figure(subject: Subject, narrow: str, wide: str) -> Figure:
    chart, records = subject.chart, records_of(subject)
    legend, signs = status_keys(subject), () if chart.form == own.NAME else sign_keys(subject)
    return Figure(
        id=str(chart.id),
        chart=chart,
        narrow=narrow,
        wide=wide,
        alone=recoloured(draw_alone(subject, wide, (*legend, *signs), records), subject.content.site),
        png=b"",
        table=table_of(records, subject.wording, is_of_dates=bool(chart.events)),
        csv=csv_of(records, is_of_dates=bool(chart.events)),
        legend=legend,
        signs=signs,
        hue=hue_of(chart),
        sources=sources_of(records),
    )
