"""Figures set side by side must be about the same place, people, measure and time, or readers are told how not.

Bad:   formula: catch-weighed / high(catch-limit)       one is for a harbour, the other for the Sound
Good:  formula: catch-weighed / high(catch-limit)
       assumption: The limit for the Sound is all for the boats of Quillhaven.
"""

from collections.abc import Iterable, Iterator

from factpress.formulas import names_in, parse_formula
from factpress.model import Content, LedgerEntry
from factpress.problems import Problem, Unreadable
from factpress.text import Text
from factpress.wording import Wording

_SCOPES = ("place", "population", "measure", "when")


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find charts, calculations and cross-checks over unlike figures that do not say so."""
    for chart in content.charts.values():
        if chart.comparison is None:
            scopes = [
                scope for scope in _SCOPES if scope != "when" or not chart.is_over_time
            ]  # dates are what it shows
            yield from _unlike(chart.id, [row.fact for row in chart.figures], content, "comparison", scopes)
    for calculation in content.calculations.values():
        if calculation.assumption is None and calculation.id in content.ledger:  # else there is no sum to mislead
            yield from _unlike(calculation.id, _named(calculation.formula, content), content, "assumption")
    for cross_check in content.cross_checks.values():
        if cross_check.assumption is None:
            names = [cross_check.claim, *_named(cross_check.against, content)]
            yield from _unlike(cross_check.id, names, content, "assumption")


def _named(formula: Text, content: Content) -> list[Text]:
    try:
        return [name.id for name in names_in(parse_formula(formula, content.vocabulary))]
    except Unreadable:  # told where formulas are worked out
        return []


def _unlike(
    id: Text, names: Iterable[Text], content: Content, field: str, scopes: Iterable[str] = _SCOPES
) -> Iterator[Problem]:
    entries = [content.ledger[name] for name in names if name in content.ledger]
    for scope in scopes:
        stated = {said: entry for entry in entries if (said := _scope(entry, scope))}
        if len(stated) > 1:
            first, second = (stated[said] for said in sorted(stated)[:2])
            said = f"“{first.id}” is for {_said(first, scope)}, “{second.id}” for {_said(second, scope)}"
            told = f"{said}: they differ in {scope}"
            hint = f"tell readers what follows from it: add {field}:"
            yield Problem(id.location, told, "scope", hint)
            return


def _scope(entry: LedgerEntry, scope: str) -> str:
    """Say what an entry is about in one respect; empty where it does not say."""
    if scope == "when":
        return (entry.when.edtf or "unknown") if entry.when else ""
    return str(getattr(entry, scope) or "")


def _said(entry: LedgerEntry, scope: str) -> str:
    """Say it as its author did."""
    if scope == "when" and entry.when and entry.when.is_unknown:
        return "no stated time"
    return str(entry.when.written) if scope == "when" and entry.when else _scope(entry, scope)
