"""What forms require of a chart's declaration; each finds the author's mistakes where they stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from factpress.charts.extents import extent_of, is_below_zero
from factpress.model import Annotation, Chart, Content, Line, Row
from factpress.problems import Location, Problem
from factpress.quantities import Quantity
from factpress.text import Text

ROWS_AT_MOST = 7

REFERENCES_AT_MOST = 3

_FIELDS = ("series", "rows", "of", "reference", "events", "annotations", "sort")


def only_fields(chart: Chart, *drawn: str) -> Iterator[Problem]:
    """Find fields that the form would not draw."""
    for field in _FIELDS:
        if field == "rows" and chart.series:
            continue  # they are those of the series, of which its author is told
        if field not in drawn and (declared := getattr(chart, field)) not in ((), None, "written"):
            first = declared[0] if isinstance(declared, tuple) else declared
            place = _place(first, chart.form.location)
            message = f"the form {chart.form} does not draw “{field}”"
            yield Problem(place, message, "undrawn-field", f"leave it out; it draws {_listed(drawn)}")


def _listed(names: Sequence[str]) -> str:
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


def _place(declared: Row | Line | Annotation | str, otherwise: Location) -> Location:
    match declared:
        case Row():
            return declared.fact.location
        case Line():
            return declared.series.location
        case Annotation():
            return declared.words.location
        case Text():
            return declared.location
    return otherwise  # a choice has forgotten where it was written


def number_of_rows(chart: Chart, least: int, most: int) -> Iterator[Problem]:
    """Find too few or too many rows."""
    if least <= len(chart.rows) <= most or chart.series:  # of a series that no form draws here its author is told
        return
    place = chart.rows[most].fact.location if chart.rows[most:] else chart.form.location
    wanted = str(least) if least == most else f"{least} to {most}"
    rows = {0: "no rows", 1: "one row"}.get(len(chart.rows), f"{len(chart.rows)} rows")
    hint = "make several charts of it" if len(chart.rows) > most else "list them under rows"
    yield Problem(place, f"{rows}, where the form {chart.form} draws {wanted}", "number-of-rows", hint)


def number_of_references(chart: Chart) -> Iterator[Problem]:
    """Find more lines across a chart than a reader can tell apart."""
    for reference in chart.reference[REFERENCES_AT_MOST:]:
        message = f"{len(chart.reference)} references, where a chart draws {REFERENCES_AT_MOST} at most"
        yield Problem(reference.fact.location, message, "number-of-rows", "make several charts of it")
        return


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


def one_whole(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find rows that count something else than the first: no part of it."""
    valued = [(row, value) for row in rows if (value := content.ledger[row.fact].value)]
    for row, value in valued[1:]:
        first, unit = valued[0][0], valued[0][1].unit
        if value.unit.numerator != unit.numerator:
            message = f"“{row.fact}” is in {value.unit or 'plain numbers'}, “{first.fact}” in {unit or 'plain numbers'}"
            hint = "each step divides the one above, and keeps its measure: make two charts of it"
            yield Problem(row.fact.location, message, "mixed-units", hint)


def one_status(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find a row whose status the form has no mark for, and which differs from that of the first."""
    for row in rows[1:]:
        first, other = content.ledger[rows[0].fact].status, content.ledger[row.fact].status
        if first != other:
            message = f"“{row.fact}” is {other}, and the form draws it as it draws “{rows[0].fact}”, which is {first}"
            yield Problem(row.fact.location, message, "undrawn-status", "take figures that are equally sure")


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
