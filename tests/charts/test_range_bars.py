"""Range bars: amounts on one scale from zero."""

import pytest

from factpress.charts.drawing import Upright
from tests.charts.builders import Given, Newsroom, bars, drawings_of, marks_in, points, problems_of, words_in


def test_a_range_is_full_to_its_low_end_and_pale_to_its_high_one(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="3200 to 3300 EUR")])).values():
        assert bars(drawing, "full") == [(0, 3200)]
        assert bars(drawing, "pale") == [(3200, 3300)]


def test_nothing_is_full_where_nobody_gave_a_low_figure(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="up to 2500 ferries")])).values():
        assert bars(drawing, "full") == []
        assert bars(drawing, "pale") == [(0, 2500)]
        assert "up to 2,500 ferries" in words_in(drawing)


def test_a_value_without_an_upper_end_ends_in_an_arrow(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="more than 3500 EUR")])).values():
        assert bars(drawing, "full") == [(0, 3500)]
        assert bars(drawing, "pale") == []
        assert points(drawing, "pale") == [3500]
        assert "more than €3,500" in words_in(drawing)


def test_a_value_that_is_about_right_ends_in_a_wave(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="about 3500 EUR")])).values():
        assert points(drawing, "line") == [3500]
        assert "about €3,500" in words_in(drawing)


def test_a_word_stands_without_a_bar(newsroom: Newsroom) -> None:
    rows = [Given(value="12 ferries"), Given(value="several ferries")]

    for drawing in drawings_of(newsroom.subject("range-bars", rows)).values():
        assert len(bars(drawing, "full") + bars(drawing, "pale")) == 1
        assert "several ferries" in words_in(drawing)


def test_nothing_is_a_thin_mark_at_the_base_that_has_a_status(newsroom: Newsroom) -> None:
    rows = [Given(value="1000 EUR"), Given(value="0 EUR", status="claimed")]

    for drawing in drawings_of(newsroom.subject("range-bars", rows)).values():
        assert bars(drawing, "full") == [(0, 1000)]
        (tick,) = [mark for mark in marks_in(drawing) if isinstance(mark, Upright)]
        assert (int(tick.at) < 20, tick.paint.status) == (True, "claimed")
        assert "€0" in words_in(drawing)


def test_every_bar_begins_at_zero_or_goes_on_from_one_that_does(newsroom: Newsroom) -> None:
    rows = [
        Given(value="3 to 5 EUR"),
        Given(value="up to 9 EUR"),
        Given(value="more than 2 EUR"),
        Given(value="about 7 EUR"),
    ]

    for drawing in drawings_of(newsroom.subject("range-bars", rows)).values():
        assert bars(drawing, "full") == [(0, 3), (0, 2), (0, 7)]
        assert bars(drawing, "pale") == [(3, 5), (0, 9)]


def test_a_confirmed_bar_stands_in_a_ring_of_the_exact_length(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="500 EUR", status="confirmed")])).values():
        assert bars(drawing, "ring") == [(0, 500)]
        ((start, end),) = bars(drawing, "full")
        assert 0 < start < end < 500


def test_the_source_s_own_conversion_stands_behind_the_figure(newsroom: Newsroom) -> None:
    row = Given(value="3200 to 3300 EUR per month", converted="about 501 to 516 USD per month")

    for drawing in drawings_of(newsroom.subject("range-bars", [row])).values():
        assert any("about 501–516 USD" in words for words in words_in(drawing))


def test_the_words_of_a_reference_keep_its_hedge(newsroom: Newsroom) -> None:
    reference = Given(value="up to 3500 EUR", label="The owner asked for", who="state")

    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="3200 EUR")], reference=reference)).values():
        assert "up to €3,500" in " ".join(words_in(drawing))
        lines = [mark for mark in marks_in(drawing) if isinstance(mark, Upright)]
        assert {int(line.at) for line in lines} == {3500}


def test_a_reference_that_is_a_range_is_a_band(newsroom: Newsroom) -> None:
    reference = Given(value="300 to 350 EUR", label="Elsewhere", who="peer")

    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="320 EUR")], reference=reference)).values():
        assert set(bars(drawing, "pale")) == {(300, 350)}


def test_seven_rows_are_drawn(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("range-bars", [Given(value="3 EUR", label="Row")] * 7)).values():
        assert words_in(drawing).count("Row") == 7


@pytest.mark.parametrize(
    ("rows", "reference", "rule"),
    [
        ([], None, "number-of-rows"),
        ([Given(value="3 EUR")] * 8, None, "number-of-rows"),
        ([Given(value=None)], None, "no-value"),
        ([Given(value="-4 %")], None, "below-zero"),
        ([Given(value="3 EUR"), Given(value="3 EUR per month")], None, "mixed-units"),
        ([Given(value="3 EUR")], Given(value="3 USD"), "mixed-units"),
        ([Given(value="3 ferries")], Given(value="several ferries"), "vague-value"),
        ([Given(value="several ferries"), Given(value="0 ferries")], None, "nothing-to-draw"),
    ],
)
def test_what_cannot_be_drawn_is_found_first(
    newsroom: Newsroom, rows: list[Given], reference: Given | None, rule: str
) -> None:
    assert problems_of(newsroom.subject("range-bars", rows, reference=reference)) == [rule]


def test_a_field_of_another_form_is_refused_where_it_stands(newsroom: Newsroom) -> None:
    assert problems_of(newsroom.subject("range-bars", [Given(value="3 EUR")], of=Given(value="4 EUR"))) == [
        "undrawn-field"
    ]
