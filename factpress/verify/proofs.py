"""The proofs that a site must pass: each a module of its own, all of them listed here."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from factpress.findings import Findings
from factpress.model import Content
from factpress.problems import Problem, sorted_problems
from factpress.verify import (
    badges,
    chart_data,
    correction_data,
    cross_check_data,
    event_data,
    facts_data,
    facts_table,
    figures,
    labels,
    ledger,
    links,
    manifest,
    notes,
    package_data,
    passages,
    tables,
    told_corrections,
    told_cross_checks,
    told_events,
)
from factpress.verify.published import Published, read_published
from factpress.wording import Wording

Proof = Callable[[Published], Iterator[Problem]]

PROOFS: Mapping[str, Proof] = {
    "manifest": manifest.prove,
    "facts-data": facts_data.prove,
    "facts-table": facts_table.prove,
    "event-data": event_data.prove,
    "cross-check-data": cross_check_data.prove,
    "correction-data": correction_data.prove,
    "chart-data": chart_data.prove,
    "package-data": package_data.prove,
    "ledger": ledger.prove,
    "notes": notes.prove,
    "links": links.prove,
    "badges": badges.prove,
    "figures": figures.prove,
    "labels": labels.prove,
    "tables": tables.prove,
    "told-events": told_events.prove,
    "told-cross-checks": told_cross_checks.prove,
    "told-corrections": told_corrections.prove,
    "passages": passages.prove,
}


def verify_site(
    files: Mapping[str, bytes], content: Content, findings: Findings, wording: Wording, furniture: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """Compare all that a built site says with its content, in both directions; furniture is what templates may add."""
    published = read_published(files, content, findings, wording, furniture)
    return sorted_problems(problem for proof in PROOFS.values() for problem in proof(published))
