"""What the forms over time require: a series, not a few dates, and each figure with a period of its own."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from factpress.charts import requirements
from factpress.charts.periods import lines_of
from factpress.charts.windows import window_of
from factpress.model import Chart, Content, LedgerEntry, Row, Status
from factpress.problems import Location, Problem

POINTS_AT_LEAST = 4


def series_problems(chart: Chart, content: Content, *, points: int, lines: int) -> Iterator[Problem]:
    """Find all that keeps a chart from being drawn over time; `points` and `lines` are the most that it may have."""
    yield from requirements.only_fields(chart, "series", "rows", "reference", "annotations")
    yield from requirements.number_of_references(chart)
    yield from _number_of_lines(chart, content, lines)
    yield from requirements.drawable(chart.figures, content)
    yield from requirements.one_unit(chart.figures, content)
    for row in chart.figures:
        yield from requirements.not_a_word(row, content)
    yield from requirements.some_length(chart, content)
    for annotation in chart.annotations:
        if window_of(annotation.when) is None:
            message = f"“{annotation.when.written}” has no place on a line of years"
            yield Problem(annotation.when.written.location, message, "undated-point", "write a year, a month or a day")
    yield from _outside(chart, content)
    for line in lines_of(chart, content):
        yield from _line(chart, line, content, points)


def _outside(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find words at dates before the first period or after the last, which would stand at the wrong one."""
    dates = [when for row in chart.rows if (when := content.ledger[row.fact].when)]
    windows = [window for when in dates if (window := window_of(when))]
    for annotation in chart.annotations if windows else ():
        window = window_of(annotation.when)
        first, last = min(one.start for one in windows), max(one.end for one in windows)
        if window and (window.end <= first or window.start >= last):
            message = f"“{annotation.when.written}” lies outside the periods that are drawn"
            hint = "say it in note: or how:, or take a longer series"
            yield Problem(annotation.when.written.location, message, "annotation-outside", hint)


def _number_of_lines(chart: Chart, content: Content, most: int) -> Iterator[Problem]:
    found = lines_of(chart, content)
    if not found:
        hint = "write series: and the id of one in content/data/"
        yield Problem(chart.form.location, f"the form {chart.form} needs “series”", "missing-field", hint)
    if len(found) > most:
        message = f"{len(found)} series, where the form {chart.form} draws {most} at most"
        place = chart.series[most].series.location if chart.series[most:] else found[most][0].fact.location
        yield Problem(place, message, "number-of-rows", "make several charts of it")
    for line in chart.series if len(chart.series) > 1 else ():
        if not line.label:
            hint = f"write {{series: {line.series}, label: …}}"
            yield Problem(line.series.location, "one of several series needs a label", "missing-field", hint)


def _line(chart: Chart, rows: Sequence[Row], content: Content, most: int) -> Iterator[Problem]:
    place = _place(chart, rows, content)
    if len(rows) < POINTS_AT_LEAST:
        message = f"{len(rows)} figures are no series: the form {chart.form} draws {POINTS_AT_LEAST} to {most}"
        yield Problem(place, message, "number-of-rows", "use range-bars, which draws each beside the others")
    if len(rows) > most:
        message = f"{len(rows)} figures, where the form {chart.form} draws {POINTS_AT_LEAST} to {most}"
        yield Problem(place, message, "number-of-rows", "take longer periods, or make several charts of it")
    entries = [content.ledger[row.fact] for row in rows]
    undated = [row for row, entry in zip(rows, entries, strict=True) if not entry.when or not window_of(entry.when)]
    for row in undated:
        is_ours = content.ledger[row.fact].status is Status.DERIVED
        hint = "a sum of ours is for no period: list facts" if is_ours else "give it when:, with a year and an end"
        yield Problem(row.fact.location, f"“{row.fact}” has no period to stand at", "undated-point", hint)
    if not undated:
        yield from _periods(rows, content)
    yield from _one_total(rows, content)


def _place(chart: Chart, rows: Sequence[Row], content: Content) -> Location:
    """Find where an author named a line: its series, else the first of its rows."""
    if not rows:
        return chart.form.location
    topic = content.ledger[rows[0].fact].topic
    return next((line.series.location for line in chart.series if line.series == topic), rows[0].fact.location)


def _periods(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find periods of several lengths, and those that overlap."""
    dated = [
        (row, when, window) for row in rows if (when := content.ledger[row.fact].when) and (window := window_of(when))
    ]
    first, when, _ = dated[0]
    for row, other, _ in dated[1:]:
        if (other.precision, other.is_interval) != (when.precision, when.is_interval):
            message = f"“{row.fact}” is for {other.written}, “{first.fact}” for {when.written}"
            hint = "a series has periods of one length: years, months or days"
            yield Problem(row.fact.location, message, "mixed-periods", hint)
            return
    for (one, _, earlier), (row, _, later) in pairwise(sorted(dated, key=lambda found: found[2].start)):
        if later.start < earlier.end:
            message = f"“{row.fact}” and “{one.fact}” are for the same time"
            yield Problem(row.fact.location, message, "repeated-date", "a series has one figure for each period")


def _one_total(rows: Sequence[Row], content: Content) -> Iterator[Problem]:
    """Find figures that are one figure, divided: they would show a course of time that nobody observed."""
    for one, other in combinations(rows, 2):
        first, second = content.ledger[one.fact], content.ledger[other.fact]
        shared = _stated(first, content) & _stated(second, content)
        if shared or (_is_spread(first) and _is_spread(second) and _printed(first) == _printed(second)):
            total = f"“{min(shared)}”" if shared else f"“{first.printed}”"
            message = f"“{one.fact}” and “{other.fact}” both come from {total}: that is one figure, no series"
            yield Problem(other.fact.location, message, "one-total", "draw the total, with ladder or number")
            return


def _is_spread(entry: LedgerEntry) -> bool:
    """Claim that what is printed in the source is another figure."""
    numbers = (entry.value.low, entry.value.high) if entry.value else ()
    printed = re.sub(r"[\s,.'’]", "", entry.printed or "")
    return bool(entry.printed) and not any(number.digits.replace(".", "") in printed for number in numbers if number)


def _printed(entry: LedgerEntry) -> tuple[str, ...]:
    places = (f"{citation.source.id} {citation.locator}" for citation in entry.citations)
    return (str(entry.printed), *places)


def _stated(entry: LedgerEntry, content: Content) -> frozenset[str]:
    """List the facts that a figure comes from in the end."""
    if not entry.inputs:
        return frozenset([str(entry.id)])
    return frozenset(fact for name in entry.inputs for fact in _stated(content.ledger[name], content))
