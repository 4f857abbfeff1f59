"""Weeks: hours a day on the days for which they are stated."""

import pytest

from tests.charts.builders import Given, Newsroom, bars, drawings_of, problems_of, words_in

DAYS = Given(value="6 days per week", status="claimed")
HOURS = Given(value="12 to 14 hours per day", status="claimed")


def test_the_hours_stand_on_every_day_that_is_stated(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("week", [HOURS], of=DAYS)).values():
        assert bars(drawing, "track") == [(0, 24)] * 7
        assert bars(drawing, "full") == [(0, 12)] * 6
        assert bars(drawing, "pale") == [(12, 14)] * 6


def test_a_day_that_nobody_speaks_of_is_not_called_free(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("week", [HOURS], of=DAYS)).values():
        assert words_in(drawing).count("not stated") == 1


def test_both_figures_are_told_with_their_hedges(newsroom: Newsroom) -> None:
    subject = newsroom.subject(
        "week", [Given(value="up to 12 hours per day")], of=Given(value="at least 5 days per week")
    )

    for drawing in drawings_of(subject).values():
        assert "up to 12 hours a day at least 5 days a week" in words_in(drawing)


def test_a_day_that_may_be_one_of_them_is_pale(newsroom: Newsroom) -> None:
    subject = newsroom.subject("week", [Given(value="10 hours per day")], of=Given(value="5 to 6 days per week"))

    for drawing in drawings_of(subject).values():
        assert bars(drawing, "full") == [(0, 10)] * 5
        assert bars(drawing, "pale") == [(0, 10)]


@pytest.mark.parametrize(
    ("days", "sure", "possible"),
    [("more than 5", 6, 7), ("less than 7", 0, 6), ("at least 5", 5, 7), ("up to 6", 0, 6), ("about 6", 6, 6)],
)
def test_days_are_whole(newsroom: Newsroom, days: str, sure: int, possible: int) -> None:
    subject = newsroom.subject("week", [Given(value="10 hours per day")], of=Given(value=f"{days} days per week"))

    for drawing in drawings_of(subject).values():
        assert bars(drawing, "full") == [(0, 10)] * sure
        assert bars(drawing, "pale") == [(0, 10)] * (possible - sure)


@pytest.mark.parametrize(
    ("hours", "days", "rules"),
    [
        ("12 EUR", "6 days per week", ["wrong-unit"]),
        ("12 hours per week", "6 days per week", ["wrong-unit"]),
        ("30 hours per day", "6 days per week", ["too-many"]),
        ("12 hours per day", "8 days per week", ["too-many"]),
        ("12 hours per day", None, ["missing-field"]),
        ("hours per day", "6 days per week", ["vague-value"]),
    ],
)
def test_what_fits_into_no_week_is_found_first(
    newsroom: Newsroom, hours: str, days: str | None, rules: list[str]
) -> None:
    subject = newsroom.subject("week", [Given(value=hours)], of=Given(value=days) if days else None)

    assert problems_of(subject) == rules
