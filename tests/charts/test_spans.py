"""Spans: events to scale, each as exactly as its date is known."""

from fractions import Fraction

import pytest

from factpress.charts.drawing import Bar, Point
from tests.charts.builders import Happened, Newsroom, bars, drawings_of, marks_in, points, problems_of, words_in

LATER = Happened(when="2030-01-01", title="Later")


def test_a_day_is_a_diamond(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("spans", events=[Happened(when="2020-07-01"), LATER])).values():
        assert points(drawing, "full") == [2020, 2030]


def test_a_window_of_time_is_a_pale_capsule(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("spans", events=[Happened(when="2020"), LATER])).values():
        (capsule,) = [mark for mark in marks_in(drawing) if isinstance(mark, Bar)]
        assert (capsule.start, capsule.end, capsule.round) == (Fraction(2020), Fraction(2021), True)
        assert capsule.paint.strength == "pale"


def test_an_interval_is_full_where_it_is_sure_to_have_gone_on(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("spans", events=[Happened(when="2017/2021")])).values():
        full, first, last = (
            next(mark for mark in marks_in(drawing) if isinstance(mark, Bar) and mark.paint.strength == "full"),
            *[mark for mark in marks_in(drawing) if isinstance(mark, Bar) and mark.paint.strength == "pale"],
        )
        assert (first.start, last.end) == (Fraction(2017), Fraction(2022))
        assert (full.start, full.end) == (2017 + Fraction(364, 365), 2021 + Fraction(1, 365))


def test_a_month_can_be_seen_on_any_scale(newsroom: Newsroom) -> None:
    events = [Happened(when="1900"), Happened(when="2019-12"), Happened(when="2024")]

    for drawing in drawings_of(newsroom.subject("spans", events=events)).values():
        scale = drawing.panels[0].scale
        capsules = [mark for mark in marks_in(drawing) if isinstance(mark, Bar)]
        assert all(scale.at(mark.end) - scale.at(mark.start) > 6.9 for mark in capsules)


@pytest.mark.parametrize(
    ("when", "direction"), [("2020/..", 1), ("../2020", -1), ("before 2020", -1), ("after 2020", 1)]
)
def test_an_arrow_leads_to_where_no_end_is_given(newsroom: Newsroom, when: str, direction: int) -> None:
    for drawing in drawings_of(newsroom.subject("spans", events=[Happened(when=when), LATER])).values():
        (arrow,) = [mark for mark in marks_in(drawing) if isinstance(mark, Point) and mark.paint.strength == "pale"]
        assert ("h-" in arrow.path.split("l")[0]) is (direction < 0)


def test_what_we_concluded_is_drawn_with_a_question_mark(newsroom: Newsroom) -> None:
    riots = Happened(when="XXXX-01-11", inferred="2024-01-11", title="Riots", status="unverified")

    for drawing in drawings_of(newsroom.subject("spans", events=[riots, LATER])).values():
        assert "?" in words_in(drawing)
        assert any("11 January 2024? (our reading)" in words for words in words_in(drawing))


def test_a_stated_date_is_never_replaced(newsroom: Newsroom) -> None:
    stated = Happened(when="2019", inferred="2024-01-11")

    for drawing in drawings_of(newsroom.subject("spans", events=[stated, LATER])).values():
        assert "?" not in words_in(drawing)


def test_an_event_without_a_date_is_named_and_not_drawn(newsroom: Newsroom) -> None:
    undated = Happened(when="unknown", title="The talks")

    for drawing in drawings_of(newsroom.subject("spans", events=[undated, LATER])).values():
        assert "Not drawn, for no date is given: The talks" in words_in(drawing)
        assert points(drawing, "full") == [2030]


def test_the_earliest_event_comes_first(newsroom: Newsroom) -> None:
    events = [LATER, Happened(when="2001", title="Earlier")]

    for drawing in drawings_of(newsroom.subject("spans", events=events)).values():
        words = " ".join(words_in(drawing))
        assert words.index("Earlier") < words.index("Later")


def test_months_are_named_where_there_are_few_years(newsroom: Newsroom) -> None:
    events = [Happened(when="2023-11-02"), Happened(when="2024-02-20")]

    for drawing in drawings_of(newsroom.subject("spans", events=events)).values():
        assert "January 2024" in words_in(drawing)


def test_each_of_several_dates_has_its_own_mark(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("spans", events=[Happened(when="{2016, 2018}"), LATER])).values():
        assert bars(drawing, "pale") == [(2016, 2017), (2018, 2019)]


@pytest.mark.parametrize(
    ("events", "rules"),
    [
        ([], ["missing-field"]),
        ([Happened(when="unknown")], ["nothing-to-draw"]),
        ([Happened(when="XXXX-01-11")], ["nothing-to-draw"]),
        ([Happened(when="2020", who="wroker")], ["unknown-who"]),
        ([Happened(when="2020")] * 16, ["number-of-rows"]),
    ],
)
def test_what_has_no_place_in_time_is_found_first(newsroom: Newsroom, events: list[Happened], rules: list[str]) -> None:
    assert problems_of(newsroom.subject("spans", events=events)) == rules
