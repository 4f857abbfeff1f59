"""A chart for other people's pages: the figure alone, with the way back to the page that tells how we know it."""

from collections.abc import Iterator
from dataclasses import dataclass

from factpress.charts import Figure
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.figures import FigureView, embedded_view
from factpress.pages.parts.head import Notice
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.texts import opening, plain
from factpress.syndication.embeds import embed_path


@dataclass(frozen=True, kw_only=True)
class EmbedView:
    """A figure, and nothing else."""

    figure: FigureView


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page to embed for each chart; search engines are led to the chart's own page."""
    for figure in edition.figures.values():
        yield _page(figure, edition)


def _page(figure: Figure, edition: Edition) -> Page:
    path, chart = embed_path(figure.id), figure.chart
    setting = page_setting(path, edition)
    return make_page(
        path,
        "embed.html",
        edition,
        title=plain(chart.title, setting),
        description=plain(chart.alt, setting),
        view=EmbedView(figure=embedded_view(figure, setting)),
        notice=Notice(part_of=f"charts/{figure.id}/", opening=opening(chart.title, setting)),
    )
