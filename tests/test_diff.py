"""`diff`: what has changed between two editions of the facts, and what readers have not been told of."""

import json
from pathlib import Path

import pytest

from factpress.cli import main
from tests.builders import fact, facts, write_newsroom

CORRECTION = "- {fact: fare, date: 2024-03-01, said: €40, says: €50, because: We misread the list.}\n"


def edition(folder: Path, name: str, files: dict[str, str]) -> Path:
    newsroom = write_newsroom(folder / name, files)
    assert main(["build", "--newsroom", str(newsroom)]) == 0
    return newsroom / "site"


def differing(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(["diff", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_changed_value_is_told_field_by_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR")))
    new = edition(tmp_path, "new", facts(fare=fact("up to 50 EUR", status="unverified")))

    status, told, _ = differing(capsys, old, new)

    assert status == 0
    assert told.startswith("1 changed, 0 added, 0 removed, 0 as they were.")
    assert "    text: €40 → up to €50\n" in told
    assert "    low: 40 → null\n" in told
    assert "    status: reported → unverified\n" in told


def test_what_is_new_and_what_is_gone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR"), toll=fact("3 EUR")))
    new = edition(tmp_path, "new", facts(fare=fact("40 EUR"), berth=fact("9 EUR")))

    _, told, _ = differing(capsys, old, new)

    assert told.startswith("0 changed, 1 added, 1 removed, 1 as they were.")
    assert "berth is new: A figure\n    text: €9\n" in told
    assert "toll is gone: A figure\n    text: €3\n" in told


def test_two_equal_editions_differ_in_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = edition(tmp_path, "old", facts(fare=fact("40 EUR")))

    status, told, _ = differing(capsys, site, site / "data" / "facts.json")

    assert (status, told) == (0, "Nothing has changed in 1 facts.\n")


def test_differences_can_be_had_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR"), toll=fact("3 EUR")))
    new = edition(tmp_path, "new", facts(fare=fact("50 EUR"), berth=fact("9 EUR")))

    _, told, _ = differing(capsys, old, new, "--format", "json")

    differences = json.loads(told)
    assert [row["id"] for row in differences["added"]] == ["berth"]
    assert [row["id"] for row in differences["removed"]] == ["toll"]
    assert differences["changed"][0]["fields"]["text"] == {"old": "€40", "new": "€50"}


def test_a_published_figure_does_not_change_without_a_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR")))
    new = edition(tmp_path, "new", facts(fare=fact("50 EUR")))

    status, told, problems = differing(capsys, old, new, "--require-corrections", "--newsroom", new.parent)

    assert status == 1
    assert "text: €40 → €50" in told
    assert "content/facts/town.yaml:3:3: error: “fare” was published as “€40” and now reads “€50”" in problems
    assert "[uncorrected-change]" in problems


def test_a_correction_tells_of_a_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR")))
    new = edition(tmp_path, "new", {**facts(fare=fact("50 EUR")), "corrections.yaml": CORRECTION})

    status, _, problems = differing(capsys, old, new, "--require-corrections", "--newsroom", new.parent)

    assert (status, problems) == (0, "")


def test_corrections_may_lead_from_one_edition_to_the_other_in_steps(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = "- {fact: fare, date: 2024-04-01, said: €50, says: €60, because: It has gone up.}\n"
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR")))
    new = edition(tmp_path, "new", {**facts(fare=fact("60 EUR")), "corrections.yaml": CORRECTION + second})

    status, _, _ = differing(capsys, old, new, "--require-corrections", "--newsroom", new.parent)

    assert status == 0


def test_a_correction_of_something_else_tells_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edition(tmp_path, "old", facts(fare=fact("45 EUR")))
    new = edition(tmp_path, "new", {**facts(fare=fact("50 EUR")), "corrections.yaml": CORRECTION})

    status, _, _ = differing(capsys, old, new, "--require-corrections", "--newsroom", new.parent)

    assert status == 1


def test_a_figure_is_not_withdrawn_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "- {fact: toll, date: 2024-03-01, said: €3, gist: A toll, because: There is no toll.}\n"
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR"), toll=fact("3 EUR")))
    silent = edition(tmp_path, "silent", facts(fare=fact("40 EUR")))
    open_about_it = edition(tmp_path, "open", {**facts(fare=fact("40 EUR")), "corrections.yaml": told})

    silently, _, _ = differing(capsys, old, silent, "--require-corrections", "--newsroom", silent.parent)
    openly, _, _ = differing(capsys, old, open_about_it, "--require-corrections", "--newsroom", open_about_it.parent)

    assert (silently, openly) == (1, 0)


def test_a_sum_that_changes_with_its_figures_needs_a_correction_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = {"calculations/town.yaml": "return-fare: {gist: There and back, formula: fare * 2}\n"}
    old = edition(tmp_path, "old", facts(fare=fact("40 EUR")) | twice)
    new = edition(tmp_path, "new", facts(fare=fact("50 EUR")) | twice | {"corrections.yaml": CORRECTION})

    status, _, problems = differing(capsys, old, new, "--require-corrections", "--newsroom", new.parent)

    assert status == 1
    assert "“return-fare” was published as “€80”" in problems


@pytest.mark.parametrize("written", ["", "[]", '{"facts": {}}', '{"facts": [{"id": "fare"}]}'])
def test_a_file_that_holds_no_facts_is_wrong_usage(
    written: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "facts.json"
    file.write_text(written)

    status, _, problems = differing(capsys, file, file)

    assert status == 2
    assert str(file) in problems


def test_a_site_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, problems = differing(capsys, tmp_path / "old", tmp_path / "new")

    assert status == 2
    assert problems.startswith("error: there is no file")
