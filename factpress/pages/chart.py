"""A chart with an address of its own: the figure, what it draws, where it is shown, and how to show and cite it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.charts import Figure
from factpress.linked_data import describe_chart
from factpress.pages.parts.bibtex import write_bibtex
from factpress.pages.parts.bodies import told_on
from factpress.pages.parts.citations import CreditLine, credit_chart
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactLine, fact_lines
from factpress.pages.parts.figures import FigureView, figure_view
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_another
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.shown import shown_on
from factpress.pages.parts.texts import opening, plain
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting
from factpress.syndication.cards import chart_card
from factpress.syndication.embeds import embed_code, fitting_script
from factpress.syndication.oembed import oembed_path


@dataclass(frozen=True, kw_only=True)
class Reuse:
    """How others may show and cite a chart."""

    address: Link
    credit: CreditLine
    bibtex: str
    code: str  # that puts it into a page
    script: str  # that makes it as high as it needs there


@dataclass(frozen=True, kw_only=True)
class ChartView:
    """A figure, the facts that it draws, the articles that show it, and how others may."""

    top: Top
    figure: FigureView
    facts: tuple[FactLine, ...]
    shown_on: tuple[Link, ...]
    onward: tuple[Link, ...]
    reuse: Reuse


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each chart."""
    for id in edition.content.charts:
        path = f"charts/{id}/"
        yield Sheet(path, partial(_plan, id, path, edition))


def _plan(id: str, path: str, edition: Edition) -> Page:
    wording, figure = edition.wording, edition.figures[id]
    chart = figure.chart
    setting = page_setting(path, edition, (chart.comparison, chart.how))
    title = plain(chart.title, setting)
    shown = figure_view(figure, setting, edition.files, level=1, on_own_page=True)
    drawn = dict.fromkeys(str(row.fact) for row in chart.figures)
    return make_page(
        path,
        "chart.html",
        edition,
        title=title,
        description=plain(chart.alt, setting),
        view=ChartView(
            top=plain_top(title, "", setting, told_on(setting, (shown,))),
            figure=shown,
            facts=fact_lines(drawn, setting),
            shown_on=shown_on(path, edition, setting),
            onward=onward_to_another("charts", figure.id, edition.register.charts, edition),
            reuse=_reuse(figure, setting),
        ),
        setting=setting,
        section="charts",
        crumbs=((wording.phrase("nav.charts"), "charts/"),),
        notice=_notice(figure, edition, setting),
    )


def _reuse(figure: Figure, setting: Setting) -> Reuse:
    credit = credit_chart(figure, setting)
    return Reuse(
        address=Link(words=credit.address, href=f"{setting.root}charts/{figure.id}/"),
        credit=credit,
        bibtex=write_bibtex(figure.id, credit, setting.wording),
        code=embed_code(figure, setting.content, setting.wording),
        script=fitting_script(setting.content.site),
    )


def _notice(figure: Figure, edition: Edition, setting: Setting) -> Notice:
    return Notice(
        card=chart_card(figure.id),
        card_words=_card_words(figure, setting),
        oembed=oembed_path(figure.id),
        nodes=(describe_chart(figure, edition.files, edition.content, edition.wording),),
        opening=opening(figure.chart.title, setting),
    )


def _card_words(figure: Figure, setting: Setting) -> str:
    """Tell those who cannot see it what the card shows: what the chart does, and how sure its marks are."""
    credit, alt = credit_chart(figure, setting), plain(figure.chart.alt, setting)
    return setting.wording.phrase("page.card-of-chart", alt=alt, status=credit.surety)
