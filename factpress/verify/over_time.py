"""What charts over time say beside their figures: units, dates, annotations, and between which dates none is known."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from factpress.model import Chart, Row
from factpress.verify.published import Published

_PLAIN = re.compile(r"\d[\d.,]*")
_SIGNED = re.compile(r"\D{0,4}?(?P<digits>\d[\d.,]*)\D{0,8}")
_ROUND = re.compile(r"0|[1-9]|15|25")  # multiples of 1, 2 and 5, up to five


def shown_rows(chart: Chart, published: Published) -> tuple[Row, ...]:
    """List the rows whose figures must be read in a drawing: over time, of each series its last."""
    if not chart.is_over_time:
        return chart.figures
    last = tuple(rows[-1] for rows in _lines(chart, published))
    return (*last, *chart.figures[len(chart.rows) :])


def furniture_over_time(chart: Chart, published: Published) -> Iterator[tuple[str, tuple[str, ...]]]:
    """List what may stand round the figures, and which facts or events it says."""
    if not chart.is_over_time:
        return
    wording, whole = published.wording, published.expectations.whole
    for rows in _lines(chart, published):
        dates = [wording.date(when) for row in rows if (when := published.content.ledger[row.fact].when)]
        yield from ((date, (str(row.fact),)) for date, row in zip(dates, rows, strict=True))
        for before, after in pairwise(dates):
            gap = wording.phrase("chart.gap", start=before, end=after)
            yield gap, ()
            yield wording.phrase("chart.gap-in", series=whole(rows[0].label).words, gap=gap), ()
    for annotation in chart.annotations:
        expected = whole(annotation.words)
        yield expected.words, expected.facts
    yield from ((words, ()) for row in chart.rows for words in _units(row, published))


def is_tick(piece: str) -> bool:
    """Tell whether words may be those of a scale: a number alone, or a round one with its sign."""
    signed = _SIGNED.fullmatch(piece)
    is_round = signed and _ROUND.fullmatch(signed["digits"].replace(".", "").replace(",", "").strip("0") or "0")
    return bool(_PLAIN.fullmatch(piece) or is_round)


def _lines(chart: Chart, published: Published) -> Iterator[tuple[Row, ...]]:
    """Give the rows of each series, earliest first; rows that an author lists are one series."""
    ledger = published.content.ledger
    runs = groupby(chart.rows, key=lambda row: ledger[row.fact].topic) if chart.series else [("", chart.rows)]
    for _, run in runs:
        dated = [(when.sort_key, row) for row in run if (when := ledger[row.fact].when)]
        yield tuple(row for _, row in sorted(dated, key=lambda found: found[0]))


def _units(row: Row, published: Published) -> Iterator[str]:
    """Name the unit of a row in the ways in which the head of a chart may."""
    value = published.content.ledger[row.fact].value
    if value is None:
        return
    bare, amount, full = (published.wording.quantity(value, style) for style in ("bare", "amount", "full"))
    per = full.removeprefix(amount)
    yield full.removeprefix(bare)
    yield amount.removeprefix(bare)
    yield " ".join(value.unit.numerator) + per
