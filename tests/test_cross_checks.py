"""Claims held against sums: can both be true?"""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.cross_checks import judge_claims, verdict_on
from factpress.findings import compare_figures
from factpress.model import Content, Verdict
from factpress.quantities.intervals import Interval
from tests.builders import derived, fact, facts

FIGURES = facts(
    before=fact("2300 to 2500 EUR per month"),
    after=fact("3200 to 3300 EUR per month"),
    rise=fact("more than 1000 EUR per month"),
    small=fact("at least 500 EUR per month"),
    some=fact("900 to 2000 EUR per month"),
    boats=fact("3 ferries"),
)


def newsroom(folder: Path, **fields: str) -> Content:
    lines = "".join(f"  {name}: {words}\n" for name, words in fields.items())
    content, _ = derived(folder, {**FIGURES, "cross-checks/town.yaml": f"check:\n{lines}"})
    return content


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [("rise", Verdict.IMPOSSIBLE), ("small", Verdict.CONSISTENT), ("some", Verdict.POSSIBLE)],
)
def test_a_claim_is_held_against_the_sum(tmp_path: Path, claim: str, verdict: Verdict) -> None:
    content = newsroom(tmp_path, claim=claim, against="after - before", verdict=verdict, explanation="Because.")

    judged = judge_claims(content)

    assert judged.problems == ()
    assert judged.judgements["check"].verdict is verdict


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"claim": "rise"}, "cannot be true together"),
        ({"claim": "small", "verdict": "impossible"}, "is said to be impossible, and is consistent"),
        ({"claim": "rise", "verdict": "impossible"}, "nobody says why"),
        ({"claim": "boats"}, "“boats” is in ferry and the sum in EUR per month"),
        ({"claim": "small", "against": "after - boats"}, "“after” is in EUR per month and “boats” in ferry"),
        ({"claim": "small", "against": "after - bfore"}, "there is no fact or calculation “bfore”"),
        ({"claim": "small", "against": "after - before@usd"}, "“before” is not converted to USD"),
    ],
)
def test_what_its_author_should_mend_is_told_once(tmp_path: Path, fields: dict[str, str], told: str) -> None:
    content = newsroom(tmp_path, **{"against": "after - before", **fields})

    (problem,) = judge_claims(content).problems

    assert told in problem.message


def test_an_unexpected_contradiction_is_told_where_the_sum_stands(tmp_path: Path) -> None:
    content = newsroom(tmp_path, claim="rise", against="after - before")

    (problem,) = judge_claims(content).problems

    assert (problem.location.path, problem.location.line) == ("content/cross-checks/town.yaml", 3)


def test_everything_that_takes_part_knows_its_cross_checks(tmp_path: Path) -> None:
    content = newsroom(tmp_path, claim="small", against="after - before")

    findings, _ = compare_figures(content)

    assert {id for id in content.ledger if findings.judgements_on(id)} == {"small", "after", "before"}


ENDS = st.integers(-12, 12)
SAMPLES = [Fraction(half, 4) for half in range(-80, 81)]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    is_point = low == high
    return Interval(
        low=Fraction(low),
        high=Fraction(high),
        low_open=not is_point and draw(st.booleans()),
        high_open=not is_point and draw(st.booleans()),
    )


@given(intervals(), intervals())
def test_a_verdict_agrees_with_every_sampled_value(claim: Interval, computed: Interval) -> None:
    possible = [value for value in SAMPLES if computed.contains(value)]

    verdict = verdict_on(claim, computed)

    if verdict is Verdict.CONSISTENT:
        assert all(claim.contains(value) for value in possible)
    elif verdict is Verdict.IMPOSSIBLE:
        assert not any(claim.contains(value) for value in possible)
    else:
        assert any(claim.contains(value) for value in possible)
