"""Turns authors' prose into words for readers: references resolved, Markdown set, facts with their notes."""

from factpress.prose.addresses import article_address, event_address, fact_address, page_address
from factpress.prose.code import Hidden, code_spans
from factpress.prose.markdown import (
    Embed,
    Passage,
    Setting,
    block_html,
    body_blocks,
    inline_html,
    is_embed,
    number_notes,
    number_references,
    plain_text,
)
from factpress.prose.pictures import PlacedPicture, find_pictures
from factpress.prose.references import KINDS, WITHOUT_ID, Reference, find_references, unclosed_references

__all__ = [
    "KINDS",
    "WITHOUT_ID",
    "Embed",
    "Hidden",
    "Passage",
    "PlacedPicture",
    "Reference",
    "Setting",
    "article_address",
    "block_html",
    "body_blocks",
    "code_spans",
    "event_address",
    "fact_address",
    "find_pictures",
    "find_references",
    "inline_html",
    "is_embed",
    "number_notes",
    "number_references",
    "page_address",
    "plain_text",
    "unclosed_references",
]
