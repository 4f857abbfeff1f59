"""Draws charts, and has authors' own code for charts checked."""

from factpress.charts import own
from factpress.charts.drawing import NARROW, WIDE
from factpress.charts.figure import Figure, LegendKey, SignKey, Table
from factpress.charts.figures import Figures
from factpress.charts.forms import FORMS, REQUIREMENTS, Form, order_drawing
from factpress.charts.order_book import OrderBook
from factpress.charts.press import Press
from factpress.charts.subject import Subject
from factpress.charts.workers import Workers
from factpress.model import Content
from factpress.problems import Problem
from factpress.wording import Wording

__all__ = [
    "FORMS",
    "REQUIREMENTS",
    "Figure",
    "Figures",
    "Form",
    "LegendKey",
    "OrderBook",
    "Press",
    "SignKey",
    "Table",
    "Workers",
    "check_code",
]


def check_code(content: Content, wording: Wording, press: Press) -> tuple[Problem, ...]:
    """Draw what authors' own code draws, and find what they have to mend in it."""
    coded = [chart for chart in content.charts.values() if chart.form == own.NAME]
    subjects = [Subject(chart=chart, content=content, wording=wording) for chart in coded]
    orders = [(subject, order_drawing(subject, format)) for subject in subjects for format in (NARROW, WIDE)]
    answers = press.make([order for _, order in orders])
    return tuple(
        problem
        for (subject, _), answer in zip(orders, answers, strict=True)
        if not isinstance(answer, bytes)
        for problem in own.code_problems(subject.chart, answer)
    )
