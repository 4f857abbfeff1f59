"""Every fact and calculation as data."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factpress.datasets.figures import edtf, inferred, prose, value_fields, words
from factpress.findings import Findings
from factpress.model import Content, LedgerEntry
from factpress.usage import Usage
from factpress.wording import Wording


def fact_rows(content: Content, findings: Findings, wording: Wording, usage: Usage) -> Iterator[Mapping[str, Any]]:
    """Write one row for each entry of the ledger."""
    for entry in content.ledger.values():
        yield _row(entry, content, wording) | {
            "cross_checks": [str(judgement.check.id) for judgement in findings.judgements_on(str(entry.id))],
            "used_on": [f"/{address}" for address in usage.pages_of.get(str(entry.id), ())],
        }


def _row(entry: LedgerEntry, content: Content, wording: Wording) -> dict[str, Any]:
    return {
        "id": str(entry.id),
        "gist": prose(entry.gist, content, wording),
        "text": wording.quantity(entry.value) if entry.value else None,
        **value_fields(entry.value),
        "printed": words(entry.printed),
        "converted": wording.quantity(entry.converted) if entry.converted else None,
        "status": str(entry.status),
        "surety": str(entry.surety),
        "speaker": _speaker(entry),
        "source": _each(str(citation.source.id) for citation in entry.citations),
        "chain": [list(citation.chain) for citation in entry.citations],
        "locator": "; ".join(str(citation.locator) for citation in entry.citations),
        "when": edtf(entry.when),
        "inferred": inferred(entry, content, wording),
        "place": words(entry.place),
        "population": words(entry.population),
        "measure": words(entry.measure),
        "formula": words(entry.formula),
        "inputs": [str(name) for name in entry.inputs],
    }


def _speaker(entry: LedgerEntry) -> str | None:
    """Name who says a fact; what we work out is said by nobody, and `chain` tells whom it rests on."""
    speaker = entry.citations[0].speaker if entry.kind == "fact" else None
    return str(speaker.id) if speaker else None


def _each(names: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(names)) or None
