"""What a newsroom writes: stories and pages, and their translations."""

from factpress.model.base import Entry, Flag, Texts, When
from factpress.text import Text


class Article(Entry):
    """A story or a page: what stands above it, and its body in Markdown with references."""

    prose_fields = ("kicker", "title", "standfirst", "body")

    title: Text
    """Text."""
    standfirst: Text | None = None
    """Text: what it says, in a sentence or two."""
    kicker: Text | None = None
    """Text: a word above the title."""
    published: When | None = None
    """A date."""
    updated: When | None = None
    """A date."""
    topics: Texts = ()
    """List of topics: files under facts/ whose figures it is about."""
    draft: Flag = False
    """`true` while it is not for readers: a preview shows it, a build leaves it out."""
    body: Text

    @property
    def folder(self) -> str:
        """The folder of its language, from the site's root; empty in the language of the site."""
        return ""


class Translation(Article):
    """An article in another language; its id is that of the original, with which it shares every fact."""

    into: Text  # the code of its language
    shelf: Text  # where the original stands: stories or pages

    @property
    def folder(self) -> str:
        """The folder of its language, from the site's root."""
        return f"{self.into}/"
