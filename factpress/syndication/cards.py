"""The pictures that other sites show beside a link: where they stand, and which figure that of a story shows."""

from itertools import chain

from factpress.model import Article, Content, LedgerEntry
from factpress.prose import find_references

CARD_WIDTH, CARD_HEIGHT = 1200, 630
SITE_CARD = "cards/site.png"
_EARLY = 1500  # letters of a story, in which a figure is one that it is about


def chart_card(chart: str) -> str:
    """Write the path of a chart's card."""
    return f"cards/charts/{chart}.png"


def story_card(story: str) -> str:
    """Write the path of a story's card."""
    return f"cards/stories/{story}.png"


def key_figure(story: Article, content: Content) -> LedgerEntry | None:
    """Find the first fact with a number that a story tells early."""
    texts = (story.title, *((story.standfirst,) if story.standfirst else ()), story.body)
    references = chain.from_iterable(find_references(text) for text in texts)
    early = (reference for reference in references if reference.kind == "fact" and reference.start < _EARLY)
    entries = (content.ledger[reference.id] for reference in early)
    return next((entry for entry in entries if entry.value and not entry.value.is_vague), None)
