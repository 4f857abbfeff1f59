"""The figures of a newsroom: every chart by its id, drawn when it is asked for."""

from collections.abc import Iterator, Mapping
from functools import partial

from factpress.charts import own
from factpress.charts.alone import draw_alone
from factpress.charts.drawing import NARROW, WIDE
from factpress.charts.figure import Figure
from factpress.charts.forms import order_drawing
from factpress.charts.keys import hue_of, sign_keys, status_keys
from factpress.charts.order_book import OrderBook, Orders
from factpress.charts.orders import PrintOrder
from factpress.charts.records import records_of
from factpress.charts.subject import Subject
from factpress.charts.twins import csv_of, sources_of, table_of
from factpress.colours import recoloured
from factpress.model import Content, Source
from factpress.on_demand import FilesOnDemand
from factpress.wording import Wording

SCALE = 2  # pixels of a PNG for each of its SVG
_HELD = 64  # figures: pages that come one after the other show the same ones, but of a thousand not all are held


class Figures(Mapping[str, Figure]):
    """The charts of content in which the checks have found nothing wrong, as readers get them."""

    def __init__(self, content: Content, wording: Wording, book: OrderBook) -> None:
        self._content, self._wording, self._book = content, wording, book
        self._held: dict[str, Figure] = {}  # what was asked for last comes last

    def __getitem__(self, id: str) -> Figure:
        figure = self._held.pop(str(id), None) or self._draw(str(id))
        self._held[str(id)] = figure
        for old in tuple(self._held)[:-_HELD]:
            self._held.pop(old, None)  # which another thread may have done meanwhile
        return figure

    def __iter__(self) -> Iterator[str]:
        return iter(self._content.charts)

    def __len__(self) -> int:
        return len(self._content.charts)

    def __contains__(self, id: object) -> bool:
        return id in self._content.charts

    def alone(self, id: str) -> str:
        """Draw a chart as a picture that stands alone: an SVG with its title, key, source and address in it."""
        subject, figure = self._subject(id), self[id]
        drawn = draw_alone(subject, figure.wide, (*figure.legend, *figure.signs), records_of(subject))
        return recoloured(drawn, self._content.site)

    def sources(self, id: str) -> tuple[Source, ...]:
        """List the sources that a chart draws from; it is not drawn for them."""
        return sources_of(records_of(self._subject(id)))

    @property
    def drawings(self) -> Orders:
        """The orders for all charts, in both widths."""
        return {name: order for id in self for name, order in self._drawings(id).items()}

    @property
    def prints(self) -> Orders:
        """The orders for the PNGs, by their paths."""
        return {f"charts/{id}.png": partial(self._print, id) for id in self}

    @property
    def pictures(self) -> FilesOnDemand:
        """The pictures that stand alone, by their paths: all SVGs, and after them all PNGs."""
        drawn = FilesOnDemand({f"charts/{id}.svg": partial(self._alone, id) for id in self})
        return drawn | self._book.on_demand(self.prints)

    @property
    def tables(self) -> FilesOnDemand:
        """The tables as CSVs, by their paths; no chart is drawn for them."""
        return FilesOnDemand({f"charts/{id}.csv": partial(self._csv, id) for id in self})

    def _draw(self, id: str) -> Figure:
        subject = self._subject(id)
        chart, records, site = subject.chart, records_of(subject), self._content.site
        narrow, wide = (recoloured(made.decode(), site) for made in self._book.give(self._drawings(id)))
        return Figure(
            id=str(chart.id),
            chart=chart,
            narrow=narrow,
            wide=wide,
            table=table_of(records, subject.wording, is_of_dates=bool(chart.events)),
            legend=status_keys(subject),
            signs=() if chart.form == own.NAME else sign_keys(subject),
            hue=hue_of(chart),
            sources=sources_of(records),
        )

    def _drawings(self, id: str) -> Orders:
        subject = self._subject(id)
        return {f"{id} {format.name}": partial(order_drawing, subject, format) for format in (NARROW, WIDE)}

    def _print(self, id: str) -> PrintOrder:
        return PrintOrder(svg=self.alone(id), scale=SCALE)

    def _alone(self, id: str) -> bytes:
        return self.alone(id).encode()

    def _csv(self, id: str) -> bytes:
        subject = self._subject(id)
        return csv_of(records_of(subject), is_of_dates=bool(subject.chart.events)).encode()

    def _subject(self, id: str) -> Subject:
        return Subject(chart=self._content.charts[id], content=self._content, wording=self._wording)
