"""The edition: everything that the pages of one site are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

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
