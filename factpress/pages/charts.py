"""All charts on one wall."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.bodies import told_on
from factpress.pages.parts.counts import counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.figures import FigureView, figure_view
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.top import Top, plain_top

PATH = "charts/"


@dataclass(frozen=True, kw_only=True)
class ChartsView:
    """Every chart in its narrow drawing."""

    top: Top
    figures: tuple[FigureView, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the wall of charts, where there are any."""
    if edition.content.charts:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    wording = edition.wording
    title = wording.phrase("nav.charts")
    standfirst = wording.phrase("figure.charts-standfirst", charts=counted("charts", len(edition.figures), wording))
    setting = page_setting(PATH, edition)
    figures = tuple(figure_view(figure, setting, edition.files, level=2) for figure in edition.figures.values())
    return make_page(
        PATH,
        "charts.html",
        edition,
        title=title,
        description=standfirst,
        view=ChartsView(
            top=plain_top(title, standfirst, setting, told_on(setting, figures)),
            figures=figures,
        ),
        section="charts",
    )
