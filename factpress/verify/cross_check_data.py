"""data/cross-checks.json must hold every cross-check with its verdict, and every exchange rate, as they come out."""

from collections.abc import Iterator, Mapping
from typing import Any

from factpress.arithmetic import show_equation
from factpress.cross_checks import Judgement
from factpress.problems import Location, Problem
from factpress.verify.published import Published, differs, lacks
from factpress.verify.readings import says_value
from factpress.verify.rows import compare_ids, compare_prose, compare_row, is_end, place_of

FILE = "data/cross-checks.json"


def prove(published: Published) -> Iterator[Problem]:
    """Compare every row with what the same figures come to once more."""
    rows = {str(row.get("id")): row for row in published.rows(FILE, "cross_checks")}
    judgements = published.findings.judgements
    yield from compare_ids(FILE, rows, judgements)
    for id in (id for id in judgements if id in rows):
        yield from _check(rows[id], judgements[id], published)
    yield from _rates(published)


def _check(row: Mapping[str, Any], judgement: Judgement, published: Published) -> Iterator[Problem]:
    check, place = judgement.check, place_of(FILE, str(judgement.check.id), published)
    entries = (judgement.claim, *judgement.inputs)
    facts = ", ".join(f"“{id}”" for id in dict.fromkeys(str(entry.id) for entry in entries))
    named = f"“{check.id}”, with {facts}"
    yield from compare_row(row, _fields(judgement, published), named, place)
    for name in ("explanation", "assumption"):
        yield from compare_prose(row.get(name), getattr(check, name), f"{named}: {name}", place, published)
    computed, value = row.get("computed"), judgement.computed
    fields, expected = computed if isinstance(computed, dict) else {}, published.wording.quantity(value)
    if fields.get("text") != expected or not says_value(expected, value, published.wording.language):
        yield differs(place, f"{named}: what is computed", str(fields.get("text")), expected)
    for name, exact, outward in (("low", value.interval.low, -1), ("high", value.interval.high, 1)):
        if not is_end(fields.get(name), exact, outward):
            yield differs(place, f"{named}: {name}", str(fields.get(name)), str(exact))


def _fields(judgement: Judgement, published: Published) -> Mapping[str, Any]:
    check, ledger = judgement.check, published.content.ledger
    return {
        "claim": str(check.claim),
        "against": str(check.against),
        "verdict": str(judgement.verdict),
        "accepted": check.verdict is judgement.verdict,
        "arithmetic": show_equation(judgement.formula, judgement.computed, ledger, published.wording),
    }


def _rates(published: Published) -> Iterator[Problem]:
    rows, rates = published.rows(FILE, "exchange_rates"), published.findings.rates
    if len(rows) != len(rates):
        yield lacks(Location(FILE), f"there are {len(rows)} exchange rates, not {len(rates)}")
        return
    for row, rate in zip(rows, rates, strict=True):
        facts = ", ".join(f"“{fact}”" for fact in dict.fromkeys(str(pair.fact) for pair in rate.pairs))
        named = f"the exchange rate of “{rate.source}”, with {facts}"
        expected = {"source": rate.source, "from": rate.stated, "to": rate.converted, "verdict": str(rate.verdict)}
        yield from compare_row(row, expected, named, Location(FILE))
        for name, exact, outward in (("low", rate.low, -1), ("high", rate.high, 1)):
            if not is_end(row.get(name), exact, outward):
                yield differs(Location(FILE), f"{named}: {name}", str(row.get(name)), str(exact))
        pairs = [(str(pair.fact), pair.stated.digits, pair.converted.digits) for pair in rate.pairs]
        found = [tuple(pair.get(name) for name in ("fact", "stated", "converted")) for pair in row.get("rounding", ())]
        if rate.steps and found != pairs:
            yield differs(Location(FILE), f"{named}: rounding", str(found), str(pairs))
