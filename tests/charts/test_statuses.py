"""In one ink, as in greyscale and in forced colours, every status of every kind of value is still told apart."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, product

import pytest

from factpress.charts.drawing import Drawing, Mark
from factpress.charts.fills import fill_of
from factpress.charts.subject import Subject
from factpress.model import Status
from tests.charts.builders import Given, Happened, Newsroom, drawings_of, marks_in

HUE = re.compile(r"--(?:worker|state|peer|ink|dot)(?P<pale>-t)?,#\w+")
AMOUNTS = ("50 EUR", "40 to 50 EUR", "up to 50 EUR", "more than 40 EUR", "about 50 EUR")
DAYS = ("2020-05-04", "2020-05", "2018/2020", "2020/..", "../2020", "2020")


def amounts(newsroom: Newsroom, form: str, value: str, status: str) -> Subject:
    """Make up a chart in which one value has a status that nothing else has."""
    given = Given(value=value, status=status, when="2020")
    match form:
        case "columns" | "line":
            return newsroom.subject(form, [*years(3), given])
        case "share":
            return newsroom.subject(form, [Given(value=value.replace("EUR", "%"), status=status)])
        case "dots":
            return newsroom.subject(form, [given], of=Given(value="100 EUR"))
        case "week":
            hours, days = (Given(value=words, status=status) for words in (hours_of(value), "up to 5 days per week"))
            return newsroom.subject(form, [hours], of=days)
        case "ladder":
            return newsroom.subject(form, [Given(value="90 EUR"), given])
        case "reference":
            return newsroom.subject("range-bars", [Given(value="90 EUR")], reference=given)
        case "level reference":
            return newsroom.subject("columns", years(4), reference=given)
    return newsroom.subject(form, [given, Given(value="90 EUR")][: 1 if form == "number" else 2])


def years(number: int) -> list[Given]:
    return [Given(value="90 EUR", when=str(year)) for year in range(2020 - number, 2020)]


def hours_of(value: str) -> str:
    return re.sub(r"(\d)0", r"\1", value).replace("EUR", "hours per day")


def one_ink(drawing: Drawing) -> frozenset[tuple[object, int]]:
    """Count the marks of each look: kind, outline, texture and breadth, with neither hue nor tint nor place."""
    return frozenset(Counter(look(mark) for mark in marks_in(drawing)).items())


def look(mark: Mark) -> tuple[object, ...]:
    fill = fill_of(str(mark.paint), "a").attributes
    plain = {name: HUE.sub(lambda found: "paper" if found["pale"] else "ink", words) for name, words in fill.items()}
    plain = {name: words.replace("--paper,#ffffff", "paper") for name, words in plain.items()}
    texture = re.sub(r"-(?:worker|state|peer|ink)\)", ")", plain.pop("fill"))
    return type(mark).__name__, getattr(mark, "breadth", None), texture, *sorted(plain.items())


def alike(drawn: Sequence[tuple[Status, Drawing]]) -> list[tuple[str, str]]:
    """List the statuses that look the same."""
    looks = [(status, one_ink(drawing)) for status, drawing in drawn]
    return [(str(one), str(other)) for (one, seen), (other, as_seen) in combinations(looks, 2) if seen == as_seen]


@pytest.mark.parametrize(
    ("form", "value"),
    [
        *product(("range-bars", "share", "columns", "line", "week", "number"), (*AMOUNTS, "0 EUR")),
        *product(("ladder", "dots", "reference", "level reference"), AMOUNTS),  # nothing is no step, part or line
    ],
)
def test_every_status_of_an_amount_looks_another_way(newsroom: Newsroom, form: str, value: str) -> None:
    drawn = [(status, drawings_of(amounts(newsroom, form, value, status))) for status in Status]

    assert alike([(status, drawings["wide"]) for status, drawings in drawn]) == []
    assert alike([(status, drawings["narrow"]) for status, drawings in drawn]) == []


@pytest.mark.parametrize("when", DAYS)
def test_every_status_of_an_event_looks_another_way(newsroom: Newsroom, when: str) -> None:
    subjects = {
        status: newsroom.subject("spans", events=[Happened(when=when, status=status), Happened(when="2010/2024")])
        for status in Status
        if status is not Status.DERIVED
    }

    drawn = [(status, drawings_of(subject)) for status, subject in subjects.items()]

    assert alike([(status, drawings["wide"]) for status, drawings in drawn]) == []
    assert alike([(status, drawings["narrow"]) for status, drawings in drawn]) == []
