"""Authors' words that may be missing, set as HTML."""

from markupsafe import Markup

from factpress.prose import Setting, block_html, find_references, inline_html, plain_text
from factpress.text import Text

NOTHING = Markup()


def inline(text: Text | None, setting: Setting) -> Markup:
    """Set a line of prose, with the notes of its facts."""
    return inline_html(text, setting) if text else NOTHING


def heading(text: Text | None, setting: Setting) -> Markup:
    """Set a line in which no button may stand: a heading, or a link."""
    return inline_html(text, setting, markers=False) if text else NOTHING


def paragraphs(text: Text | None, setting: Setting) -> Markup:
    """Set paragraphs of prose."""
    return block_html(text, setting) if text else NOTHING


def plain(text: Text | None, setting: Setting) -> str:
    """Write words out without any marks."""
    return plain_text(text, setting.content, setting.wording) if text else ""


def opening(text: Text, setting: Setting) -> str:
    """Write out what stands before the first reference, be it to a figure or not; empty if it has a number."""
    first = next((reference.start for reference in find_references(text)), len(text))
    words = plain(text.part(0, first), setting)
    return "" if any(map(str.isdigit, words)) else words
