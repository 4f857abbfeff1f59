"""data/facts.json must say of every fact and calculation what the content says, with its hedge when it is read back."""

from collections.abc import Iterator, Mapping
from typing import Any

from factpress.problems import Location, Problem
from factpress.quantities import Hedge, Quantity
from factpress.verify.published import Published, differs
from factpress.verify.readings import says_value
from factpress.verify.rows import compare_ids, compare_prose, compare_row, is_end, place_of
from factpress.verify.statements import Statement

FILE = "data/facts.json"
_NO_LOW_STATED = (Hedge.UP_TO, Hedge.LESS_THAN)
_AS_WRITTEN = ("printed", "place", "population", "measure", "formula")


def prove(published: Published) -> Iterator[Problem]:
    """Compare every row with its entry of the ledger."""
    rows = {str(row.get("id")): row for row in published.rows(FILE, "facts")}
    yield from compare_ids(FILE, rows, published.statements)
    for id, statement in published.statements.items():
        if id in rows:
            yield from _row(rows[id], statement, published)


def _row(row: Mapping[str, Any], statement: Statement, published: Published) -> Iterator[Problem]:
    entry, place, what = statement.entry, place_of(FILE, statement.id, published), f"“{statement.id}”"
    yield from compare_row(row, _fields(statement, published), what, place)
    yield from compare_prose(row.get("gist"), entry.gist, f"{what}: gist", place, published)
    inferred = row.get("inferred")
    if (entry.inferred.when.edtf if entry.inferred else None) != (inferred.get("when") if inferred else None):
        yield differs(place, f"{what}: inferred", str(inferred), entry.inferred.when.edtf if entry.inferred else "")
    for name, value in (("text", entry.value), ("converted", entry.converted)):
        if value and not says_value(str(row.get(name)), value, published.wording.language):
            yield differs(place, f"{what}: {name}, read back,", str(row.get(name)), str(value))
    if entry.value:
        yield from _ends(row, entry.value, what, place)


def _fields(statement: Statement, published: Published) -> dict[str, Any]:
    """Say what the fields must hold that are the same in the content."""
    entry, value = statement.entry, statement.entry.value
    speaker = entry.citations[0].speaker if entry.kind == "fact" else None  # what we work out is said by nobody
    sources = dict.fromkeys(str(citation.source.id) for citation in entry.citations)
    judgements = published.findings.judgements_on(statement.id)
    return {
        "text": statement.text or None,
        "converted": statement.converted or None,
        "status": str(entry.status),
        "surety": str(entry.surety),
        "speaker": str(speaker.id) if speaker else None,
        "source": "; ".join(sources) or None,
        "chain": [list(citation.chain) for citation in entry.citations],
        "locator": "; ".join(str(citation.locator) for citation in entry.citations),
        "when": (entry.when.edtf or None) if entry.when else None,
        "unit": (" ".join(value.unit.numerator) or None) if value else None,
        "per": (" per ".join(value.per) or None) if value else None,
        "approximate": value.approximate if value else None,
        "word": value.word if value else None,
        "inputs": [str(name) for name in entry.inputs],
        "cross_checks": [str(judgement.check.id) for judgement in judgements],
        **{name: _plain(getattr(entry, name)) for name in _AS_WRITTEN},
    }


def _plain(words: str | None) -> str | None:
    return None if words is None else str(words)


def _ends(row: Mapping[str, Any], value: Quantity, what: str, place: Location) -> Iterator[Problem]:
    """Compare the ends; one that nobody stated is not there, even where sums take it as zero."""
    interval = value.interval
    low = None if value.hedge in _NO_LOW_STATED else interval.low
    for name, exact, outward in (("low", low, -1), ("high", interval.high, 1)):
        if not is_end(row.get(name), exact, outward):
            yield differs(place, f"{what}: {name}", str(row.get(name)), str(exact))
    flags = {
        "low_open": interval.low_open and low is not None,
        "high_open": interval.high_open and interval.high is not None,
    }
    yield from compare_row(row, flags, what, place)
