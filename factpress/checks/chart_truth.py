"""A chart describes itself to those who cannot see it, and shows two units at most: its own, and one conversion.

Bad:   alt: ""
Good:  alt: Two bars. Deckhands are paid [[deck-pay]], and the Board says [[board-pay]].

Readers who have to hold three scales in their heads compare what cannot be compared.
"""

from collections.abc import Iterator

from factpress.model import Chart, Content
from factpress.problems import Problem
from factpress.quantities import Quantity
from factpress.text import Text
from factpress.wording import Wording

UNITS_AT_MOST = 2


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find charts without a description, and those in more units than anybody can follow."""
    for chart in content.charts.values():
        yield from _words(chart)
        yield from _units(chart, content)


def _words(chart: Chart) -> Iterator[Problem]:
    for name, text in (("title", chart.title), ("alt", chart.alt)):
        if not text.strip():
            hint = "state what the chart shows" if name == "title" else "say what there is to see, with its figures"
            yield Problem(text.location, f"“{name}” is empty", "empty-words", hint)
    if chart.alt.strip() and chart.alt.strip() == chart.title.strip():
        hint = "say what there is to see: which marks there are, and what they come to"
        yield Problem(chart.alt.location, "“alt” repeats the title", "empty-words", hint)


def _units(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find more conversions than one; where not even the values share a unit, their form says so."""
    shown: dict[str, Text] = {}
    entries = [(row, content.ledger[row.fact]) for row in chart.figures if row.fact in content.ledger]
    for row, entry in entries:
        for value in filter(None, (entry.value, entry.converted)):
            shown.setdefault(_named(value), row.fact)
    own = {_named(entry.value) for _, entry in entries if entry.value}
    if len(shown) > UNITS_AT_MOST and len(own) == 1:
        message = f"this chart is in {len(shown)} units: {', '.join(shown)}"
        place = list(shown.values())[UNITS_AT_MOST].location
        yield Problem(place, message, "too-many-units", "make several charts of it")


def _named(value: Quantity) -> str:
    return " ".join(value.unit.numerator) or "plain numbers"
