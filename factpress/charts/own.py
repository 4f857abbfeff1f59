"""own: what the newsroom's own Python draws, from the facts of its rows.

    form: own
    rows: [{fact: deck-pay, label: A deckhand}]

Beside it stands a file of the same name that ends in .py, with one function: draw(facts, theme, width).
"""

from collections.abc import Iterable, Iterator

from factpress.charts import requirements
from factpress.charts.drawing import Format
from factpress.charts.fills import paint_words
from factpress.charts.orders import Code, Mistake, PlainFact
from factpress.charts.subject import Subject
from factpress.model import Chart, Content, Row
from factpress.problems import Location, Problem
from factpress.quantities.ends import ends_of

NAME = "own"


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find what keeps code from being run."""
    yield from requirements.only_fields(chart, "rows", "of", "reference")
    yield from requirements.number_of_rows(chart, 1, requirements.ROWS_AT_MOST)
    yield from requirements.with_value(chart.figures, content)
    if not chart.code:
        hint = f"write content/charts/{chart.id}.py with a function draw(facts, theme, width)"
        yield Problem(chart.form.location, "there is no code to draw this chart", "chart-code", hint)
    elif not content.site.python_charts:
        hint = "if you trust all who write to this newsroom, add python_charts: true to content/site.yaml"
        yield Problem(chart.form.location, "this newsroom does not run code", "python-charts", hint)


def code_problems(chart: Chart, mistakes: Iterable[Mistake]) -> Iterator[Problem]:
    """Tell an author what is wrong in code, where it stands."""
    path = chart.code.path if chart.code else chart.form.path
    for mistake in mistakes:
        yield Problem(Location(path, mistake.line), mistake.message, mistake.rule, mistake.hint)


def code_of(subject: Subject, format: Format) -> Code:
    """Hand an author's code over, with the facts of its rows as plain values."""
    code = subject.chart.code
    assert code is not None, "the checks have made sure"
    facts = tuple(_plain(row, subject) for row in subject.chart.figures)
    return Code(path=code.path, source=str(code), facts=facts, width=format.width)


def _plain(row: Row, subject: Subject) -> PlainFact:
    entry, value = subject.entry(row), subject.value(row)
    ends = ends_of(value)
    return PlainFact(
        id=str(entry.id),
        label=subject.words(row.label),
        note=subject.words(row.note),
        gist=subject.words(entry.gist),
        text=subject.figure(row, "full"),
        amount=subject.figure(row, "amount"),
        bare=subject.figure(row, "bare"),
        converted=subject.wording.quantity(entry.converted, "amount") if entry.converted else "",
        unit=ends.unit,
        low=None if ends.low is None else float(ends.low),
        high=None if ends.high is None else float(ends.high),
        low_open=ends.low_open,
        high_open=ends.high_open,
        approximate=ends.approximate,
        status=str(entry.status),
        hue=row.who,
        fill=paint_words(entry.status, row.who),
        pale_fill=paint_words(entry.status, row.who, pale=True),
    )
