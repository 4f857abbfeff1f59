"""A card says, at a glance and away from the site, what was found, how sure it is, and who says so."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factpress.cards.chart import chart_card
from factpress.cards.site import site_card
from factpress.cards.story import story_card
from factpress.charts import Figures
from factpress.charts.lettering import Lettering, width
from factpress.pipeline import Checked, check
from tests.builders import draw
from tests.conftest import GOLDEN

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=["newsroom", "newsroom-da"])
def checked(request: pytest.FixtureRequest) -> Checked:
    return check(GOLDEN / request.param)


@pytest.fixture(scope="module")
def figures(checked: Checked) -> Figures:
    return draw(checked.content, checked.wording)


@pytest.fixture(scope="module")
def cards(checked: Checked, figures: Figures) -> dict[str, str]:
    content, wording = checked.content, checked.wording
    charts = {f"charts/{id}": chart_card(figure, content, wording) for id, figure in figures.items()}
    stories = {f"stories/{id}": story_card(story, content, wording) for id, story in content.stories.items()}
    return {"site": site_card(content, wording), **charts, **stories}


def words_on(card: str) -> Iterator[tuple[str, float, float, float]]:
    """List the words that a card has round its drawing: where each begins and ends, and its baseline."""
    for text in ElementTree.fromstring(card).findall(f"{SVG}g/{SVG}text"):
        words, left, size = text.text or "", float(text.get("x", 0)), float(text.get("font-size", 0))
        face = Lettering(size=size, bold=text.get("font-weight") == "700")
        if "Serif" in text.get("font-family", ""):
            face = Lettering(size=size, face="display")
        yield words, left, left + width(words, face), float(text.get("y", 0))


def test_no_words_leave_a_card(cards: dict[str, str]) -> None:
    outside = [
        (name, words)
        for name, card in cards.items()
        for words, left, right, baseline in words_on(card)
        if left < 0 or right > 1200 or not 0 < baseline < 630
    ]

    assert outside == []


def test_every_card_names_the_publisher(checked: Checked, cards: dict[str, str]) -> None:
    publisher = str(checked.content.site.publisher.name)

    assert [name for name, card in cards.items() if publisher not in [words for words, *_ in words_on(card)]] == []


def test_the_card_of_a_story_has_a_figure_with_its_status(checked: Checked, cards: dict[str, str]) -> None:
    statuses = {str(phrase) for key, phrase in checked.wording.language.phrases.items() if key.startswith("status.")}

    for name, card in cards.items():
        words = [said for said, *_ in words_on(card)]
        if name.startswith("stories/") and any(re.search(r"\d", said) for said in words[2:]):
            assert statuses & set(words), name


def test_colours_and_letters_need_no_page(cards: dict[str, str], figures: Figures) -> None:
    for picture in (*cards.values(), *map(figures.alone, figures)):
        families = re.findall(r'font-family="([^"]*)"', picture)
        assert "var(" not in picture
        assert families
        assert all(family.endswith((",sans-serif", ",serif")) for family in families)


def test_cards_stand_where_pages_look_for_them(golden_site: Path) -> None:
    cards = {file.relative_to(golden_site).as_posix() for file in (golden_site / "cards").rglob("*.png")}

    assert {"cards/site.png", "cards/charts/catch.png", "cards/stories/the-long-refit.png"} <= cards
