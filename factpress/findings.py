"""What comes out when a newsroom's figures are held against each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from factpress.cross_checks import Judgement, judge_claims
from factpress.exchange_rates import ExchangeRate, find_rates, rate_problems
from factpress.model import Content
from factpress.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Every cross-check with its verdict, and the exchange rates of every source."""

    judgements: Mapping[str, Judgement]
    rates: tuple[ExchangeRate, ...]

    def judgements_on(self, fact: str) -> tuple[Judgement, ...]:
        """List the cross-checks in which an entry of the ledger takes part."""
        return tuple(judgement for judgement in self.judgements.values() if fact in _taking_part(judgement))


def compare_figures(content: Content) -> tuple[Findings, tuple[Problem, ...]]:
    """Hold all figures against each other; verdicts that nobody expects are problems."""
    judged, rates = judge_claims(content), find_rates(content)
    problems = (*judged.problems, *rate_problems(rates, content))
    return Findings(judgements=judged.judgements, rates=rates), problems


def _taking_part(judgement: Judgement) -> frozenset[str]:
    return frozenset((str(judgement.claim.id), *(str(entry.id) for entry in judgement.inputs)))
