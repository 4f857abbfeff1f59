"""The edition: everything that the pages of one site are made of."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace

from factpress.charts import Figure
from factpress.findings import Findings
from factpress.model import Content, LedgerEntry
from factpress.syndication import Feed
from factpress.text import Text
from factpress.timelines import ArrangedTimeline
from factpress.usage import Usage
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Content with its ledger worked out, its charts drawn, its figures compared, and the words to tell it in."""

    content: Content
    figures: Mapping[str, Figure]
    timelines: Mapping[str, ArrangedTimeline]
    wording: Wording
    findings: Findings
    usage: Usage
    titles: Mapping[str, Text]  # of articles, charts and timelines, by the addresses of their pages
    topics: Mapping[str, tuple[LedgerEntry, ...]]  # those of the ledger that have entries, with them
    feeds: Mapping[str, Feed]  # by the path of their file
    files: Set[str]  # the paths of those that readers can take along: tables, pictures, cards
    original: "Edition | None" = None  # of a translation: the edition in the language of the site

    def into(self, language: str) -> "Edition":
        """Translate the edition: its articles, and the words of the generator."""
        return replace(self, content=self.content.into(language), wording=self.wording.into(language), original=self)

    @property
    def untranslated(self) -> "Edition":
        """The edition in which stands what no article says: charts, timelines, the ledger."""
        return self.original or self
