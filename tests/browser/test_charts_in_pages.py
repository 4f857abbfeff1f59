"""Every chart of the golden newsroom, on its own page, at the widths that readers have: all words apart and inside."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 414, 540, 660, 768, 1200)
ONE_PICTURE = re.compile(r"- '?img \".+")  # on one line
CLASHES = """() => {
  const found = [];
  for (const svg of document.querySelectorAll('.plot svg')) {
    const frame = svg.getBoundingClientRect();
    if (!svg.checkVisibility() || getComputedStyle(svg.closest('.plot > *')).opacity === '0') continue;
    const texts = [...svg.querySelectorAll('text')];
    found.push(...(texts.length || frame.width < 100 ? [] : ['a chart without words']));
    const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]);
    const spare = box => 0.14 * box.height;  // above and below there is only what a font keeps free
    const meets = (one, other) => one.left < other.right - .5 && other.left < one.right - .5
      && one.top + spare(one) < other.bottom - spare(other) && other.top + spare(other) < one.bottom - spare(one);
    boxes.forEach(([words, box], number) => {
      const beside = Math.max(frame.left - box.left, box.right - frame.right);
      const out = Math.max(beside, frame.top - box.top, box.bottom - frame.bottom);
      if (out > 1.5) found.push(`“${words}” leaves the frame by ${out.toFixed(1)} px`);
      for (const [other, place] of boxes.slice(number + 1))
        if (meets(box, place)) found.push(`“${words}” overlaps “${other}”`);
    });
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  return found;
}"""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What a browser finds on the page of a chart."""

    clashes: list[str]
    exposed: str  # of its drawings, to those who listen
    buttons: list[str]  # what they say, where the page was opened from a disk


@pytest.fixture(scope="module")
def visits_at(browser: Browser, golden_site: Path) -> Callable[[int], Mapping[str, Visit]]:
    """Open the page of every chart in a width, once for all tests."""

    @cache
    def visits(width: int) -> Mapping[str, Visit]:
        page = browser.new_page(viewport={"width": width, "height": 900})
        found = {chart.parent.name: visit(page, chart) for chart in sorted(golden_site.glob("charts/*/index.html"))}
        page.close()
        return found

    return visits


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def visit(page: Page, chart: Path) -> Visit:
    page.goto(chart.as_uri())
    page.evaluate("document.fonts.ready")
    return Visit(
        clashes=page.evaluate(CLASHES),
        exposed=page.locator(".plot").aria_snapshot(),
        buttons=page.locator("button").all_text_contents(),
    )


def test_opened_from_a_disk_the_scripts_run_once_and_with_the_words_they_were_given(
    page: Page, golden_site: Path
) -> None:
    mistakes: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(min(golden_site.glob("charts/*/index.html")).as_uri())

    buttons = page.locator(".copy").all()
    named = [page.locator(f"#{button.get_attribute('aria-describedby')}").inner_text() for button in buttons]

    assert mistakes == []
    assert {button.inner_text() for button in buttons} == {"Copy"}
    assert len(set(named)) == len(named) > 1


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_overlaps_another_or_leaves_its_frame(
    visits_at: Callable[[int], Mapping[str, Visit]], width: int
) -> None:
    visits = visits_at(width)

    assert len(visits) >= 11
    assert {name: visit.clashes for name, visit in visits.items() if visit.clashes} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_a_screen_reader_meets_both_drawings_of_a_chart_as_one_picture(
    visits_at: Callable[[int], Mapping[str, Visit]], width: int
) -> None:
    visits = visits_at(width)

    assert {name: visit.exposed for name, visit in visits.items() if not ONE_PICTURE.fullmatch(visit.exposed)} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_every_button_says_what_it_does_when_the_page_is_opened_from_a_disk(
    visits_at: Callable[[int], Mapping[str, Visit]], width: int
) -> None:
    visits = visits_at(width)

    assert {name: visit.buttons for name, visit in visits.items() if "" in visit.buttons or not visit.buttons} == {}
