"""What forms require of a chart's declaration; each finds the author's mistakes where they stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from factpress.charts.extents import extent_of, is_below_zero
from factpress.model import Chart, Content, Row
from factpress.problems import Problem
from factpress.quantities import Quantity

ROWS_AT_MOST = 7

_FIELDS = ("rows", "of", "reference", "events")


def only_fields(chart: Chart, *drawn: str) -> Iterator[Problem]:
    """Find fields that the form would not draw."""
    for field in _FIELDS:
        if field not in drawn and (declared := getattr(chart, field)):
            first = declared[0] if isinstance(declared, tuple) else declared
            place = first.fact.location if isinstance(first, Row) else first.location
            message = f"the form {chart.form} does not draw “{field}”"
            yield Problem(place, message, "undrawn-field", f"leave it out; it draws {' and '.join(drawn)}")


def number_of_rows(chart: Chart, least: int, most: int) -> Iterator[Problem]:
    """Find too few or too many rows."""
    if least <= len(chart.rows) <= most:
        return
    place = chart.rows[most].fact.location if chart.rows[most:] else chart.form.location
    wanted = str(least) if least == most else f"{least} to {most}"
    rows = {0: "no rows", 1: "one row"}.get(len(chart.rows), f"{len(chart.rows)} rows")
    hint = "make several charts of it" if len(chart.rows) > most else "list them under rows"
    yield Problem(place, f"{rows}, where the form {chart.form} draws {wanted}", "number-of-rows", hint)


def field_given(chart: Chart, field: str, purpose: str) -> Iterator[Problem]:
    """Find a field that the form cannot do without."""
    if not getattr(chart, field):
        message = f"the form {chart.form} needs “{field}”: {purpose}"
        yield Problem(chart.form.location, message, "missing-field", f"add {field}:")


def with_value(rows: Iterable[Row], content: Content) -> Iterator[Problem]:
    """Find facts without a value."""
    for row in rows:
        if content.ledger[row.fact].value is None:
            message = f"“{row.fact}” has no value to draw"
            yield Problem(row.fact.location, message, "no-value", "take a fact that has one")


def drawable(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find facts without a value, and values that no bar from zero can show."""
    yield from with_value(rows, content)
    for row in rows:
        value = content.ledger[row.fact].value
        if value and is_below_zero(value):
            message = f"“{row.fact}” is {value}, and bars begin at zero"
            yield Problem(row.fact.location, message, "below-zero", "tell it in the text, or draw how much was lost")


def not_a_word(row: Row | None, content: Content) -> Iterator[Problem]:
    """Find a value that is a word where the form has to draw a number."""
    value = content.ledger[row.fact].value if row else None
    if row and value and value.is_vague:
        message = f"“{row.fact}” is “{value}”, a word that has no place on a scale"
        yield Problem(row.fact.location, message, "vague-value", "take a fact with a number")


def not_nothing(row: Row, content: Content) -> Iterator[Problem]:
    """Find a value that is nothing where the form has to draw a length."""
    value = content.ledger[row.fact].value
    if value and (extent := extent_of(value)) and not extent.end and not extent.is_open:
        yield Problem(row.fact.location, f"“{row.fact}” is nothing", "nothing-to-draw", "tell it in the text")


def some_length(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find a chart in which there is nothing to see: no row has a number, or all are nothing."""
    values = values_of(chart.rows, content)
    extents = [extent for value in values if (extent := extent_of(value))]
    if values and not any(extent.end or extent.is_open for extent in extents):
        message = "no row has a length: each is nothing, or a word"
        yield Problem(chart.form.location, message, "nothing-to-draw", "tell it in the text, or use the form number")


def one_unit(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find rows whose unit differs from that of the first: they have no common scale."""
    valued = [(row, value) for row in rows if (value := content.ledger[row.fact].value)]
    for row, value in valued[1:]:
        first, unit = valued[0][0], valued[0][1].unit
        if value.unit != unit:
            message = f"“{row.fact}” is in {value.unit or 'plain numbers'}, “{first.fact}” in {unit or 'plain numbers'}"
            yield Problem(
                row.fact.location, message, "mixed-units", "one scale can have one unit: make two charts of it"
            )


def in_unit(rows: Iterable[Row], content: Content, fits: Callable[[Quantity], bool], unit: str) -> Iterator[Problem]:
    """Find values in a unit that the form cannot draw."""
    for row in rows:
        value = content.ledger[row.fact].value
        if value and not fits(value):
            message = f"“{row.fact}” is in {value.unit or 'plain numbers'}, not in {unit}"
            yield Problem(row.fact.location, message, "wrong-unit", f"take a fact in {unit}, or another form")


def values_of(rows: Iterable[Row], content: Content) -> list[Quantity]:
    """List the values of rows that have one."""
    return [value for row in rows if (value := content.ledger[row.fact].value)]
