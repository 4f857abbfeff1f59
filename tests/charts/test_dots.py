"""Dots: how many of how many."""

from fractions import Fraction

import pytest

from factpress.charts.dot_field import dot_value, lay_out_dots
from tests.charts.builders import BOTH, Given, Newsroom, drawings_of, marks_in, points, problems_of, words_in

ALL = Given(value="about 100000 ferries", label="afloat", who="peer")


def test_a_dot_is_a_round_number_and_says_so(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("dots", [Given(value="2500 ferries")], of=ALL)).values():
        assert "Each dot is 100 ferries" in words_in(drawing)


def test_up_to_is_hollow_and_both_hedges_are_told(newsroom: Newsroom) -> None:
    part = Given(value="up to 2500 ferries", label="said to be late", status="unverified")

    for drawing in drawings_of(newsroom.subject("dots", [part], of=ALL)).values():
        assert len(points(drawing, "ring")) == 25
        assert len(points(drawing, "line")) == 975 + 1  # and the wave below
        assert "up to 2,500 ferries said to be late" in words_in(drawing)
        assert "about 100,000 ferries afloat" in words_in(drawing)


def test_the_whole_is_drawn_in_the_hue_of_those_it_is_about(newsroom: Newsroom) -> None:
    part, whole = Given(value="20 ferries", who="worker"), Given(value="100 ferries", who="state")

    for drawing in drawings_of(newsroom.subject("dots", [part], of=whole)).values():
        hues = [mark.paint.hue for mark in marks_in(drawing) if mark.paint.strength == "line"]
        assert (hues.count("worker"), hues.count("state")) == (20, 80)


def test_a_range_is_solid_and_then_hollow(newsroom: Newsroom) -> None:
    part, whole = Given(value="20 to 30 ferries"), Given(value="100 ferries")

    for drawing in drawings_of(newsroom.subject("dots", [part], of=whole)).values():
        assert len(points(drawing, "ring")) == 10
        assert len(points(drawing, "line")) == 90
        assert "Each dot is 1 ferry" in words_in(drawing)


@pytest.mark.parametrize(
    ("whole", "each"), [(10, 1), (1000, 1), (1001, 2), (100_000, 100), (180_000, 200), (10**12, 10**9)]
)
def test_there_are_a_thousand_dots_at_most(whole: int, each: int) -> None:
    assert dot_value(Fraction(whole)) == each


@pytest.mark.parametrize(
    ("dots", "block"), [(1000, 25), (1000, 7), (1000, 1000), (10, 3), (400, 399), (1, 1), (137, 97)]
)
def test_every_dot_has_a_place_of_its_own(dots: int, block: int) -> None:
    for format in BOTH:
        field = lay_out_dots(dots, block, format, top=0)

        inside, outside = list(field.in_block()), list(field.outside())

        assert (len(inside), len(outside)) == (block, dots - block)
        assert len({*inside, *outside}) == dots
        assert all(x < format.width and y < field.bottom for x, y in inside + outside)


@pytest.mark.parametrize(
    ("part", "whole", "rule"),
    [
        ("2500 ferries", None, "missing-field"),
        ("several ferries", "100 ferries", "vague-value"),
        ("0 ferries", "100 ferries", "nothing-to-draw"),
        ("20 EUR", "100 ferries", "mixed-units"),
        ("200 ferries", "100 ferries", "more-than-the-whole"),
        ("4 ferries", "100000 ferries", "too-small-to-see"),
    ],
)
def test_what_is_no_part_is_found_first(newsroom: Newsroom, part: str, whole: str | None, rule: str) -> None:
    subject = newsroom.subject("dots", [Given(value=part)], of=Given(value=whole) if whole else None)

    assert problems_of(subject) == [rule]
