"""Every chart of the golden newsroom, on its own page, at the widths that readers have: all words apart and inside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 414, 540, 660, 768, 1200)
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


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_overlaps_another_or_leaves_its_frame(page: Page, golden_site: Path, width: int) -> None:
    charts = sorted(golden_site.glob("charts/*/index.html"))
    page.set_viewport_size({"width": width, "height": 900})

    clashes = {}
    for chart in charts:
        page.goto(chart.as_uri())
        page.evaluate("document.fonts.ready")
        clashes[chart.parent.name] = page.evaluate(CLASHES)

    assert len(charts) >= 11
    assert {name: found for name, found in clashes.items() if found} == {}
