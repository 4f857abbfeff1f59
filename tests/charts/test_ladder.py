"""Ladders: a total, divided step by step."""

import pytest

from factpress.charts.drawing import pixels
from factpress.charts.lettering import VALUE
from tests.charts.builders import Given, Newsroom, bars, clashes, drawings_of, problems_of, words_in

TOTAL = Given(value="700 million EUR", label="In all")
YEAR = Given(value="100 million to 120 million EUR per year", label="A year", status="derived")
FERRY = Given(value="90 EUR per ferry per month", label="A ferry", status="derived")


def test_each_unit_has_a_heading(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("ladder", [TOTAL, YEAR, FERRY])).values():
        words = words_in(drawing)
        assert "EUR in all" in words
        assert "EUR a year" in words
        assert "EUR per ferry per month" in words


def test_a_part_is_drawn_as_long_as_it_is_of_the_whole(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("ladder", [TOTAL, YEAR])).values():
        whole, part = (panel.scale for panel in drawing.panels if panel.marks[0].paint.status)
        assert whole == part


def test_a_part_too_small_to_see_is_a_large_figure_with_a_swatch_and_no_bar(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("ladder", [TOTAL, FERRY])).values():
        figure = next(label for label in drawing.labels if "90" in label.words)
        swatches = [panel for panel in drawing.panels if panel.scale == pixels(drawing.width)]
        painted = [mark.paint for panel in swatches for mark in panel.marks if mark.paint.status]

        assert figure.lettering.size > VALUE.size
        assert [paint.status for paint in painted] == ["derived"]
        assert bars(drawing, "full")[0] == (0, 700_000_000)
        assert clashes(drawing) == []


def test_a_large_figure_that_is_too_long_for_a_line_is_set_in_several(newsroom: Newsroom) -> None:
    value, label, note = "90 to 95.25 EUR per ferry per month", "A ferry " * 12, "a note " * 20
    long = Given(value=value, label=label, note=note, status="derived")

    for drawing in drawings_of(newsroom.subject("ladder", [TOTAL, long, FERRY])).values():
        assert clashes(drawing) == []


def test_our_own_sums_are_dotted_and_called_that(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("ladder", [TOTAL, YEAR])).values():
        assert any(words.endswith("our sum") for words in words_in(drawing))
        assert bars(drawing, "full") == [(0, 700_000_000), (0, 100_000_000)]
        assert bars(drawing, "pale") == [(100_000_000, 120_000_000)]


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([TOTAL], "number-of-rows"),
        ([TOTAL, Given(value="several EUR")], "vague-value"),
        ([TOTAL, Given(value="30 ferries")], "mixed-units"),
        ([TOTAL, Given(value="0 EUR")], "nothing-to-draw"),
        ([TOTAL, Given(value=None)], "no-value"),
    ],
)
def test_what_is_no_ladder_is_found_first(newsroom: Newsroom, rows: list[Given], rule: str) -> None:
    assert problems_of(newsroom.subject("ladder", rows)) == [rule]
