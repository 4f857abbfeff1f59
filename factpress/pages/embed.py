"""A chart for other people's pages: the figure alone, with the way back to the page that tells how we know it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.figures import FigureView, embedded_view
from factpress.pages.parts.head import Notice
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.texts import opening, plain
from factpress.syndication.embeds import embed_path


@dataclass(frozen=True, kw_only=True)
class EmbedView:
    """A figure, and nothing else."""

    figure: FigureView


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page to embed for each chart; search engines are led to the chart's own page."""
    for id in edition.content.charts:
        yield Sheet(embed_path(id), partial(_plan, id, edition), is_listed=False)


def _plan(id: str, edition: Edition) -> Page:
    figure = edition.figures[id]
    path, chart = embed_path(id), figure.chart
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
