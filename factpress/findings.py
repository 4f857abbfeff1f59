"""What comes out when a newsroom's figures are held against each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from factpress.cross_checks import Judgement, judge_claims
from factpress.exchange_rates import ExchangeRate, find_rates, rate_problems
from factpress.groups import grouped
from factpress.model import Content
from factpress.problems import Problem
from factpress.sameness import are_one


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Every cross-check with its verdict, and the exchange rates of every source."""

    judgements: Mapping[str, Judgement]
    rates: tuple[ExchangeRate, ...]

    def judgements_on(self, fact: str) -> tuple[Judgement, ...]:
        """List the cross-checks in which an entry of the ledger takes part."""
        return self._judgements_by_entry.get(fact, ())

    @cached_property
    def _judgements_by_entry(self) -> Mapping[str, tuple[Judgement, ...]]:
        judgements = self.judgements.values()
        return grouped((entry, judgement) for judgement in judgements for entry in _taking_part(judgement))


@dataclass(kw_only=True)
class ComparedBefore:
    """What came out the last time, and of what."""

    content: Content | None = None
    findings: Findings | None = None


def compare_figures(content: Content, before: ComparedBefore | None = None) -> tuple[Findings, tuple[Problem, ...]]:
    """Hold all figures against each other; verdicts that nobody expects are problems."""
    before = before or ComparedBefore()
    known = before.findings if before.content and before.content.vocabulary is content.vocabulary else None
    judged = judge_claims(content, known.judgements if known else None)
    if known and before.content and before.content.ledger is content.ledger:
        rates = known.rates
    else:
        rates = find_rates(content, known.rates if known else ())
    findings = Findings(judgements=judged.judgements, rates=rates)
    findings = known if known and are_one(_all_in(findings), _all_in(known)) else findings
    before.content, before.findings = content, findings
    return findings, (*judged.problems, *rate_problems(rates, content))


def _all_in(findings: Findings) -> tuple[Judgement | ExchangeRate, ...]:
    return (*findings.judgements.values(), *findings.rates)


def _taking_part(judgement: Judgement) -> frozenset[str]:
    return frozenset((str(judgement.claim.id), *(str(entry.id) for entry in judgement.inputs)))
