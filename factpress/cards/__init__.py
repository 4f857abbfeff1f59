"""Draws share cards: what stands where a page is shared, as PNG of 1200 by 630 pixels."""

from collections.abc import Mapping

from factpress.cards.chart import chart_card
from factpress.cards.site import site_card
from factpress.cards.story import story_card
from factpress.charts import Figure, Press
from factpress.charts.orders import PrintOrder
from factpress.colours import recoloured
from factpress.model import Content
from factpress.wording import Wording

__all__ = ["draw_cards"]


def draw_cards(content: Content, figures: Mapping[str, Figure], wording: Wording, press: Press) -> Mapping[str, bytes]:
    """Draw a card for the site, for each chart and for each story, by their paths."""
    drawn = {"cards/site.png": site_card(content, wording)}
    drawn |= {f"cards/charts/{id}.png": chart_card(figure, content, wording) for id, figure in figures.items()}
    drawn |= {f"cards/stories/{id}.png": story_card(story, content, wording) for id, story in content.stories.items()}
    orders = [PrintOrder(svg=recoloured(svg, content.site), scale=1) for svg in drawn.values()]
    printed = press.make_ours(orders)
    return dict(zip(drawn, printed, strict=True))
