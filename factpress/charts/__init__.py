"""Draws charts: every form is a module of its own, and all of them are listed here.

A form is a module with `problems`, which finds all that its author has to mend before anything is drawn, and `draw`,
which turns a chart into a drawing for one width. Drawing itself never fails on what an author wrote.
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from factpress.charts import dots, ladder, number, range_bars, share, spans, week
from factpress.charts.drawing import NARROW, WIDE, Drawing, Format
from factpress.charts.figure import Figure, LegendKey, SignKey, Table
from factpress.charts.keys import sign_keys, status_keys
from factpress.charts.picture import draw_svg
from factpress.charts.records import records_of
from factpress.charts.subject import Subject
from factpress.charts.svg import finish_svg
from factpress.charts.twins import csv_of, sources_of, table_of
from factpress.model import Chart, Content
from factpress.problems import Problem
from factpress.wording import Wording

__all__ = ["FORMS", "Figure", "Form", "LegendKey", "SignKey", "Table", "draw_charts"]


class Form(Protocol):
    """One way to draw a chart."""

    def problems(self, chart: Chart, content: Content) -> Iterator[Problem]:
        """Find what the form cannot draw, each at its place."""

    def draw(self, subject: Subject, format: Format) -> Drawing:
        """Draw a chart in one width."""


FORMS: Mapping[str, Form] = {
    "dots": dots,
    "ladder": ladder,
    "number": number,
    "range-bars": range_bars,
    "share": share,
    "spans": spans,
    "week": week,
}


def draw_charts(content: Content, wording: Wording) -> dict[str, Figure]:
    """Draw every chart of a newsroom whose checks have found nothing wrong."""
    return {
        str(id): _figure(Subject(chart=chart, content=content, wording=wording)) for id, chart in content.charts.items()
    }


def _figure(subject: Subject) -> Figure:
    chart, records = subject.chart, records_of(subject)
    return Figure(
        id=str(chart.id),
        chart=chart,
        narrow=_svg(subject, NARROW),
        wide=_svg(subject, WIDE),
        table=table_of(records, subject.wording, is_of_dates=bool(chart.events)),
        csv=csv_of(records, is_of_dates=bool(chart.events)),
        legend=status_keys(subject),
        signs=sign_keys(subject),
        sources=sources_of(records),
    )


def _svg(subject: Subject, format: Format) -> str:
    drawing = FORMS[subject.chart.form].draw(subject, format)
    title, description = subject.words(subject.chart.title), subject.words(subject.chart.alt)
    prefix = f"{subject.chart.id}-{format.name}"
    return finish_svg(draw_svg(drawing), prefix=prefix, title=title, description=description)
