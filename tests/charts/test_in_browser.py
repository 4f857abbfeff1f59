"""A real browser finds every label in its frame and apart from the others, in the site's own letters and in others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from factpress.charts.subject import Subject
from factpress.derive import derive_facts
from factpress.load import load_content
from tests.builders import draw
from tests.charts.builders import Given, Happened, Newsroom

pytestmark = [pytest.mark.browser, pytest.mark.long]

ROOT = Path(__file__).resolve().parent.parent.parent
FONT = ROOT / "templates" / "static" / "fonts" / "sans.woff2"
NEWSROOMS = {"ours": ROOT, "golden": ROOT / "tests" / "golden" / "newsroom"}

LONG = "Donaudampfschifffahrtsgesellschaft of the upper and the lower river, with all that were ever in its pay"
CLASHES = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const frame = svg.viewBox.baseVal, found = [];
  const boxes = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBBox()]);
  const bottom = box => box.y + 0.86 * box.height;  // below it there is only what a font keeps free
  const meets = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
    && one.y + 0.14 * one.height < bottom(other) && other.y + 0.14 * other.height < bottom(one);
  boxes.forEach(([words, box], number) => {
    const right = box.x + box.width - frame.width, below = box.y + box.height - frame.height;
    if (Math.max(-box.x, -box.y, right, below) > 1) found.push(`${words} leaves the frame`);
    for (const [other, place] of boxes.slice(number + 1))
      if (meets(box, place)) found.push(`${words} overlaps ${other}`);
  });
  for (const path of svg.querySelectorAll('g path')) {
    const box = path.getBBox();
    if (box.x < -4 || box.x + box.width > frame.width + 4 || box.y < -1 || box.y + box.height > frame.height + 1)
      found.push(`a mark leaves the frame: ${path.getAttribute('d').slice(0, 60)}`);
  }
  return found;
})"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def show(page: Page, folder: Path, pictures: list[str], family: str) -> None:
    """Show pictures in a family of letters."""
    face = f'@font-face {{ font-family: "Own"; src: url("{FONT.as_uri()}"); font-weight: 400 700 }}'
    style = f"<style>{face} svg {{ font-family: {family} }}</style>"
    shown = folder / "shown.html"
    shown.write_text(f"<!doctype html><meta charset=utf-8>{style}{''.join(pictures)}", encoding="utf-8")
    page.goto(shown.as_uri())
    page.evaluate("document.fonts.ready")


def stress(newsroom: Newsroom) -> list[Subject]:
    """Make up charts with long words and large numbers."""
    values = [
        "about 123456789012 EUR",
        "999999999 to 123456789012 EUR",
        "up to 100000000001 EUR",
        "more than 99999999999 EUR",
    ]
    long = [
        Given(value=value, label=LONG, note=LONG, converted="1234567890 to 1234567891 USD", status=status)
        for value, status in zip(values, ["confirmed", "claimed", "unverified", "derived"], strict=True)
    ]
    parts = [Given(value=value, label=LONG, note=LONG) for value in ("99 %", "1 to 97 %", "up to 100 %", "most", "0 %")]
    events = [
        Happened(when=when, title=LONG) for when in ("1066", "1999-12-31", "2020/..", "../1500", "199X", "unknown")
    ]
    whole = Given(value="about 123456789012 ferries", label=LONG)
    hours, days = Given(value="at least 23 hours per day"), Given(value="less than 7 days per week")
    return [
        newsroom.subject("range-bars", long, reference=Given(value="up to 123456789012 EUR", label=LONG)),
        newsroom.subject("range-bars", long[:1], reference=Given(value="1 to 123456789012 EUR", label=LONG)),
        newsroom.subject("ladder", [*long, Given(value="1 EUR per ferry per month", label=LONG)]),
        newsroom.subject("share", parts),
        newsroom.subject("dots", [Given(value="up to 12345678901 ferries", label=LONG)], of=whole),
        newsroom.subject("week", [hours], of=days),
        newsroom.subject("spans", events=events),
        newsroom.subject("number", [Given(value="about 123456789012 ferries", label=LONG, note=LONG)]),
    ]


@pytest.mark.parametrize("family", ["Own", "Liberation Sans, Arial, sans-serif"])
def test_with_long_words_and_large_numbers(page: Page, newsroom: Newsroom, tmp_path: Path, family: str) -> None:
    figures = [draw(subject.content, subject.wording)["made-up"] for subject in stress(newsroom)]

    show(page, tmp_path, [picture for figure in figures for picture in (figure.narrow, figure.wide)], family)

    assert page.locator("svg").count() == 2 * len(figures)
    assert page.evaluate(CLASHES) == []


@pytest.mark.parametrize("name", NEWSROOMS)
@pytest.mark.parametrize("family", ["Own", "Liberation Sans, Arial, sans-serif"])
def test_in_the_charts_of_a_newsroom(page: Page, tmp_path: Path, name: str, family: str) -> None:
    loaded = load_content(NEWSROOMS[name])
    assert loaded.content and loaded.wording
    figures = draw(derive_facts(loaded.content).content, loaded.wording).values()

    show(page, tmp_path, [picture for figure in figures for picture in (figure.narrow, figure.wide)], family)

    assert page.evaluate(CLASHES) == []


def test_a_screen_reader_meets_a_chart_as_one_picture(page: Page, newsroom: Newsroom, tmp_path: Path) -> None:
    figures = [draw(subject.content, subject.wording)["made-up"] for subject in stress(newsroom)]

    show(page, tmp_path, [figure.wide for figure in figures], "sans-serif")

    tree = page.locator("body").aria_snapshot()
    assert tree.splitlines() == ['- img "A finding"'] * len(figures)
