"""The proofs that a site must pass: each a module of its own, all of them listed here."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from factpress.findings import Findings
from factpress.model import Content
from factpress.problems import Problem, sorted_problems
from factpress.verify import (
    badges,
    cards,
    chart_data,
    chart_pictures,
    cited,
    correction_data,
    counts,
    cross_check_data,
    embeds,
    event_data,
    facts_data,
    facts_table,
    figures,
    labels,
    ledger,
    linked_data,
    links,
    manifest,
    notes,
    package_data,
    passages,
    pictures,
    protected,
    tables,
    timelinejs_data,
    told_corrections,
    told_cross_checks,
    told_events,
    translations,
    whole_ledger,
)
from factpress.verify.published import Published, read_published
from factpress.wording import Wording

Proof = Callable[[Published], Iterator[Problem]]

PROOFS: Mapping[str, Proof] = {
    "manifest": manifest.prove,
    "facts-data": facts_data.prove,
    "facts-table": facts_table.prove,
    "event-data": event_data.prove,
    "timelinejs-data": timelinejs_data.prove,
    "cross-check-data": cross_check_data.prove,
    "correction-data": correction_data.prove,
    "chart-data": chart_data.prove,
    "package-data": package_data.prove,
    "ledger": ledger.prove,
    "whole-ledger": whole_ledger.prove,
    "notes": notes.prove,
    "links": links.prove,
    "badges": badges.prove,
    "counts": counts.prove,
    "cards": cards.prove,
    "figures": figures.prove,
    "labels": labels.prove,
    "chart-pictures": chart_pictures.prove,
    "tables": tables.prove,
    "told-events": told_events.prove,
    "told-cross-checks": told_cross_checks.prove,
    "told-corrections": told_corrections.prove,
    "cited": cited.prove,
    "embeds": embeds.prove,
    "linked-data": linked_data.prove,
    "passages": passages.prove,
    "pictures": pictures.prove,
    "translations": translations.prove,
    "protected": protected.prove,
}
_OF_TRANSLATIONS = ("notes", "links", "badges", "passages")  # the others read what no translation has


def verify_site(
    files: Mapping[str, bytes], content: Content, findings: Findings, wording: Wording, furniture: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """Compare all that a built site says with its content, in both directions; furniture is what templates may add."""
    if strange := tuple(manifest.no_site(files)):
        return strange
    own, *others = read_published(files, content, findings, wording, furniture)
    found = [problem for proof in PROOFS.values() for problem in proof(own)]
    for translated in others:
        found += (problem for name in _OF_TRANSLATIONS for problem in PROOFS[name](translated))
    return sorted_problems(found)
