"""Share cards: what stands where a page is shared, as PNG of 1200 by 630 pixels."""

from collections.abc import Callable, Mapping
from functools import partial

from factpress.cards.chart import chart_card
from factpress.cards.site import site_card
from factpress.cards.story import story_card
from factpress.charts import Figure
from factpress.charts.order_book import Orders
from factpress.charts.orders import PrintOrder
from factpress.colours import recoloured
from factpress.model import Content
from factpress.syndication.cards import SITE_CARD
from factpress.syndication.cards import chart_card as chart_path
from factpress.syndication.cards import story_card as story_path
from factpress.wording import Wording

__all__ = ["order_cards"]


def order_cards(content: Content, figures: Mapping[str, Figure], wording: Wording) -> Orders:
    """Write the orders for the card of the site, of each chart and of each story, by their paths."""

    def printed(draw: Callable[[], str]) -> PrintOrder:
        return PrintOrder(svg=recoloured(draw(), content.site), scale=1)

    def card_of_chart(id: str) -> str:
        return chart_card(figures[id], content, wording)

    stories = content.stories.items()
    return {
        SITE_CARD: partial(printed, partial(site_card, content, wording)),
        **{chart_path(id): partial(printed, partial(card_of_chart, id)) for id in figures},
        **{story_path(id): partial(printed, partial(story_card, story, content, wording)) for id, story in stories},
    }
