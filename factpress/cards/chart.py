"""The card of a chart: its drawing where that can be read at this size, or else its largest figure."""

from xml.etree import ElementTree

from factpress.cards.layout import (
    FOOT,
    INNER,
    MARGIN,
    STATUSES,
    finish_card,
    set_figure,
    set_statuses,
    set_title,
    start_card,
)
from factpress.charts import Figure
from factpress.charts.drawing import WIDE
from factpress.charts.extents import extent_of
from factpress.charts.lettering import Lettering, wrap
from factpress.charts.palette import SECONDARY
from factpress.charts.records import records_of
from factpress.charts.subject import Subject
from factpress.model import Citation, Content, Row
from factpress.wording import Wording

_LEGIBLE = 1.0  # of the size that a drawing has on a page: below, its figure is shown alone
_DRAWN_AT_MOST = 1.5
_TOLD = Lettering(size=32, ink=SECONDARY)


def chart_card(figure: Figure, content: Content, wording: Wording) -> str:
    """Draw the card of a chart."""
    subject = Subject(chart=figure.chart, content=content, wording=wording)
    title, row = subject.words(figure.chart.title), _largest(subject)
    canvas = start_card(f"{figure.id}-card", content, wording)
    top = set_title(canvas, title, sizes=(50, 44, 38, 34), lines=2) + 16
    height = float(ElementTree.fromstring(figure.wide).get("height", "0"))  # noqa: S314  # ours
    bottom = FOOT - STATUSES
    scale = min((bottom - top - 20) / height, INNER / WIDE.width, _DRAWN_AT_MOST)
    if row and (scale < _LEGIBLE or figure.chart.form == "number"):
        words, entry = subject.name(row), subject.entry(row)
        status = (f"is-{entry.status}", wording.status(entry.status))
        set_figure(canvas, subject.figure(row, "full"), words, status, top=top + 24, hue=row.who)
        return finish_card(canvas, entry.citations, content, wording, title=title)
    if scale < _LEGIBLE:  # a chart of dates has no figure to show in its stead
        canvas.write(wrap(subject.words(figure.chart.subtitle), _TOLD, INNER), _TOLD, MARGIN, top)
    else:
        canvas.place(figure.wide, MARGIN, top + (bottom - top - 20 - scale * height) / 2, scale)
    set_statuses(canvas, [(key.style, key.words) for key in figure.legend], bottom)
    return finish_card(canvas, _citations(subject), content, wording, title=title)


def _citations(subject: Subject) -> tuple[Citation, ...]:
    return tuple(citation for record in records_of(subject) for citation in record.citations)


def _largest(subject: Subject) -> Row | None:
    """Find the figure that reaches furthest; words come last."""
    reaches = {row: extent.end if (extent := extent_of(subject.value(row))) else -1 for row in subject.chart.rows}
    return max(reaches, key=lambda row: reaches[row], default=None)
