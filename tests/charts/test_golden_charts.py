"""The charts of the golden newsroom: small, legible in both themes, and equal to their facts when read back."""

import csv
import gzip
import io
import re
from collections.abc import Mapping
from fractions import Fraction

import pytest

from factpress.charts import Figures
from factpress.model import Content
from factpress.pipeline import check
from factpress.wording import Wording
from tests.builders import draw
from tests.conftest import GOLDEN, REPOSITORY

TOKENS = REPOSITORY / "templates" / "static" / "style" / "tokens.css"
MARKS, WORDS = ("worker", "state", "peer", "ink"), ("ink", "ink2", "worker", "state", "peer")


@pytest.fixture(scope="module")
def drawn() -> tuple[Content, Wording, Figures]:
    """Draw every chart."""
    checked = check(GOLDEN / "newsroom")
    return checked.content, checked.wording, draw(checked.content, checked.wording)


def colours() -> Mapping[str, Mapping[str, str]]:
    """Read the colours of both themes."""
    light, dark, *_ = TOKENS.read_text(encoding="utf-8").split("@media")
    named = [dict(re.findall(r"--([\w-]+): (#\w+);", theme)) for theme in (light, dark)]
    return {"light": named[0], "dark": {**named[0], **named[1]}}


def contrast(one: str, other: str) -> float:
    """Compare two colours as WCAG 2.2 does."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_have_three_to_one_and_words_four_and_a_half(theme: str) -> None:
    named = colours()[theme]

    marks = {hue: contrast(named[hue], named["paper"]) for hue in MARKS}
    textures = {hue: contrast(named[hue], named[f"{hue}-t"]) for hue in MARKS}
    words = {ink: contrast(named[ink], named["paper"]) for ink in WORDS}

    assert {hue: ratio for hue, ratio in (marks | textures).items() if ratio < 3} == {}
    assert {ink: ratio for ink, ratio in words.items() if ratio < 4.5} == {}
    assert contrast(named["ink2"], named["ink-t"]) >= 4.5, "the rest of a share is named on its track"


def test_no_drawing_weighs_more_than_four_kilobytes(drawn: tuple[Content, Wording, Figures]) -> None:
    _, _, figures = drawn

    drawings = {
        **{f"{id} narrow": figure.narrow for id, figure in figures.items()},
        **{f"{id} wide": figure.wide for id, figure in figures.items()},
        **{f"{id} alone": figures.alone(id) for id in figures},
    }
    sizes = {name: len(gzip.compress(svg.encode(), mtime=0)) for name, svg in drawings.items()}

    assert {name: size for name, size in sizes.items() if size > 4096} == {}


def test_every_csv_is_read_back_as_the_facts_that_are_drawn(
    drawn: tuple[Content, Wording, Figures],
) -> None:
    content, _, figures = drawn

    for id, figure in figures.items():
        written = figures.tables[f"charts/{id}.csv"].decode()
        rows = [row for row in csv.DictReader(io.StringIO(written)) if row["fact"] in content.ledger]
        assert [row["fact"] for row in rows] == [str(row.fact) for row in figure.chart.figures]
        for row in rows:
            entry = content.ledger[row["fact"]]
            assert entry.value
            interval, status = entry.value.interval, str(entry.status)
            low, high = (Fraction(row[end]) if row[end] else None for end in ("low", "high"))
            is_open = [row[f"{end}_open"] == "true" for end in ("low", "high")]
            stated = entry.status != "derived"  # a sum is published rounded outward
            assert row["status"] == status
            assert not stated or entry.value.word or (low or 0, high) == (interval.low or 0, interval.high), row
            assert is_open[0] == (interval.low_open and interval.low is not None), row
            assert is_open[1] == (interval.high_open and interval.high is not None), row


def test_every_table_says_the_figures_and_statuses_that_are_drawn(
    drawn: tuple[Content, Wording, Figures],
) -> None:
    content, wording, figures = drawn

    for figure in figures.values():
        drawn_rows = figure.table.rows[: len(figure.chart.figures)]
        for row, cells in zip(figure.chart.figures, drawn_rows, strict=True):
            entry = content.ledger[row.fact]
            assert entry.value
            assert wording.quantity(entry.value) in cells
            assert wording.status(entry.status) in cells
