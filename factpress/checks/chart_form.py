"""A chart needs what its form draws.

Bad:   form: range-bar
Good:  form: range-bars
       rows: [{fact: deck-pay, label: A deckhand}]
"""

from collections.abc import Iterator

from factpress.charts import REQUIREMENTS
from factpress.model import Content
from factpress.problems import Problem, closest
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find forms that do not exist, and what a form cannot draw."""
    for chart in content.charts.values():
        requirements = REQUIREMENTS.get(chart.form)
        if requirements is None:
            hint = closest(chart.form, REQUIREMENTS)
            yield Problem(chart.form.location, f"there is no form “{chart.form}”", "unknown-form", hint)
        elif _is_whole(content, chart.id):
            yield from requirements(chart, content)


def _is_whole(content: Content, chart: str) -> bool:
    """Tell whether all that a chart draws can be read; where not, its author knows already."""
    declared = content.charts[chart]
    figures, series = (row.fact for row in declared.figures), (line.series for line in declared.series)
    return (
        all(fact in content.ledger for fact in figures)
        and all(event in content.events for event in declared.events)
        and all(id in content.series and id not in content.broken for id in series)
    )
