"""Timelines for TimelineJS: its documented format, whatever a source dates, and nothing that we infer."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factpress.datasets import write_datasets
from factpress.findings import compare_figures
from factpress.pipeline import check
from factpress.timelines import stated_end, stated_start
from factpress.usage import Usage
from tests.builders import derived
from tests.conftest import GOLDEN, REPOSITORY

# The objects of the format and their properties, as its documentation has them; those in capitals are required.
# Whatever else stands at the top is passed over: there is no other place for what had to be left out.
SLIDE = {"START_DATE": dict, "end_date": dict, "text": dict, "group": str, "display_date": str, "unique_id": str}
MONTHS, DAYS = range(1, 13), range(1, 32)

FILES = "timelines/year.timelinejs.json"


def exported(folder: Path, *events: str) -> Any:
    """Write a timeline of events, each of them the fields behind “when:”."""
    told = "".join(
        f"e{number}: {{when: {event}, title: It <happens>, source: gazette, locator: line 1, status: claimed}}\n"
        for number, event in enumerate(events)
    )
    ids = ", ".join(f"e{number}" for number in range(len(events)))
    files = {"events/town.yaml": told, "timelines/year.yaml": f"title: A year\nevents: [{ids}]\n"}
    content, wording = derived(folder, files)
    written = write_datasets(content, compare_figures(content)[0], wording, Usage(content=content))
    return json.loads(written[FILES]) if FILES in written else None


def valid(parts: Any) -> bool:
    """Tell whether this is a date of the format: whole numbers, and none without the one before it."""
    known = [name for name in ("year", "month", "day") if name in parts]
    return (
        set(parts) == set(known)
        and known == ["year", "month", "day"][: len(known)]
        and all(isinstance(part, int) for part in parts.values())
        and parts.get("month", 1) in MONTHS
        and parts.get("day", 1) in DAYS
    )


@pytest.mark.parametrize("newsroom", [REPOSITORY, GOLDEN / "newsroom"], ids=["real", "golden"])
def test_every_timeline_keeps_to_the_format(newsroom: Path) -> None:
    checked = check(newsroom)

    files = write_datasets(checked.content, checked.findings, checked.wording, Usage(content=checked.content))

    timelines = [json.loads(written) for path, written in files.items() if path.endswith(".timelinejs.json")]
    assert timelines
    for timeline in timelines:
        assert set(timeline) == {"title", "events", "left_out"}
        assert set(timeline["title"]["text"]) == {"headline", "text"}
        assert timeline["events"]
        for slide in timeline["events"]:
            assert "start_date" in slide
            assert set(slide) <= {name.lower() for name in SLIDE}
            assert all(isinstance(value, SLIDE.get(name) or SLIDE[name.upper()]) for name, value in slide.items())
            assert all(valid(slide[name]) for name in ("start_date", "end_date") if name in slide)
            assert set(slide["text"]) == {"headline", "text"}


@pytest.mark.parametrize("newsroom", [REPOSITORY, GOLDEN / "newsroom"], ids=["real", "golden"])
def test_every_event_is_exported_or_listed_as_left_out(newsroom: Path) -> None:
    checked = check(newsroom)

    files = write_datasets(checked.content, checked.findings, checked.wording, Usage(content=checked.content))

    for timeline in checked.content.timelines.values():
        path = f"timelines/{timeline.id}.timelinejs.json"
        if path in files:
            written = json.loads(files[path])
            ids = [row["unique_id"] for part in ("events", "left_out") for row in written[part]]
            assert sorted(ids) == sorted(timeline.events)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2019-12-24", {"year": 2019, "month": 12, "day": 24}, None),
        ("2019-12", {"year": 2019, "month": 12}, None),
        ("2019", {"year": 2019}, None),
        ("2019~", {"year": 2019}, None),
        ("2022-XX", {"year": 2022}, None),
        ("2023-24", {"year": 2023, "month": 12}, {"year": 2024, "month": 2}),
        ("199X", {"year": 1990}, {"year": 1999}),
        ("2017/2021-03", {"year": 2017}, {"year": 2021, "month": 3}),
        ("2024-01-02/..", {"year": 2024, "month": 1, "day": 2}, None),
        ('"[2019,2021]"', {"year": 2019}, {"year": 2021}),
    ],
)
def test_a_date_is_exported_as_exactly_as_it_is_stated(when: str, start: Any, end: Any, tmp_path: Path) -> None:
    (slide,) = exported(tmp_path, when)["events"]

    assert slide["start_date"] == start
    assert slide.get("end_date") == end


def test_the_words_of_a_date_keep_its_hedge(tmp_path: Path) -> None:
    (slide,) = exported(tmp_path, "2019~")["events"]

    assert slide["display_date"] == "about 2019"


def test_what_has_no_start_is_left_out_with_the_reason(tmp_path: Path) -> None:
    written = exported(tmp_path, "2019", "unknown", "XXXX-01-11", "before 2020", "after 2020", "../2018")

    assert [slide["unique_id"] for slide in written["events"]] == ["e0"]
    assert {row["unique_id"]: row["reason"] for row in written["left_out"]} == {
        "e1": "date not stated",
        "e2": "year not stated",
        "e3": "the day on which it began is not stated",
        "e4": "the day on which it began is not stated",
        "e5": "the day on which it began is not stated",
    }


def test_an_inferred_date_is_never_exported_as_stated(tmp_path: Path) -> None:
    written = exported(tmp_path, "2019", "unknown, inferred: {when: 2021, because: It must be.}")

    assert [slide["unique_id"] for slide in written["events"]] == ["e0"]
    assert "2021" not in json.dumps(written)


def test_a_timeline_without_a_date_is_not_exported(tmp_path: Path) -> None:
    assert exported(tmp_path, "unknown") is None


def test_words_are_no_markup(tmp_path: Path) -> None:
    (slide,) = exported(tmp_path, "2019")["events"]

    assert slide["text"]["headline"] == "It &lt;happens&gt;"


def test_no_start_lies_before_what_may_have_been() -> None:
    for event in check(GOLDEN / "newsroom").content.events.values():
        start, end = stated_start(event.when), stated_end(event.when)
        assert start is None or (start.earliest or date.min) >= (event.when.earliest or date.max)
        assert end is None or end.latest == event.when.latest
