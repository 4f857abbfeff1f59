"""Corrections: what was said, what is said now, and why; loaded, checked, listed and written as data."""

import json
from pathlib import Path

from factpress.corrections import corrections_in_story, corrections_of
from factpress.pipeline import check
from factpress.problems import ContentError, Problem
from factpress.usage import Usage
from tests.builders import build, derived, fact, facts, load, write_newsroom

FARE = "{fact: fare, date: 2024-03-01, said: €40, says: €50, because: We misread the list.}"


def corrected(*entries: str, **values: str) -> dict[str, str]:
    ledger = facts(**(values or {"fare": fact("50 EUR")}))
    return {**ledger, "corrections.yaml": "".join(f"- {entry}\n" for entry in entries)}


def problems(folder: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    try:
        return check(write_newsroom(folder, files)).warnings
    except ContentError as error:
        return error.problems


def test_a_correction_is_read_with_its_place(tmp_path: Path) -> None:
    loaded = load(tmp_path, corrected(FARE))

    assert loaded.problems == ()
    assert loaded.content
    [correction] = loaded.content.corrections
    assert (correction.fact, correction.said, correction.says) == ("fare", "€40", "€50")
    assert str(correction.location) == "content/corrections.yaml:1:10"


def test_a_newsroom_without_corrections_needs_no_file(tmp_path: Path) -> None:
    content, _ = derived(tmp_path, facts(fare=fact("50 EUR")))

    assert content.corrections == ()


def test_a_file_that_has_only_a_comment_holds_no_corrections(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"corrections.yaml": "# None yet.\n"})

    assert loaded.problems == ()


def test_every_mistake_in_a_correction_is_told_at_its_place(tmp_path: Path) -> None:
    entry = "{fact: fare, date: 32 March 2024, sad: €40, says: €50}"
    loaded = load(tmp_path, {"corrections.yaml": f"- {entry}\n- words\n- {FARE}\n"})

    told = {(problem.rule, problem.location.line) for problem in loaded.problems}
    assert told == {
        ("bad-date", 1),
        ("unknown-field", 1),
        ("missing-field", 1),
        ("wrong-type", 2),
    }
    assert loaded.content
    assert len(loaded.content.corrections) == 1


def test_a_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, {"corrections.yaml": "fare: €50\n"})

    assert [problem.rule for problem in loaded.problems] == ["wrong-type"]


def test_what_a_correction_says_must_be_what_the_figure_says(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, corrected(FARE, fare=fact("60 EUR")))

    assert problem.rule == "stale-correction"
    assert problem.message == "“fare” reads “€60”, not “€50”"
    assert str(problem.location) == "content/corrections.yaml:1:51"


def test_dashes_and_blanks_may_be_typed_as_on_any_keyboard(tmp_path: Path) -> None:
    entry = "{fact: fare, date: 2024-03-01, said: €40, says: '€50 - 60', because: We misread the list.}"

    assert problems(tmp_path, corrected(entry, fare=fact("50 to 60 EUR"))) == ()


def test_only_the_latest_correction_of_a_figure_says_what_it_says_now(tmp_path: Path) -> None:
    later = "{fact: fare, date: 2024-04-01, said: €50, says: €60, because: It has gone up.}"

    assert problems(tmp_path, corrected(later, FARE, fare=fact("60 EUR"))) == ()


def test_a_correction_begins_with_what_the_one_before_it_says(tmp_path: Path) -> None:
    later = "{fact: fare, date: 2024-04-01, said: €55, says: €60, because: It has gone up.}"

    [problem] = problems(tmp_path, corrected(FARE, later, fare=fact("60 EUR")))

    assert problem.rule == "stale-correction"
    assert problem.location.line == 2


def test_a_correction_names_a_fact_or_a_calculation_that_there_is(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, corrected(FARE.replace("fact: fare", "fact: fair")))

    assert problem.rule == "unknown-reference"
    assert "did you mean “fare”?" in problem.hint


def test_a_figure_that_was_withdrawn_need_not_be_there(tmp_path: Path) -> None:
    entry = "{fact: toll, date: 2024-03-01, said: €40, gist: The toll on the bridge, because: There is no toll.}"

    assert problems(tmp_path, corrected(entry)) == ()


def test_a_figure_that_is_gone_is_told_by_its_gist_on_the_page_in_the_feed_and_in_the_data(tmp_path: Path) -> None:
    entry = "{fact: toll, date: 2024-03-01, said: €40, gist: The toll on the bridge, because: There is no toll.}"

    files = build(write_newsroom(tmp_path, corrected(entry))).files

    for path in ("corrections/index.html", "corrections.xml", "data/corrections.json"):
        assert "The toll on the bridge" in files[path].decode("utf-8"), path


def test_a_figure_that_is_gone_needs_a_gist(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, corrected("{fact: toll, date: 2024-03-01, said: €40, because: There is no toll.}"))

    assert (problem.rule, problem.hint.partition(":")[0]) == ("missing-field", "add gist")


def test_a_figure_that_is_said_to_be_withdrawn_must_not_be_there(tmp_path: Path) -> None:
    entry = "{fact: fare, date: 2024-03-01, said: €40, because: There is no fare.}"

    [problem] = problems(tmp_path, corrected(entry))

    assert problem.rule == "stale-correction"


def test_the_reason_of_a_correction_is_prose_like_any_other(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, corrected(FARE.replace("the list", "page 7")))

    assert problem.rule == "unsourced-number"


def test_corrections_of_a_fact_are_listed_from_the_latest(tmp_path: Path) -> None:
    same_day = FARE.replace("says: €50", "says: €60").replace("said: €40", "said: €50")
    content, _ = derived(tmp_path, corrected(FARE, same_day, fare=fact("60 EUR")))

    assert [correction.says for correction in corrections_of("fare", content)] == ["€60", "€50"]


def test_a_story_lists_the_corrections_of_what_it_and_its_charts_show(tmp_path: Path) -> None:
    chart = "form: range-bars\ntitle: Fares\nalt: Bars\nrows: [{fact: toll, label: Toll}, {fact: fare, label: Fare}]\n"
    files = {
        **corrected(FARE, FARE.replace("fact: fare", "fact: toll"), FARE.replace("fact: fare", "fact: berth")),
        **facts(fare=fact("50 EUR"), toll=fact("50 EUR"), berth=fact("50 EUR")),
        "charts/fares.yaml": chart,
        "stories/fares/story.md": "---\ntitle: Fares\n---\n\nIt costs [[fare]].\n\n[[chart:fares]]\n",
    }
    content, _ = derived(tmp_path, files)

    assert {correction.fact for correction in corrections_in_story("fares", content, Usage(content=content))} == {
        "fare",
        "toll",
    }


def test_corrections_are_published_as_data(tmp_path: Path) -> None:
    site = build(write_newsroom(tmp_path, corrected(FARE)))

    expected = {
        "fact": "fare",
        "gist": "A figure",
        "date": "2024-03-01",
        "said": "€40",
        "says": "€50",
        "because": "We misread the list.",
    }
    assert json.loads(site.files["data/corrections.json"]) == {"corrections": [expected]}
