"""What a chart calls a figure: its author's words for it and, over time, its date."""

from factpress.model import Chart, Row
from factpress.text import Text
from factpress.verify.published import Published


def row_name(chart: Chart, row: Row, published: Published) -> Text:
    """Write the name of a row out; a date is said as everywhere."""
    when = published.content.ledger[row.fact].when
    is_period = chart.is_over_time and any(row is point for point in chart.rows)
    date = published.wording.date(when) if is_period and when else ""
    return Text(", ".join(text for text in (row.label, row.note, date) if text))
