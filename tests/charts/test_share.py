"""Shares: parts of a whole, each on a track that is the whole."""

import pytest

from tests.charts.builders import Given, Newsroom, bars, drawings_of, problems_of, words_in


def test_every_track_is_the_whole(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("share", [Given(value="15 %"), Given(value="15 to 20 %")])).values():
        assert bars(drawing, "track") == [(0, 100), (0, 100)]
        assert bars(drawing, "full") == [(0, 15), (0, 15)]
        assert bars(drawing, "pale") == [(15, 20)]


def test_the_rest_is_named(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("share", [Given(value="15 %")])).values():
        assert words_in(drawing).count("the rest") == 1


def test_nothing_is_called_by_its_figure(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("share", [Given(value="0 %")])).values():
        assert "0%" in words_in(drawing)
        assert bars(drawing, "full") == []


def test_a_word_has_a_track_and_no_bar(newsroom: Newsroom) -> None:
    for drawing in drawings_of(newsroom.subject("share", [Given(value="most")])).values():
        assert bars(drawing, "track") == [(0, 100)]
        assert bars(drawing, "full") + bars(drawing, "pale") == []
        assert "most" in words_in(drawing)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (Given(value="3 EUR"), "wrong-unit"),
        (Given(value="3 % per year"), "wrong-unit"),
        (Given(value="140 %"), "more-than-the-whole"),
        (Given(value="90 to 110 %"), "more-than-the-whole"),
        (Given(value="-4 %"), "below-zero"),
    ],
)
def test_what_is_no_share_is_found_first(newsroom: Newsroom, row: Given, rule: str) -> None:
    assert problems_of(newsroom.subject("share", [row])) == [rule]
