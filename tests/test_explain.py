"""`explain`: all that is known about one figure, for the terminal."""

from pathlib import Path

import pytest

from factpress.cli import main
from tests.builders import SOURCE, TERMS, write_newsroom

FACTS = """
source: gazette
speaker: clerk
facts:
  fare:
    gist: Fare of the ferry
    value: 40 to 50 EUR
    printed: €40-50
    converted: 298 to 373 DKK
    when: XXXX-05
    inferred: {when: 2023-05, because: The list hangs there since spring.}
    place: town
    locator: line 3
    status: claimed
    note: It is for one crossing.
  fare-told:
    gist: Fare that the mayor tells of
    value: more than 60 EUR
    locator: line 5
    status: reported
    speaker: mayor
  winter:
    gist: There are no crossings in winter
    locator: line 7
    status: reported
"""
NEWSROOM = {
    "terms.yaml": TERMS,
    "sources/gazette.yaml": SOURCE + "via: [The wire]\n",
    "speakers.yaml": "mayor: {name: The mayor}\nclerk: {name: The clerk, heard_through: mayor}\n",
    "facts/town.yaml": FACTS,
    "calculations/town.yaml": (
        "return-fare: {gist: There and back, formula: fare * 2, assumption: Both ways cost alike.}\n"
    ),
    "cross-checks/town.yaml": (
        "fares:\n  claim: fare-told\n  against: fare\n  verdict: impossible\n"
        "  explanation: The list is older.\n  assumption: The list still holds.\n"
    ),
    "corrections.yaml": "- {fact: fare, date: 2024-03-01, said: €40, says: €40–50, because: We misread the list.}\n",
    "stories/fares/story.md": "---\ntitle: Fares\n---\n\nIt costs [[fare]], and [[return-fare]] there and back.\n",
}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_newsroom(tmp_path_factory.mktemp("newsroom"), NEWSROOM)


def explained(newsroom: Path, id: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["explain", id, "--newsroom", str(newsroom)]) == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "told",
    [
        "fare: €40–50 Claimed. Fare of the ferry",
        "Who says so The clerk → The mayor → The wire → The Gazette (gazette, line 3)",
        "As printed €40-50",
        "Date as stated: May by our reading: May 2023, because: The list hangs there since spring.",
        "What it is of place: The town",
        "Note It is for one crossing.",
        "Cross-checks fares: impossible. fare-told (more than €60) against €40–50 The list is older.",
        "EUR 40 is DKK 298, rounded to the nearest 1",
        "Corrections 1 March 2024: said “€40”, says “€40–50”, because: We misread the list.",
        "Sums on it return-fare: There and back",
        "Shown on /stories/fares/",
        "Written in content/facts/town.yaml:5:3",
        "content/stories/fares/story.md:5:12",
        "content/calculations/town.yaml:1:46",
    ],
)
def test_a_fact_is_explained_with_all_that_is_known(
    told: str, newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in explained(newsroom, "fare", capsys)


@pytest.mark.parametrize(
    "told",
    [
        "return-fare: €80–100 Our sum. There and back",
        "How sure as sure as its least sure part: Claimed",
        "Formula fare * 2 €40–50 × 2 = €80–100 exactly [80, 100] EUR fare: Fare of the ferry",
        "Assumption Both ways cost alike.",
    ],
)
def test_a_sum_is_explained_with_the_numbers_put_in(
    told: str, newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in explained(newsroom, "return-fare", capsys)


def test_a_fact_without_a_figure_is_explained_too(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "winter: no figure Reported. There are no crossings in winter" in explained(newsroom, "winter", capsys)


def test_lines_are_short_enough_for_any_terminal(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "fare", "--newsroom", str(newsroom)])

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 100


def test_an_id_that_nothing_has_is_a_mistake(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["explain", "fair", "--newsroom", str(newsroom)])

    assert status == 1
    assert capsys.readouterr().err == "error: there is no fact or calculation “fair”: did you mean “fare”?\n"
