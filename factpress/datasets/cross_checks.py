"""Every cross-check with its verdict, and every exchange rate, as data."""

from collections.abc import Mapping
from typing import Any

from factpress.arithmetic import show_equation
from factpress.cross_checks import Judgement
from factpress.datasets.figures import number, prose
from factpress.exchange_rates import ExchangeRate
from factpress.findings import Findings
from factpress.model import Content
from factpress.quantities.ends import cut_down, cut_up
from factpress.wording import Wording


def cross_check_rows(content: Content, findings: Findings, wording: Wording) -> list[Mapping[str, Any]]:
    """Write one row for each cross-check."""
    return [_row(judgement, content, wording) for judgement in findings.judgements.values()]


def exchange_rate_rows(findings: Findings) -> list[Mapping[str, Any]]:
    """Write one row for each source and pair of currencies; rates are in the stated currency for one converted."""
    return [_rate(rate) for rate in findings.rates]


def _row(judgement: Judgement, content: Content, wording: Wording) -> dict[str, Any]:
    check, computed = judgement.check, judgement.computed
    return {
        "id": str(check.id),
        "claim": str(check.claim),
        "against": str(check.against),
        "computed": {
            "text": wording.quantity(computed),
            "low": number(cut_down(computed.interval.low)),
            "high": number(cut_up(computed.interval.high)),
            "low_open": computed.interval.low_open and computed.interval.low is not None,
            "high_open": computed.interval.high_open and computed.interval.high is not None,
            "approximate": computed.approximate,
            "unit": str(computed.unit) or None,
        },
        "verdict": str(judgement.verdict),
        "accepted": check.verdict is judgement.verdict,
        "explanation": prose(check.explanation, content, wording),
        "assumption": prose(check.assumption, content, wording),
        "arithmetic": show_equation(judgement.formula, computed, content.ledger, wording),
    }


def _rate(rate: ExchangeRate) -> dict[str, Any]:
    return {
        "source": rate.source,
        "from": rate.stated,
        "to": rate.converted,
        "low": number(cut_down(rate.low)),
        "high": number(cut_up(rate.high)),
        "rounding": [
            {"fact": str(pair.fact), "stated": pair.stated.digits, "converted": pair.converted.digits, "to": str(step)}
            for pair, step in zip(rate.pairs, rate.steps, strict=False)
        ],
        "verdict": str(rate.verdict),
        "misfits": [str(pair.fact) for pair in rate.misfits],
    }
