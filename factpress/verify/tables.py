"""Every row of a chart's table must say what its fact or its event says."""

from collections.abc import Iterator

from factpress.model import Chart
from factpress.problems import Problem
from factpress.verify.figures import figures_of
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.row_names import row_name
from factpress.verify.skeletons import skeleton

Row = tuple[str, tuple[str, ...]]  # an id, and what must stand in its cells


def prove(published: Published) -> Iterator[Problem]:
    """Read the table beside every chart."""
    for _, page in published.pages():
        for chart in published.content.charts.values():
            for figure in figures_of(chart, page):
                if table := figure.first("table"):
                    yield from _table(table, chart, published)


def _table(table: Element, chart: Chart, published: Published) -> Iterator[Problem]:
    lines = [line for line in table.all("tr") if line.first("td")]
    expected = [*_facts(chart, published), *_events(chart, published)]
    if len(lines) != len(expected):
        yield lacks(table.location, f"the table of the chart “{chart.id}” has {len(lines)} rows, not {len(expected)}")
        return
    for line, (id, wanted) in zip(lines, expected, strict=True):
        cells = [cell.text for cell in line.elements() if cell.tag in ("th", "td")]
        for words in wanted:
            if not any(skeleton(words) == skeleton(cell) for cell in cells):
                yield differs(line.location, f"“{id}” in the table of the chart “{chart.id}”", "; ".join(cells), words)


def _facts(chart: Chart, published: Published) -> Iterator[Row]:
    for row in chart.figures:
        statement = published.statements[row.fact]
        sources = "; ".join(dict.fromkeys(citation.source.name for citation in statement.entry.citations))
        status = published.wording.status(statement.status)
        converted = (statement.converted,) if statement.converted else ()
        label = published.expectations.whole(row_name(chart, row, published)).words
        yield str(row.fact), (label, statement.text, *converted, status, sources)


def _events(chart: Chart, published: Published) -> Iterator[Row]:
    for id in chart.events:
        event = published.content.events[id]
        dates = (event.when, *([event.inferred.when] if event.inferred else []))
        source = published.content.sources[event.source].name
        words = (published.wording.date(date) for date in dates)
        yield (
            str(id),
            (published.expectations.whole(event.title).words, *words, published.wording.status(event.status), source),
        )
