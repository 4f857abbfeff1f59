"""The subject of a chart: what its author declared, with the facts and the words that it takes to draw it."""

from dataclasses import dataclass

from factpress.charts.extents import extent_of
from factpress.charts.placing import BarRow
from factpress.charts.references import Reference
from factpress.model import Chart, Content, LedgerEntry, Row, Status
from factpress.prose import plain_text
from factpress.quantities import Quantity
from factpress.text import Text
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A chart that is to be drawn."""

    chart: Chart
    content: Content
    wording: Wording

    def entry(self, row: Row) -> LedgerEntry:
        """Find the figure of a row."""
        return self.content.ledger[row.fact]

    def value(self, row: Row) -> Quantity:
        """Find the value of a row, which the checks have made sure of."""
        value = self.entry(row).value
        assert value is not None
        return value

    def words(self, text: Text | None) -> str:
        """Write an author's words out."""
        return plain_text(text, self.content, self.wording) if text else ""

    def figure(self, row: Row, style: str = "amount") -> str:
        """Say the value of a row, with its hedge."""
        return self.wording.quantity(self.value(row), style)

    def tail(self, row: Row) -> str:
        """Say what belongs to a figure: the source's own conversion, or that it is our sum."""
        entry = self.entry(row)
        if entry.status is Status.DERIVED:
            return self.wording.phrase("chart.our-sum")
        return self.wording.quantity(entry.converted, "amount") if entry.converted else ""

    def unit_words(self, row: Row) -> str:
        """Name the unit of a row, as a heading."""
        value = self.value(row)
        bare, amount, full = (self.wording.quantity(value, style) for style in ("bare", "amount", "full"))
        counted = amount.removeprefix(bare).strip() if amount.startswith(bare) else " ".join(value.unit.numerator)
        per = full.removeprefix(amount).strip()
        return f"{counted} {per}" if per else self.wording.phrase("chart.in-all", unit=counted)

    def bar_row(self, row: Row) -> BarRow:
        """Make a row ready to be drawn as a bar."""
        return BarRow(
            name=self.words(row.label),
            note=self.words(row.note),
            value=self.figure(row),
            tail=self.tail(row),
            extent=extent_of(self.value(row)),
            status=self.entry(row).status,
            hue=row.who,
        )

    def reference(self) -> Reference | None:
        """Make the figure ready that the bars are held against."""
        row = self.chart.reference
        extent = extent_of(self.value(row)) if row else None
        if row is None or extent is None:
            return None
        words = self.wording.phrase("chart.reference", label=self.words(row.label), value=self.figure(row))
        status = self.entry(row).status
        return Reference(words=words, tail=self.tail(row), extent=extent, hue=row.who, status=status)
