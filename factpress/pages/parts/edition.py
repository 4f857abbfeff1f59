"""The edition: everything that the pages of one site are made of."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property

from factpress.charts import Figure
from factpress.findings import Findings
from factpress.model import Content
from factpress.pages.parts.register import Register
from factpress.usage import Usage
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True, eq=False)
class Edition:
    """Content with its ledger worked out, its figures compared, its charts as they are asked for, and all words."""

    content: Content
    wording: Wording
    findings: Findings
    figures: Mapping[str, Figure]
    usage: Usage
    files: Set[str]  # the paths of those that readers can take along: tables, pictures, cards
    original: "Edition | None" = None  # of a translation: the edition in the language of the site

    def into(self, language: str) -> "Edition":
        """Translate the edition, once: its articles, and the words of the generator."""
        if language not in self._translated:
            content, wording = self.content.into(language), self.wording.into(language)
            self._translated[language] = replace(self, content=content, wording=wording, original=self)
        return self._translated[language]

    @property
    def untranslated(self) -> "Edition":
        """The edition in which stands what no article says: charts, timelines, the ledger."""
        return self.original or self

    @cached_property
    def register(self) -> Register:
        """What all pages share, whatever their language."""
        return self.original.register if self.original else Register(content=self.content, wording=self.wording)

    @cached_property
    def _translated(self) -> "dict[str, Edition]":
        return {}
