"""The card of the site: its title, what it is about, and the statuses that its figures can have."""

from factpress.cards.layout import (
    FOOT,
    INNER,
    MARGIN,
    STATUSES,
    blank_card,
    finish_card,
    set_statuses,
    set_title,
    shortened,
)
from factpress.charts.lettering import Lettering, wrap
from factpress.charts.palette import SECONDARY
from factpress.model import Content, Status
from factpress.prose import plain_text
from factpress.wording import Wording

_TOLD = Lettering(size=32, ink=SECONDARY)


def site_card(content: Content, wording: Wording) -> str:
    """Draw the card of the site."""
    title, told = (plain_text(text, content, wording) for text in (content.site.title, content.site.description))
    canvas = blank_card("site-card")
    top = set_title(canvas, title, sizes=(92, 80, 68, 56, 48), lines=3, top=84) + 28
    lines, room = wrap(told, _TOLD, INNER), max(1, int((FOOT - 2 * STATUSES - top) // _TOLD.leading))
    kept = [*lines[: room - 1], shortened(" ".join(lines[room - 1 :]), _TOLD, INNER)]
    canvas.write(kept, _TOLD, MARGIN, top)
    set_statuses(canvas, [(f"is-{status}", wording.status(status)) for status in Status], FOOT - STATUSES)
    return finish_card(canvas, (), content, wording, title=title)
