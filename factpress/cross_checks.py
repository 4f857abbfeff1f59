"""Holds what sources claim against what can be worked out: can both be true?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factpress.arithmetic import inputs_of, unfit_names, work_out
from factpress.formulas import Formula, names_in, parse_formula, place_of
from factpress.model import Content, CrossCheck, LedgerEntry, Verdict
from factpress.problems import Problem, Unreadable
from factpress.quantities import Amount, DimensionError, Quantity, quantity_of
from factpress.quantities.intervals import Interval


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One cross-check with its arithmetic done."""

    check: CrossCheck
    claim: LedgerEntry
    formula: Formula
    inputs: tuple[LedgerEntry, ...]
    computed: Quantity  # in the unit of the claim
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class Judged:
    """All cross-checks that could be worked out, and what is wrong with any."""

    judgements: Mapping[str, Judgement]
    problems: tuple[Problem, ...]


def judge_claims(content: Content, before: Mapping[str, Judgement] | None = None) -> Judged:
    """Work every cross-check out; a verdict that its author does not expect is a problem.

    A judgement from before, made with the same vocabulary, is taken where all that it rests on is the same.
    """
    judgements: dict[str, Judgement] = {}
    problems: list[Problem] = []
    for id, check in content.cross_checks.items():
        if before and (known := before.get(id)) and _still_stands(known, check, content.ledger):
            judgements[id] = known
            problems.extend(_unexpected(known))
            continue
        try:
            formula = parse_formula(check.against, content.vocabulary)
        except Unreadable as error:
            problems.append(_problem(check, error, "bad-formula"))
            continue
        unfit = tuple(_unfit(check, formula, content))
        problems.extend(unfit)
        if unfit or not _is_whole(check, formula, content.ledger):
            continue
        try:
            judgements[id] = _judge(check, formula, content.ledger)
            problems.extend(_unexpected(judgements[id]))
        except Unreadable as error:
            problems.append(_problem(check, error, "unit-mismatch"))
    return Judged(judgements=judgements, problems=tuple(problems))


def verdict_on(claim: Interval, computed: Interval) -> Verdict:
    """Decide between consistent (the claim covers what is computed), possible (they overlap) and impossible."""
    if claim.covers(computed):
        return Verdict.CONSISTENT
    return Verdict.POSSIBLE if claim.overlaps(computed) else Verdict.IMPOSSIBLE


def _still_stands(known: Judgement, check: CrossCheck, ledger: Mapping[str, LedgerEntry]) -> bool:
    return known.check is check and all(ledger.get(entry.id) is entry for entry in (known.claim, *known.inputs))


def _unfit(check: CrossCheck, formula: Formula, content: Content) -> Iterator[Problem]:
    yield from unfit_names(formula, content, content.ledger)
    entry = content.ledger.get(check.claim)
    if entry is not None and entry.value is None:
        yield Problem(check.claim.location, f"“{check.claim}” has no value", "no-value", "a claim needs a figure")


def _is_whole(check: CrossCheck, formula: Formula, ledger: Mapping[str, LedgerEntry]) -> bool:
    return check.claim in ledger and all(name.id in ledger for name in names_in(formula))


def _judge(check: CrossCheck, formula: Formula, ledger: Mapping[str, LedgerEntry]) -> Judgement:
    claim = ledger[check.claim]
    assert claim.value is not None, "claims without a value were refused"
    computed = _like(claim.value.amount, work_out(formula, ledger), check)
    return Judgement(
        check=check,
        claim=claim,
        formula=formula,
        inputs=inputs_of(formula, ledger),
        computed=quantity_of(computed, check.against),
        verdict=verdict_on(claim.value.interval, computed.interval),
    )


def _like(claim: Amount, computed: Amount, check: CrossCheck) -> Amount:
    """Write what is computed in the unit of the claim; raises Unreadable where the dimensions differ."""
    try:
        return computed.to(claim.unit)
    except DimensionError as error:
        message = (
            f"“{check.claim}” is in {error.right or 'plain numbers'} and the sum in {error.left or 'plain numbers'}"
        )
        raise Unreadable(message, "hold like against like") from error


def _unexpected(judgement: Judgement) -> Iterator[Problem]:
    check, verdict = judgement.check, judgement.verdict
    if check.verdict is None and verdict is Verdict.IMPOSSIBLE:
        message = f"“{check.claim}” cannot be true together with “{check.against}”"
        hint = f"mend the figures, or write verdict: {verdict} and an explanation for readers{_about(judgement)}"
        yield Problem(check.against.location, message, "cross-check", hint)
    elif check.verdict is not None and check.verdict is not verdict:
        message = f"“{check.id}” is said to be {check.verdict}, and is {verdict}"
        hint = f"the figures have changed, or the verdict is wrong: write verdict: {verdict} if that is right"
        hint += _about(judgement)
        yield Problem(check.location, message, "cross-check", hint)
    elif verdict is Verdict.IMPOSSIBLE and check.explanation is None:
        hint = "write explanation: what readers should make of it"
        yield Problem(check.location, f"“{check.id}” is impossible, and nobody says why", "cross-check", hint)


def _about(judgement: Judgement) -> str:
    values = (judgement.claim.value, *(entry.value for entry in judgement.inputs))
    return "; here “about” is taken at its number" if any(value and value.approximate for value in values) else ""


def _problem(check: CrossCheck, error: Unreadable, rule: str) -> Problem:
    return Problem(place_of(error, check.against), error.message, rule, error.hint)
