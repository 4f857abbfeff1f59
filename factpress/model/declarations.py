"""What an author declares about a chart."""

from typing import Literal

from pydantic import Field

from factpress.model.base import Entry, Fields, Texts
from factpress.text import Text


class Row(Fields):
    """One figure in a chart, under the name that readers see."""

    prose_fields = ("label", "note")

    fact: Text
    label: Text
    note: Text | None = None
    who: Literal["worker", "state", "peer"] = Field(default="worker", alias="as")


class Chart(Entry):
    """A chart as its author declares it; which fields it needs depends on its form."""

    prose_fields = ("title", "subtitle", "alt", "rows", "of", "reference", "comparison", "how")

    form: Text
    title: Text
    subtitle: Text | None = None
    alt: Text
    rows: tuple[Row, ...] = ()
    reference: Row | None = None
    of: Row | None = None  # the whole of which the rows are a part
    events: Texts = ()
    comparison: Text | None = None
    how: Text | None = None  # how we know this, in Markdown

    @property
    def figures(self) -> tuple[Row, ...]:
        """List every figure that the chart draws: its rows, what they are part of, and what they are held against."""
        return (*self.rows, *(row for row in (self.of, self.reference) if row))
