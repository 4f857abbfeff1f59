"""Every entry of the ledger must stand on the page of its topic, with its value, its status and its sources."""

from collections.abc import Iterator

from factpress.arithmetic import show_equation
from factpress.formulas import parse_formula
from factpress.problems import Location, Problem
from factpress.verify.marks import prose_of
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.skeletons import skeleton
from factpress.verify.statements import Statement


def prove(published: Published) -> Iterator[Problem]:
    """Find each entry at its address, and read it."""
    for statement in published.statements.values():
        path = f"facts/{statement.entry.topic}/index.html"
        page = published.documents.get(path)
        entry = page.first(id=statement.id) if page else None
        if entry is None:
            yield lacks(Location(path), f"“{statement.id}” has no entry in the ledger")
        else:
            yield from _entry(entry, statement, published)


def _entry(entry: Element, statement: Statement, published: Published) -> Iterator[Problem]:
    yield from read_value(entry, statement)
    yield from read_status(entry, statement, published)
    gist = entry.first(class_="gist")
    expected, told = published.expectations.whole(statement.entry.gist), prose_of(gist) if gist else ""
    if skeleton(told) != expected.bones:
        yield differs(entry.location, f"“{statement.id}”: the gist", told, expected.words)
    yield from _sum(entry, statement, published)
    if statement.converted and not any(statement.converted in also.text for also in entry.all(class_="also")):
        yield lacks(entry.location, f"“{statement.id}” lacks its conversion, “{statement.converted}”")
    linked = {
        link.get("href").rstrip("/").rpartition("/")[2] for link in entry.all("a") if "sources/" in link.get("href")
    }
    for source in statement.sources - linked:
        yield lacks(entry.location, f"“{statement.id}” does not lead to its source, “{source}”")
    for citation in statement.entry.citations:
        if str(citation.locator) not in entry.text:
            yield lacks(entry.location, f"“{statement.id}” does not tell where it stands, “{citation.locator}”")


def _sum(entry: Element, statement: Statement, published: Published) -> Iterator[Problem]:
    formula, value, content = statement.entry.formula, statement.entry.value, published.content
    if formula and value:
        parsed = parse_formula(formula, content.vocabulary)
        equation = show_equation(parsed, value, content.ledger, published.wording)
        told = entry.first(class_="sum")
        if told is None or skeleton(told.text) != skeleton(equation):
            yield differs(entry.location, f"“{statement.id}”: the sum", told.text if told else "", equation)


def read_value(element: Element, statement: Statement) -> Iterator[Problem]:
    """Compare the value that an element shows; one without a value shows none."""
    value = element.first(class_="value")
    shown = value.text if value else ""
    if shown != statement.text:
        place = value.location if value else element.location
        yield differs(place, f"“{statement.id}”: the value", shown, statement.text)


def read_status(element: Element, statement: Statement, published: Published) -> Iterator[Problem]:
    """Compare the status that an element shows first, in words and in its fill."""
    badge = element.first(class_="badge")
    words = published.wording.status(statement.status)
    if badge is None or badge.text != words or f"is-{statement.status}" not in badge.classes:
        place = badge.location if badge else element.location
        yield differs(place, f"“{statement.id}”: the status", badge.text if badge else "", words)
