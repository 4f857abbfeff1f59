"""The subject of a chart: what its author declared, with the facts and the words that it takes to draw it."""

from dataclasses import dataclass
from fractions import Fraction

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

    def name(self, row: Row) -> str:
        """Name a row in full: as its author does, and over time by its date."""
        when = self.entry(row).when if self.chart.is_over_time and any(row is one for one in self.chart.rows) else None
        words = (self.words(row.label), self.words(row.note), self.wording.date(when) if when else "")
        return ", ".join(filter(None, words))

    def figure(self, row: Row, style: str = "amount") -> str:
        """Say the value of a row, with its hedge."""
        return self.wording.quantity(self.value(row), style)

    def tail(self, row: Row) -> str:
        """Say what belongs to a figure: the source's own conversion, or that it is our sum."""
        entry = self.entry(row)
        if entry.status is Status.DERIVED:
            return self.wording.phrase("chart.our-sum")
        return self.wording.quantity(entry.converted, "amount") if entry.converted else ""

    def unit_words(self, row: Row, *, in_all: bool = True) -> str:
        """Name the unit of a row, as a heading; what is counted by nothing is “in all”, if that is to be said."""
        value = self.value(row)
        bare, amount, full = (self.wording.quantity(value, style) for style in ("bare", "amount", "full"))
        counted = amount.removeprefix(bare).strip() if amount.startswith(bare) else " ".join(value.unit.numerator)
        per = full.removeprefix(amount).strip()
        if not per and not in_all:
            return counted
        return f"{counted} {per}" if per else self.wording.phrase("chart.in-all", unit=counted)

    def bar_rows(self) -> list[BarRow]:
        """Make all rows ready: group by group, and in each as its author wrote them or by their value."""
        rows = [self.bar_row(row) for row in self.chart.rows]
        if self.chart.sort != "written":
            rows.sort(key=_size, reverse=self.chart.sort == "falling")
        groups = list(dict.fromkeys(self.words(row.group) for row in self.chart.rows))
        return sorted(rows, key=lambda row: groups.index(row.group))

    def bar_row(self, row: Row) -> BarRow:
        """Make a row ready to be drawn as a bar."""
        return BarRow(
            name=self.words(row.label),
            note=self.words(row.note),
            group=self.words(row.group),
            value=self.figure(row),
            tail=self.tail(row),
            extent=extent_of(self.value(row)),
            status=self.entry(row).status,
            hue=row.who,
        )

    def references(self) -> tuple[Reference, ...]:
        """Make the figures ready that the others are held against."""
        return tuple(filter(None, map(self._reference, self.chart.reference)))

    def _reference(self, row: Row) -> Reference | None:
        extent = extent_of(self.value(row))
        if extent is None:
            return None
        words = self.wording.phrase("chart.reference", label=self.words(row.label), value=self.figure(row))
        status = self.entry(row).status
        return Reference(words=words, tail=self.tail(row), extent=extent, hue=row.who, status=status)


def _size(row: BarRow) -> tuple[Fraction, Fraction]:
    """Put rows in order by the last figure that was given, then by the first; a word has neither."""
    return (row.extent.end, row.extent.low) if row.extent else (Fraction(-1), Fraction(-1))
