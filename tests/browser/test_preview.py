"""In a real browser, a preview shows the last save, or what is wrong with it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from signal import SIGINT
from time import sleep

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.builders import build

ROOT = Path(__file__).parents[2]
PATIENCE = 30_000  # milliseconds; a build takes one or two seconds
SCRIPT = re.compile(
    r'<script src="/\.factpress/places\.js" defer></script><script src="/livereload\.js\?snipver=[\w-]+"></script>'
)

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/golden/newsroom", tmp_path / "newsroom"))


@pytest.fixture
def address(newsroom: Path) -> Iterator[str]:
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--newsroom", str(newsroom), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as preview:
        assert preview.stdout
        found = re.search(r"http://\S+/", preview.stdout.readline())
        assert found
        yield found[0]
        preview.send_signal(SIGINT)
        told, _ = preview.communicate(timeout=PATIENCE / 1000)
        print(told)
    assert preview.returncode == 0


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield page
    page.close()


def rewrite(file: Path, old: str, new: str) -> None:
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


def served(page: Page, address: str) -> str:
    """Fetch a page as it is served, without what a preview adds."""
    return SCRIPT.sub("", page.request.get(address).text())


def built(newsroom: Path, file: str) -> str:
    """Build afresh, and read a page of it."""
    return build(newsroom).files[file].decode()


def test_a_mistake_is_shown_on_the_open_page_and_gone_when_it_is_mended(
    newsroom: Path, address: str, page: Page
) -> None:
    front = newsroom / "content/pages/index.md"
    page.goto(address)
    heading, overlay = page.get_by_role("heading", level=1), page.locator("#factpress-preview")
    expect(heading).to_contain_text("A harbour town")

    rewrite(front, "[[seats]]", "[[seets]]")
    rewrite(newsroom / "content/facts/ferry.yaml", "6 to 8 crossings", "6 to 8 crosings")

    line = 1 + front.read_text(encoding="utf-8")[: front.read_text(encoding="utf-8").index("[[seets]]")].count("\n")
    expect(overlay).to_contain_text(f"content/pages/index.md:{line}:")
    expect(overlay).to_contain_text("“seats”")
    expect(overlay).to_contain_text("content/facts/ferry.yaml:7:")
    expect(overlay.locator("pre", has_text="[[seets]]")).to_contain_text("^")
    expect(overlay).to_be_in_viewport()
    expect(heading).to_contain_text("A harbour town")

    rewrite(front, "[[seets]]", "[[seats]]")
    rewrite(newsroom / "content/facts/ferry.yaml", "6 to 8 crosings", "6 to 8 crossings")

    expect(overlay).to_have_count(0)
    assert served(page, address) == built(newsroom, "index.html")


def test_however_quick_the_saves_the_last_one_is_shown(newsroom: Path, address: str, page: Page) -> None:
    front = newsroom / "content/pages/index.md"
    page.goto(address)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("A harbour town")

    titles = ["A harbour town", *(f"Harbour {letter}" for letter in "abcdefgh"), "[[broken", "The last of the titles"]
    for count, (old, new) in enumerate(pairwise(titles)):
        rewrite(front, f"title: {old}", f"title: {new}")
        sleep((0.1, 0.3, 0.02, 0.9)[count % 4])

    expect(heading).to_contain_text("The last of the titles")
    expect(page.locator("#factpress-preview")).to_have_count(0)
    assert served(page, address) == built(newsroom, "index.html")
    assert served(page, f"{address}about/") == built(newsroom, "about/index.html")


def test_a_reload_keeps_the_place_on_the_page(newsroom: Path, address: str, page: Page) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_contain_text("A harbour town")
    page.evaluate("window.scrollTo({top: 700, behavior: 'instant'})")

    rewrite(newsroom / "content/pages/index.md", "The Heron has", "The good Heron has")

    expect(page.locator("main")).to_contain_text("The good Heron has")
    assert page.evaluate("window.scrollY") == pytest.approx(700, abs=60)  # the words that came take a line at most


def test_a_change_of_style_alone_is_taken_in_without_a_reload(newsroom: Path, address: str, page: Page) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_contain_text("A harbour town")
    page.evaluate("window.isStillTheSame = true")
    tokens = newsroom / "templates/static/style/tokens.css"
    tokens.parent.mkdir(parents=True)

    for paper in ("#fee0c0", "#c0fee0"):
        shutil.copy(ROOT / "templates/static/style/tokens.css", tokens)
        rewrite(tokens, "--paper: #fff;", f"--paper: {paper};")
        colour = f"rgb({', '.join(str(int(paper[at : at + 2], 16)) for at in (1, 3, 5))})"
        expect(page.locator("html")).to_have_css("background-color", colour)

    assert page.evaluate("window.isStillTheSame") is True


def test_the_file_and_line_of_a_figure_are_told_where_its_value_is_clicked_or_its_note_opened(
    newsroom: Path, address: str, page: Page
) -> None:
    seats = line_of(newsroom / "content/facts/ferry.yaml", "seats:", "value:")
    page.goto(address)
    note = page.locator("#note-seats")

    page.locator('.noted:has([popovertarget="note-seats"]) .fact').first.click()

    expect(note.locator(".factpress-place")).to_have_text(re.compile(rf"^content/facts/ferry\.yaml:{seats}:\d+$"))
    page.keyboard.press("Escape")
    page.locator('[popovertarget="note-seats"].marker').first.focus()
    page.keyboard.press("Enter")
    expect(note.locator(".factpress-place")).to_be_visible()

    page.goto(f"{address}facts/ferry/")
    page.locator("#seats .value").first.click()
    expect(page.locator("body > .factpress-place")).to_contain_text(f"content/facts/ferry.yaml:{seats}:")


def test_nothing_of_a_preview_is_in_a_build(newsroom: Path) -> None:
    pages = [words.decode() for path, words in build(newsroom).files.items() if path.endswith((".html", ".js"))]

    assert [words for words in pages if "factpress-place" in words or "livereload" in words] == []


def test_a_draft_is_shown_and_marked_and_no_part_of_a_build(newsroom: Path, address: str, page: Page) -> None:
    draft = newsroom / "content/stories/lamp/story.md"
    page.goto(address)
    draft.parent.mkdir(parents=True)
    draft.write_text("---\ntitle: The lamp\ndraft: true\n---\n\nNot for readers yet.\n", encoding="utf-8")

    page.wait_for_function("fetch('/stories/lamp/').then(answer => answer.status == 200)")
    page.goto(f"{address}stories/lamp/")

    expect(page.locator("#factpress-draft")).to_contain_text("a build leaves this page out")
    assert "stories/lamp/index.html" not in build(newsroom).files

    rewrite(draft, "draft: true", "draft: false")

    expect(page.locator("#factpress-draft")).to_have_count(0)
    assert served(page, page.url) == built(newsroom, "stories/lamp/index.html")


def line_of(file: Path, *words: str) -> int:
    """Find the line of a file in which the last of these words stands, behind the others."""
    written, at = file.read_text(encoding="utf-8"), 0
    for word in words:
        at = written.index(word, at)
    return written.count("\n", 0, at) + 1
