"""A chart with an address of its own: the figure, what it draws, and where it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import escape

from factpress.charts import Figure
from factpress.pages.parts.bodies import statuses_on
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactLine, fact_lines
from factpress.pages.parts.figures import FigureView, figure_view
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.shown import shown_on
from factpress.pages.parts.statuses import status_key
from factpress.pages.parts.texts import plain
from factpress.pages.parts.top import Top


@dataclass(frozen=True, kw_only=True)
class ChartView:
    """A figure, the facts that it draws, and the articles that show it."""

    top: Top
    figure: FigureView
    facts: tuple[FactLine, ...]
    shown_on: tuple[Link, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each chart."""
    for figure in edition.figures.values():
        yield _page(figure, edition)


def _page(figure: Figure, edition: Edition) -> Page:
    wording, chart = edition.wording, figure.chart
    path = f"charts/{figure.id}/"
    setting = page_setting(path, edition, (chart.comparison, chart.how))
    title = plain(chart.title, setting)
    shown = figure_view(figure, setting, level=2, on_own_page=True)
    drawn = dict.fromkeys(str(row.fact) for row in chart.figures)
    return make_page(
        path,
        "chart.html",
        edition,
        title=title,
        description=plain(chart.alt, setting),
        view=ChartView(
            top=Top(title=escape(title), key=status_key(wording, statuses_on(setting, (shown,)))),
            figure=shown,
            facts=fact_lines(drawn, setting),
            shown_on=shown_on(path, edition, setting),
        ),
        setting=setting,
        section="charts",
        crumbs=((wording.phrase("nav.charts"), "charts/"),),
    )
