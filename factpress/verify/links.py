"""Every figure that leads to the ledger, in a sum or a list of facts, must be the figure that stands there."""

from collections.abc import Iterator

from factpress.problems import Problem
from factpress.verify.ledger import read_status, read_value
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.statements import Statement


def prove(published: Published) -> Iterator[Problem]:
    """Read the links in sums and in lists of facts, and those that stand for figures themselves."""
    for _, page in published.pages():
        for sums in (*page.all(class_="sum"), *page.all(class_="check")):
            ledger = (link for link in sums.all("a") if "facts/" in link.get("href"))
            yield from (problem for link in ledger for problem in _figure(link, published))
        for link in page.all("a", class_="fact"):
            yield from _figure(link, published)
        for facts in page.all("ul", class_="facts"):
            yield from (problem for line in facts.all("li") for problem in _line(line, published))


def _figure(link: Element, published: Published) -> Iterator[Problem]:
    statement = _linked(link, published)
    if statement is None:
        yield lacks(link.location, f"the figure “{link.text}” leads to no entry of the ledger")
    elif not statement.is_said_by(link.text):
        yield differs(link.location, f"“{statement.id}”", link.text, statement.text)


def _line(line: Element, published: Published) -> Iterator[Problem]:
    """Read a fact in a list of facts."""
    found = [statement for link in line.all("a") if (statement := _linked(link, published))]
    if not found:
        yield lacks(line.location, f"“{line.text}” is listed as a fact and leads to no entry of the ledger")
    for statement in found[:1]:
        yield from read_value(line, statement)
        yield from read_status(line, statement, published)
        yield from _date(line, statement, published)


def _date(line: Element, statement: Statement, published: Published) -> Iterator[Problem]:
    """Tell the rows of a series apart: they share all words but their date."""
    entry = statement.entry
    if entry.topic in published.content.series and entry.when:
        expected = published.wording.date(entry.when)
        found = [element.text for element in line.elements() if element.tag == "time" or "date" in element.classes]
        if found != [expected]:
            yield differs(line.location, f"“{statement.id}”: the date", ", ".join(found), expected)


def _linked(link: Element, published: Published) -> Statement | None:
    """Find the entry of the ledger to which a link leads."""
    before, _, fragment = link.get("href").rpartition("#")
    return published.statements.get(fragment) if "facts/" in before else None
