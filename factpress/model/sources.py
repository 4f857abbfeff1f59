"""The documents that a newsroom has read."""

from typing import Literal

from factpress.model.base import Entry, Fields, Flag, Texts, When
from factpress.text import Text


class Archive(Fields):
    """The copy that we read: its file name, and the SHA-256 that proves it unchanged."""

    file: Text
    """The name of the file."""
    sha256: Text
    """Its SHA-256."""


class InferredPublication(Fields):
    """When we conclude that a document was published, where it does not say so itself."""

    prose_fields = ("because",)

    published: When
    """A date."""
    because: Text
    """Text: the reason."""


class Source(Entry):
    """One document, and the way its words took to us."""

    prose_fields = ("inferred", "note", "rates_differ")

    kind: Literal["news", "public-record", "dataset", "interview"]
    """`news`, `public-record`, `dataset` or `interview`."""
    publisher: Text
    """Who published what you read."""
    author: Text | None = None
    """Who wrote it."""
    title: Text | None = None
    """Its headline; leave it empty if your copy has none."""
    language: Text | None = None
    """The code of its language."""
    published: When
    """A date, or `unknown`."""
    inferred: InferredPublication | None = None
    """Fields: when you conclude that it was published, and why."""
    via: Texts = ()
    """List: from whom the publisher has it, nearest first."""
    retold: Flag = False
    """`true` if it was translated or rewritten."""
    url: Text | None = None
    """Its address."""
    archive: Archive | None = None
    """Fields: the copy that you read."""
    note: Text | None = None
    """Text."""
    rates_differ: Text | None = None
    """Text: why its conversions fit no single exchange rate."""

    @property
    def chain(self) -> tuple[Text, ...]:
        """Who passed the words on, from the first to publish them to the publisher that we read."""
        return (*reversed(self.via), self.publisher)

    @property
    def name(self) -> str:
        """Name the source in a line: whose words they are at first, and where we read them."""
        return f"{self.chain[0]}, retold by {self.publisher}" if self.via else str(self.publisher)
