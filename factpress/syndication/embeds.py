"""Embedding: the address of a chart for other people's pages, and the code that they paste."""

import re
from html import escape
from urllib.parse import urlsplit

from factpress.addresses import full_address
from factpress.charts import Figure
from factpress.model import Content, Site
from factpress.prose import plain_text
from factpress.wording import Wording

WIDTH = 720  # pixels: a chart grows no wider
_DRAWN = re.compile(r'<svg[^>]* height="(\d+)')
_AROUND = 185  # pixels of rules, key, the table's name and credit
_TITLE, _SUBTITLE, _TEXT = (30, 27), (40, 23), (42, 23)  # letters of a line on a phone, pixels of it


def embed_path(chart: str) -> str:
    """Write the path of a chart's embed page."""
    return f"charts/{chart}/embed/"


def embed_code(figure: Figure, content: Content, wording: Wording) -> str:
    """Write the HTML that puts a chart into another page: it is as high as on a phone, and needs no script."""
    address = full_address(content.site, embed_path(figure.id))
    title = escape(plain_text(figure.chart.title, content, wording))
    size = f'width="100%" height="{embed_height(figure, content, wording)}"'
    return f'<iframe src="{escape(address)}" title="{title}" {size} loading="lazy" style="border:0"></iframe>'


def embed_height(figure: Figure, content: Content, wording: Wording) -> int:
    """Guess how high a chart is on a phone, in pixels, on the generous side: its drawing, and the lines round it."""
    chart, drawn = figure.chart, _DRAWN.search(figure.narrow)
    written = ((chart.title, _TITLE), (chart.subtitle, _SUBTITLE), (chart.comparison, _TEXT))
    lines = sum(_height(plain_text(text, content, wording), line) for text, line in written if text)
    keys = [key.words for key in figure.legend] + [key.words for key in figure.signs]
    legend = _height("".join(f"{words}      " for words in keys), _SUBTITLE)  # each with its swatch
    sources = _height("; ".join(source.name for source in figure.sources), _SUBTITLE)
    return int(drawn[1] if drawn else 0) + lines + legend + sources + _AROUND


def fitting_script(site: Site) -> str:
    """Write the script for the other page that makes each of our frames as high as its chart; it hears nobody else."""
    address = urlsplit(str(site.url))
    return f"""<script>
addEventListener("message", (event) => {{
  if (event.origin !== "{address.scheme}://{address.netloc}" || event.data?.type !== "chart-height") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source) frame.height = Math.ceil(event.data.height);
}});
</script>"""


def _height(words: str, line: tuple[int, int]) -> int:
    letters, pixels = line
    return -(-len(words) // letters) * pixels
