"""Wherever a status is drawn, the same status must be named."""

from collections.abc import Iterator

from factpress.model import Status
from factpress.problems import Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs


def prove(published: Published) -> Iterator[Problem]:
    """Read every badge and every line of a chart's legend."""
    for _, page in published.pages():
        for element in filter(_names_status, page.elements()):
            for status in (status for status in Status if f"is-{status}" in element.classes):
                if element.text != published.wording.status(status):
                    yield differs(element.location, "a status", element.text, published.wording.status(status))


def _names_status(element: Element) -> bool:
    is_key = element.tag == "li" and any(isinstance(c, Element) and "swatch" in c.classes for c in element.children)
    return "badge" in element.classes or is_key
