"""A picture that stands alone has everything with it: what it is, how sure, who says so, and where it was published."""

import gzip
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factpress.charts import FORMS, Figures
from tests.builders import draw
from tests.charts.builders import Given, Newsroom

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figures(newsroom: Newsroom) -> Figures:
    rows = [Given(value="about 3500 EUR", status="claimed"), Given(value="at least 2 EUR", status="confirmed")]
    long = "A finding that takes more than one line, since all that was found has to stand in it, word for word"
    subject = newsroom.subject("range-bars", rows, title=long)
    return draw(subject.content, subject.wording)


def test_it_says_all_that_a_page_says_round_a_chart(figures: Figures) -> None:
    root = ElementTree.fromstring(figures.alone("made-up"))

    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))

    for said in (
        "word for word",
        "about €3,500",
        "at least €2",
        "Claimed",
        "Confirmed",
        "or more",
        "From: The Gazette",
    ):
        assert said in words
    assert words.endswith("The Gazette · The Harbour https://example.org/charts/made-up/")


def test_it_stands_on_paper_and_is_one_picture_to_a_screen_reader(figures: Figures) -> None:
    root = ElementTree.fromstring(figures.alone("made-up"))
    title, description, *_, drawn = root

    assert (root.get("role"), description.text, drawn.get("aria-hidden")) == ("img", "A description", "true")
    assert root.get("aria-labelledby") == title.get("id")
    assert (drawn[0].tag, drawn[0].get("fill")) == (f"{SVG}rect", "#ffffff")


def test_it_is_small(figures: Figures) -> None:
    assert len(gzip.compress(figures.alone("made-up").encode())) <= 4096


def test_its_png_has_twice_its_pixels(figures: Figures) -> None:
    root = ElementTree.fromstring(figures.alone("made-up"))

    size = struct.unpack(">II", figures.pictures["charts/made-up.png"][16:24])

    assert size[0] == 2 * float(root.get("width", 0))
    assert abs(size[1] - 2 * float(root.get("height", 0))) <= 1


def test_no_golden_chart_exposes_more_than_twelve_nodes(golden_site: Path) -> None:
    exposed = {}
    for file in sorted((golden_site / "charts").glob("*.svg")):
        exposed[file.stem] = len(list(exposed_in(ElementTree.parse(file).getroot())))

    assert len(exposed) > len(FORMS)
    assert {name: count for name, count in exposed.items() if not 1 <= count <= 12} == {}


def exposed_in(element: ElementTree.Element) -> list[ElementTree.Element]:
    """List what a screen reader may meet: all but what is hidden, and what is in it."""
    if element.get("aria-hidden") == "true" or element.tag == f"{SVG}defs":
        return []
    return [element, *(inner for child in element for inner in exposed_in(child))]
