"""The documents that a newsroom has read."""

from typing import Literal

from factpress.model.base import Entry, Fields, Flag, Texts, When
from factpress.text import Text


class Archive(Fields):
    """The copy that we read: its file name, and the SHA-256 that proves it unchanged."""

    file: Text
    sha256: Text


class InferredPublication(Fields):
    """When we conclude that a document was published, where it does not say so itself."""

    prose_fields = ("because",)

    published: When
    because: Text


class Source(Entry):
    """One document, and the way its words took to us."""

    prose_fields = ("inferred", "note", "rates_differ")

    kind: Literal["news", "public-record", "dataset", "interview"]
    publisher: Text
    author: Text | None = None
    title: Text | None = None  # None: the copy has none, and none is invented
    language: Text | None = None
    published: When
    inferred: InferredPublication | None = None
    via: Texts = ()  # from whom the publisher has it, nearest first
    retold: Flag = False  # translated or rewritten, so that its quotes are gist only
    url: Text | None = None
    archive: Archive | None = None
    note: Text | None = None
    rates_differ: Text | None = None  # why its conversions fit no single exchange rate

    @property
    def chain(self) -> tuple[Text, ...]:
        """Who passed the words on, from the first to publish them to the publisher that we read."""
        return (*reversed(self.via), self.publisher)

    @property
    def name(self) -> str:
        """Name the source in a line: whose words they are at first, and where we read them."""
        return f"{self.chain[0]}, retold by {self.publisher}" if self.via else str(self.publisher)
