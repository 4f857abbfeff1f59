"""What software that is given a chart's address is told of it (oEmbed 1.0, oembed.com): one fixed file a chart."""

from collections.abc import Set

from factpress.addresses import full_address
from factpress.charts import Figure
from factpress.model import Content
from factpress.prose import plain_text
from factpress.readable_json import write_json
from factpress.syndication.cards import CARD_HEIGHT, CARD_WIDTH, chart_card
from factpress.syndication.embeds import WIDTH, embed_code, embed_height
from factpress.wording import Wording


def oembed_path(chart: str) -> str:
    """Write the path of what is told of a chart."""
    return f"charts/{chart}/oembed.json"


def write_oembed(figure: Figure, content: Content, wording: Wording, files: Set[str]) -> bytes:
    """Tell how a chart is embedded; its picture is that of its card, where there is one."""
    site = content.site
    told = {
        "version": "1.0",
        "type": "rich",
        "title": plain_text(figure.chart.title, content, wording),
        "author_name": str(site.publisher.name),
        **({"author_url": str(site.publisher.url)} if site.publisher.url else {}),
        "provider_name": str(site.title),
        "provider_url": full_address(site, ""),
        "html": embed_code(figure, content, wording),
        "width": WIDTH,
        "height": embed_height(figure, content, wording),
    }
    card = chart_card(figure.id)
    if card in files:
        told |= {
            "thumbnail_url": full_address(site, card),
            "thumbnail_width": CARD_WIDTH,
            "thumbnail_height": CARD_HEIGHT,
        }
    return write_json(told)
