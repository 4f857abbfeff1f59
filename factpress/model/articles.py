"""What a newsroom writes: stories and pages."""

from factpress.model.base import Entry, Texts, When
from factpress.text import Text


class Article(Entry):
    """A story or a page: what stands above it, and its body in Markdown with references."""

    prose_fields = ("kicker", "title", "standfirst", "body")

    title: Text
    standfirst: Text | None = None
    kicker: Text | None = None
    published: When | None = None
    updated: When | None = None
    topics: Texts = ()
    body: Text
