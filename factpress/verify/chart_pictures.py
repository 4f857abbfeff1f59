"""A chart that stands alone must say round its drawing what it is, how sure, who says so, and where it is published."""

import struct
import zlib
from collections.abc import Iterable, Iterator

from factpress.model import Chart, Citation, Status
from factpress.problems import Location, Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, lacks
from factpress.verify.skeletons import skeleton

CARD = (1200, 630)  # pixels
_SCALE = 2  # pixels of a PNG for each of its SVG
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIECE = 1 << 16  # bytes
_FEWEST = 8  # values that the bytes of a picture with words in it have at least


def prove(published: Published) -> Iterator[Problem]:
    """Read the SVG and the PNG of every chart, and the cards of charts, of stories and of the site."""
    content = published.content
    for chart in content.charts.values():
        document = published.documents.get(f"charts/{chart.id}.svg")
        picture = document.first("svg") if document else None
        if picture is None:
            yield lacks(Location(f"charts/{chart.id}.svg"), f"the chart “{chart.id}” has no picture that stands alone")
            continue
        yield from _words(picture, chart, published)
        size = (float(picture.get("width")) * _SCALE, float(picture.get("height")) * _SCALE)
        yield from _png(f"charts/{chart.id}.png", size, published)
    names = ["site", *(f"charts/{id}" for id in content.charts), *(f"stories/{id}" for id in content.stories)]
    for name in names:
        yield from _png(f"cards/{name}.png", CARD, published)


def plot_of(picture: Element) -> Element:
    """Find what is drawn in a picture: all of it, or the part that stands between title and key."""
    return next((group for group in picture.all("g") if group.get("id").endswith("-alone-plot")), picture)


def _words(picture: Element, chart: Chart, published: Published) -> Iterator[Problem]:
    """Take everything out that has to be said; what is left may be signs of the key, and nothing else."""
    plot = plot_of(picture)
    around = picture.without(lambda element: element is plot)
    rest = skeleton("".join(text.text for text in around.all("text")))
    for words in _told(chart, published):
        if skeleton(words) not in rest:
            yield lacks(picture.location, f"the picture of the chart “{chart.id}” does not say “{words}”")
        rest = rest.replace(skeleton(words), "", 1)
    for words in sorted(_may_say(chart, published), key=len, reverse=True):
        rest = rest.replace(words, "")
    if rest:
        yield lacks(picture.location, f"the picture of the chart “{chart.id}” says “{rest}”, and nobody wrote that")


def _told(chart: Chart, published: Published) -> Iterator[str]:
    content, whole = published.content, published.expectations.whole
    yield from (whole(text).words for text in (chart.title, chart.subtitle) if text)
    yield from dict.fromkeys(" → ".join(citation.chain) for citation in _citations(chart, published))
    site = content.site
    names = dict.fromkeys((str(site.publisher.name), whole(site.title).words))
    yield from (*names, f"{site.url.rstrip('/')}/charts/{chart.id}/")
    statuses = {content.ledger[row.fact].status for row in chart.figures}
    yield from (published.wording.status(status) for status in Status if status in statuses)


def _may_say(chart: Chart, published: Published) -> Iterator[str]:
    events = {published.content.events[id].status for id in chart.events}
    phrases = published.wording.language.phrases
    signs = (phrase for key, phrase in phrases.items() if key.startswith("chart.sign."))
    yield from map(skeleton, (*signs, phrases["figure.sources"], *map(published.wording.status, events)))


def _citations(chart: Chart, published: Published) -> Iterable[Citation]:
    content = published.content
    for row in chart.figures:
        yield from content.ledger[row.fact].citations
    yield from (content.cite(content.events[id]) for id in chart.events)


def _png(path: str, size: tuple[float, float], published: Published) -> Iterator[Problem]:
    """Find a picture that is missing, of another size, or empty."""
    written = published.files.get(path)
    if written is None:
        yield lacks(Location(path), "this picture is missing")
    elif not written.startswith(_SIGNATURE) or len(written) < 33:
        yield lacks(Location(path), "this is no PNG")
    elif any(abs(found - wanted) > 1 for found, wanted in zip(struct.unpack(">II", written[16:24]), size, strict=True)):
        width, height = struct.unpack(">II", written[16:24])
        told = f"{width} by {height} pixels, not {size[0]:.0f} by {size[1]:.0f}"
        yield lacks(Location(path), f"this picture has {told}")
    elif not _has_ink(written):
        yield lacks(Location(path), "there is nothing in this picture")


def _has_ink(png: bytes) -> bool:
    packed, at = b"", len(_SIGNATURE)
    while at + 8 <= len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        packed += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    reader, found, rest = zlib.decompressobj(), set[int](), packed
    try:
        while rest:
            piece = reader.decompress(rest, _PIECE)
            found.update(piece if len(found) < _FEWEST else ())  # the first lines will do, of millions of bytes
            rest = reader.unconsumed_tail
    except zlib.error:
        return False
    return len(found) >= _FEWEST and reader.eof
