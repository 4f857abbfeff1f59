"""The card of a story: its title, and the first figure that it rests on."""

from factpress.cards.layout import finish_card, set_figure, set_title, start_card
from factpress.charts.palette import Hue
from factpress.model import Article, Content, LedgerEntry
from factpress.prose import plain_text
from factpress.syndication.cards import key_figure
from factpress.wording import Wording


def story_card(story: Article, content: Content, wording: Wording) -> str:
    """Draw the card of a story."""
    title = plain_text(story.title, content, wording)
    canvas = start_card(f"{story.id}-card", content, wording)
    entry = key_figure(story, content)
    if entry is None or entry.value is None:
        set_title(canvas, title, sizes=(84, 72, 64, 56), lines=4)
        return finish_card(canvas, (), content, wording, title=title)
    top = set_title(canvas, title, sizes=(68, 60, 54, 48, 42, 36), lines=2)
    gist, status = plain_text(entry.gist, content, wording), (f"is-{entry.status}", wording.status(entry.status))
    set_figure(canvas, wording.quantity(entry.value), gist, status, top=top + 40, hue=_hue(entry, content))
    return finish_card(canvas, entry.citations, content, wording, title=title)


def _hue(entry: LedgerEntry, content: Content) -> Hue:
    """Take the hue that charts draw the fact in; ink where none does."""
    row = content.row_of_figure.get(entry.id)
    return row.who if row else "ink"
