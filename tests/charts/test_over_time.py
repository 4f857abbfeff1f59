"""Columns and lines: a series, each figure at its own time, and nothing drawn where nobody gave one."""

from typing import Literal

import pytest

from factpress.charts.drawing import Bar, Drawing, Point
from tests.charts.builders import Given, Newsroom, bars, drawings_of, marks_in, problems_of, words_in

OverTime = Literal["columns", "line"]


def years(*values: str, first: int = 2000, **more: str) -> list[Given]:
    """Make up a series, a year after the other."""
    return [Given(value=value, when=str(first + number), **more) for number, value in enumerate(values)]  # type: ignore[arg-type]


def lines_in(drawing: Drawing) -> list[Point]:
    """List the lines between figures."""
    return [mark for mark in marks_in(drawing) if isinstance(mark, Point) and mark.path.startswith("M0,0L")]


def test_columns_begin_at_zero_and_are_as_high_as_their_values(newsroom: Newsroom) -> None:
    rows = years("100 EUR", "50 EUR", "25 EUR", "100 EUR")

    for drawing in drawings_of(newsroom.subject("columns", rows)).values():
        columns = [mark for mark in marks_in(drawing) if isinstance(mark, Bar) and mark.paint.strength == "full"]
        heights = [column.bottom - column.top for column in columns]
        assert len({column.bottom for column in columns}) == 1
        assert heights == pytest.approx([heights[0], heights[0] / 2, heights[0] / 4, heights[0]])


def test_a_column_is_pale_from_its_low_figure_to_its_high_one(newsroom: Newsroom) -> None:
    rows = years("60 to 80 EUR", "100 EUR", "up to 50 EUR", "70 EUR")

    for drawing in drawings_of(newsroom.subject("columns", rows)).values():
        assert len(bars(drawing, "pale")) == 2
        assert len(bars(drawing, "full")) == 3


@pytest.mark.parametrize("form", ["columns", "line"])
def test_an_open_value_goes_on_in_an_arrow(newsroom: Newsroom, form: str) -> None:
    rows = years("60 EUR", "more than 70 EUR", "50 EUR", "70 EUR")

    for drawing in drawings_of(newsroom.subject(form, rows)).values():
        arrows = [mark for mark in marks_in(drawing) if isinstance(mark, Point) and mark.paint.strength == "pale"]
        assert len(arrows) == 1


@pytest.mark.parametrize("form", ["columns", "line"])
def test_periods_stand_to_scale_and_a_missing_one_is_told(newsroom: Newsroom, form: str) -> None:
    rows = [*years("60 EUR", "70 EUR"), *years("50 EUR", "70 EUR", first=2004)]

    for drawing in drawings_of(newsroom.subject(form, rows)).values():
        assert "No figure between 2001 and 2004" in words_in(drawing)


def test_a_line_is_never_drawn_over_a_missing_period(newsroom: Newsroom) -> None:
    rows = [*years("60 EUR", "70 EUR"), *years("50 EUR", "70 EUR", first=2004)]

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        assert len(lines_in(drawing)) == 2


def test_every_other_year_is_no_gap_where_all_figures_are_so_far_apart(newsroom: Newsroom) -> None:
    rows = [Given(value="60 EUR", when=str(year)) for year in (2000, 2002, 2004, 2006)]

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        assert len(lines_in(drawing)) == 3
        assert not [words for words in words_in(drawing) if words.startswith("No figure")]


@pytest.mark.parametrize("value", ["more than 70 EUR", "at least 70 EUR", "up to 70 EUR", "less than 70 EUR"])
def test_no_line_leads_to_a_figure_without_an_end(newsroom: Newsroom, value: str) -> None:
    rows = years("60 EUR", "65 EUR", value, "70 EUR", "72 EUR")

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        assert len(lines_in(drawing)) == 2


def test_a_range_has_a_band_and_no_middle(newsroom: Newsroom) -> None:
    rows = years("60 EUR", "60 to 80 EUR", "70 EUR", "72 EUR")

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        strengths = [mark.paint.strength for mark in lines_in(drawing)]
        assert strengths == ["track", "track", "line"]


def test_a_line_is_as_sure_as_the_less_sure_of_its_ends(newsroom: Newsroom) -> None:
    rows = [*years("60 EUR", "61 EUR"), *years("62 EUR", "63 EUR", first=2002, status="claimed")]

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        statuses = [mark.paint.status for mark in lines_in(drawing)]
        assert statuses == ["reported", "claimed", "claimed"]


def test_the_last_figure_of_each_line_stands_at_its_end_behind_the_name(newsroom: Newsroom) -> None:
    rows = years("60 EUR", "61 EUR", "62 EUR", "about 63 EUR", label="Here", series="here")
    rows += years("40 EUR", "41 EUR", "42 EUR", "up to 43 EUR", label="There", series="there", who="peer")

    for drawing in drawings_of(newsroom.subject("line", rows)).values():
        words = words_in(drawing)
        assert words[words.index("Here") + 1] == "about €63"
        assert words[words.index("There") + 1] == "up to €43"


def test_prices_on_the_scale_have_as_many_decimals_as_those_of_the_source(newsroom: Newsroom) -> None:
    rows = years("0.71 EUR", "0.72 EUR", "0.90 EUR", "0.88 EUR")

    for drawing in drawings_of(newsroom.subject("columns", rows)).values():
        assert "€0.20" in words_in(drawing)


FOUR = years("60 EUR", "61 EUR", "62 EUR", "63 EUR")


@pytest.mark.parametrize("form", ["columns", "line"])
@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (FOUR[:3], "number-of-rows"),
        (years(*["60 EUR"] * 31), "number-of-rows"),
        ([*FOUR, Given(value="64 EUR")], "undated-point"),
        ([*FOUR, Given(value="64 EUR", when="since 2010")], "undated-point"),
        ([*FOUR, Given(value="64 EUR", when="2010-03")], "mixed-periods"),
        ([*FOUR, Given(value="64 EUR", when="2002")], "repeated-date"),
        ([*FOUR, Given(value="64 ferries", when="2010")], "mixed-units"),
        ([*FOUR, Given(value="several EUR", when="2010")], "vague-value"),
        ([*FOUR, Given(value="-1 EUR", when="2010")], "below-zero"),
    ],
)
def test_what_is_no_series_is_found_first(newsroom: Newsroom, form: str, rows: list[Given], rule: str) -> None:
    assert problems_of(newsroom.subject(form, rows)) == [rule]
