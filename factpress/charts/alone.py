"""A chart as a picture that stands alone: with its title, its key, its source and its address burnt in."""

from collections.abc import Iterable, Sequence

from factpress.charts.canvas import Canvas
from factpress.charts.drawing import WIDE
from factpress.charts.figure import SignKey
from factpress.charts.keyed import set_key
from factpress.charts.keys import hue_of
from factpress.charts.lettering import Lettering, wrap
from factpress.charts.palette import PALETTE, SECONDARY
from factpress.charts.records import Record
from factpress.charts.subject import Subject

MARGIN = 28
_TITLE = Lettering(size=24, bold=True)
_SUBTITLE = Lettering(size=16, ink=SECONDARY)
_SMALL = Lettering(size=13, ink=SECONDARY)
_CREDIT = Lettering(size=13, bold=True)


def draw_alone(subject: Subject, wide: str, keys: Sequence[SignKey], records: Iterable[Record]) -> str:
    """Put a chart's wide drawing on paper of its own."""
    title, subtitle = subject.words(subject.chart.title), subject.words(subject.chart.subtitle)
    canvas = Canvas(prefix=f"{subject.chart.id}-alone", width=WIDE.width + 2 * MARGIN)
    right = canvas.width - MARGIN
    top = canvas.write(wrap(title, _TITLE, WIDE.width), _TITLE, MARGIN, MARGIN)
    if subtitle:
        top = canvas.write(wrap(subtitle, _SUBTITLE, WIDE.width), _SUBTITLE, MARGIN, top + 4)
    top = canvas.place(wide, MARGIN, top + 18) + 16
    shown, hue = [(key.style, key.words) for key in keys], hue_of(subject.chart)
    top = set_key(canvas, shown, _SMALL, left=MARGIN, right=right, top=top, hue=hue) + 10
    canvas.rectangle(PALETTE["grid"], MARGIN, top, WIDE.width, 1)
    top = canvas.write(wrap(source_line(subject, records), _SMALL, WIDE.width), _SMALL, MARGIN, top + 10)
    for words, lettering in credit_lines(subject):
        top = canvas.write(wrap(words, lettering, WIDE.width), lettering, MARGIN, top + 2)
    return canvas.finish(top + MARGIN - 8, title, subject.words(subject.chart.alt))


def source_line(subject: Subject, records: Iterable[Record]) -> str:
    """Say who said what is drawn, and through whom it reached us."""
    chains = dict.fromkeys(" → ".join(citation.chain) for record in records for citation in record.citations)
    return f"{subject.wording.phrase('figure.sources')} {'; '.join(chains)}"


def credit_lines(subject: Subject) -> list[tuple[str, Lettering]]:
    """Say who publishes the chart, and where it stands for good."""
    site = subject.content.site
    publisher, title = str(site.publisher.name), subject.words(site.title)
    name = publisher if publisher == title else f"{publisher} · {title}"
    return [(name, _CREDIT), (f"{site.url.rstrip('/')}/charts/{subject.chart.id}/", _SMALL)]
