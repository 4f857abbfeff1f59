"""Every cross-check must stand on its page, with the claim, the sum and what comes of it."""

from collections.abc import Iterator

from factpress.arithmetic import show_equation
from factpress.cross_checks import Judgement
from factpress.problems import Location, Problem
from factpress.verify.ledger import read_status
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.skeletons import skeleton

PAGE = "cross-checks/index.html"


def prove(published: Published) -> Iterator[Problem]:
    """Find each cross-check at its address, and read it."""
    page = published.documents.get(PAGE)
    for id, judgement in published.findings.judgements.items():
        told = page.first(id=id) if page else None
        if told is None:
            yield lacks(Location(PAGE), f"the cross-check “{id}” is not told")
        else:
            yield from _judgement(told, judgement, published)


def _judgement(told: Element, judgement: Judgement, published: Published) -> Iterator[Problem]:
    id, claim = judgement.check.id, published.statements[judgement.claim.id]
    verdict = told.first(class_="verdict")
    way = "assumed." if judgement.check.assumption else ""
    expected = published.wording.phrase(f"cross-check.{way}{judgement.verdict}")
    if verdict is None or verdict.text != expected or f"is-{judgement.verdict}" not in told.classes:
        yield differs(told.location, f"“{id}”: the verdict", verdict.text if verdict else "", expected)
    yield from read_status(told, claim, published)
    if skeleton(claim.text) not in skeleton(told.text):
        yield lacks(told.location, f"“{id}” does not give its claim, “{claim.id}”: “{claim.text}”")
    equation = show_equation(judgement.formula, judgement.computed, published.content.ledger, published.wording)
    if skeleton(equation) not in skeleton(told.text):
        facts = ", ".join(f"“{entry.id}”" for entry in judgement.inputs)
        yield lacks(told.location, f"“{id}” does not give its sum, of {facts}: “{equation}”")
