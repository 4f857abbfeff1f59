"""The ledger: every fact as readers meet it, every calculation with what it rests on."""

from pathlib import Path

import pytest

from factpress.derive import derive_facts
from factpress.model import Status
from tests.builders import derived, fact, facts, load


def sums(**formulas: str) -> dict[str, str]:
    lines = "".join(f"{id}: {{gist: A sum, formula: {formula}}}\n" for id, formula in formulas.items())
    return {"calculations/town.yaml": lines}


def test_a_calculation_is_worked_out_of_its_facts(tmp_path: Path) -> None:
    content, wording = derived(tmp_path, {**facts(a=fact("3 ferries"), b=fact("1 ferry")), **sums(rest="a - b")})

    entry = content.ledger["rest"]

    assert entry.value is not None
    assert (wording.quantity(entry.value), entry.status, entry.inputs) == ("2 ferries", Status.DERIVED, ("a", "b"))


def test_a_calculation_is_as_sure_as_its_least_sure_input(tmp_path: Path) -> None:
    figures = facts(a=fact("3 ferries"), b=fact("1 ferry", status="unverified"), c=fact("1 ferry", status="claimed"))

    content, _ = derived(tmp_path, {**figures, **sums(rest="a - b - c", more="rest + c")})

    assert content.ledger["rest"].surety is Status.UNVERIFIED
    assert content.ledger["more"].surety is Status.UNVERIFIED


def test_a_calculation_cites_all_that_its_inputs_cite(tmp_path: Path) -> None:
    figures = facts(a=fact("3 ferries", speaker="mayor"), b=fact("1 ferry"))

    content, _ = derived(tmp_path, {**figures, **sums(rest="a - b")})

    assert [citation.chain for citation in content.ledger["rest"].citations] == [
        ("The mayor", "The Gazette"),
        ("The Gazette",),
    ]


def test_a_calculation_keeps_only_the_place_that_its_inputs_share(tmp_path: Path) -> None:
    figures = facts(a=fact("3 ferries", place="town"), b=fact("1 ferry", place="town"), c=fact("1 ferry"))

    content, _ = derived(tmp_path, {**figures, **sums(same="a - b", other="a - c")})

    assert (content.ledger["same"].place, content.ledger["other"].place) == ("town", None)


def test_a_fact_is_heard_through_everybody_between(tmp_path: Path) -> None:
    speakers = "mayor: {name: The mayor, heard_through: clerk}\nclerk: {name: The clerk}\n"

    content, _ = derived(tmp_path, {"speakers.yaml": speakers, **facts(a=fact("3 ferries", speaker="mayor"))})

    assert content.ledger["a"].citations[0].chain == ("The mayor", "The clerk", "The Gazette")


@pytest.mark.parametrize(
    ("formulas", "rules"),
    [
        ({"a": "b + c", "b": "a + c"}, ["circular"]),
        ({"a": "a + ferries"}, ["circular"]),
        ({"a": "ferries + ferrys"}, ["unknown-reference"]),
        ({"a": "ferries + money"}, ["unit-mismatch"]),
        ({"a": "ferries +"}, ["bad-formula"]),
        ({"a": "ferries + told"}, ["no-value"]),
        ({"a": "ferries + money", "b": "a + ferries"}, ["unit-mismatch"]),
    ],
)
def test_a_mistake_in_a_formula_is_told_once(tmp_path: Path, formulas: dict[str, str], rules: list[str]) -> None:
    told = "{gist: Something, locator: line 1, status: reported}"
    figures = facts(ferries=fact("3 ferries"), money=fact("5 EUR"), c=fact("1 ferry"), told=told)
    content = load(tmp_path, {**figures, **sums(**formulas)}).content
    assert content is not None

    problems = derive_facts(content).problems

    assert [problem.rule for problem in problems] == rules


def test_a_calculation_over_an_unreadable_fact_tells_nothing_more(tmp_path: Path) -> None:
    content = load(tmp_path, {**facts(a=fact("3 ferrys")), **sums(rest="a + a")}).content
    assert content is not None

    assert derive_facts(content).problems == ()
