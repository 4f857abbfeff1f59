"""The edition: everything that the pages of one site are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from factpress.charts import Figure
from factpress.findings import Findings
from factpress.model import Content
from factpress.syndication import Feed
from factpress.timelines import ArrangedTimeline
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Content with its ledger worked out, its charts drawn, its figures compared, and the words to tell it in."""

    content: Content
    figures: Mapping[str, Figure]
    timelines: Mapping[str, ArrangedTimeline]
    wording: Wording
    findings: Findings
    uses: Mapping[str, tuple[str, ...]]  # the addresses of the pages that show each fact
    feeds: Mapping[str, Feed]  # by the path of their file
