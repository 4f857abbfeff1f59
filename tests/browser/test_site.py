"""The site that is published, as it is served, in a real browser: every page, at every width, in both themes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.conftest import run_command
from tools.published import headers_of, served

STORY = "stories/what-the-work-pays/"
WIDE, NARROW, NARROWEST = 1200, 360, 320
HEIGHT = 800
OF_COLOUR = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}  # the theme changes no other

pytestmark = pytest.mark.browser


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What one page was found to do, by what it was asked."""

    violations: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    overflow: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)


class Addresses(HTMLParser):
    """Collects where the links of a page lead, and what in it they can lead to."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.ids.update(filter(None, [attributes.get("id")]))
        self.links += filter(None, [attributes.get("href"), attributes.get("src")])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "site"
    built = run_command("--output", folder)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def visits(site: Path, address: str, browser: Browser) -> Mapping[str, Visit]:
    """Open every page once, and ask it everything that can be asked of any page."""
    page = browser.new_page(viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce")
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    found = {path: visit(page, urljoin(address, path), axe) for path in pages_of(site)}
    page.close()
    return found


def pages_of(site: Path) -> list[str]:
    """List the addresses of all pages."""
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [file.removesuffix("index.html") for file in files]


def visit(page: Page, address: str, axe: str) -> Visit:
    found = Visit()

    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.complaints.append(message.text)

    page.on("console", complain)
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    page.goto(address)
    page.evaluate(axe)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme="light")
        found.violations.extend(f"{width} light: {told}" for told in violations(page, {}))
        page.emulate_media(color_scheme="dark")
        found.violations.extend(f"{width} dark: {told}" for told in violations(page, OF_COLOUR))
    page.set_viewport_size({"width": NARROWEST, "height": 256})  # what is left of 1280 by 1024 at 400 %
    if (needed := page.evaluate("document.scrollingElement.scrollWidth")) > NARROWEST:
        found.overflow.append(f"{needed} pixels")
    found.headings.extend(page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"))
    page.remove_listener("console", complain)
    return found


def violations(page: Page, asked: Mapping[str, Any]) -> Iterator[str]:
    options = json.dumps({"resultTypes": ["violations"], "preload": False, **asked})
    for violation in page.evaluate(f"axe.run(document, {options}).then(told => told.violations)"):
        yield f"{violation['id']} at {violation['nodes'][0]['target']}"


def test_no_page_has_a_violation_that_axe_can_find_at_any_width_in_either_theme(visits: Mapping[str, Visit]) -> None:
    assert len(visits) > 30
    assert {path: found.violations for path, found in visits.items() if found.violations} == {}


def test_no_page_complains_under_the_headers_that_it_is_published_with(site: Path, visits: Mapping[str, Visit]) -> None:
    assert "script-src 'sha256-" in headers_of("/stories/", site)["Content-Security-Policy"]
    assert {path: found.complaints for path, found in visits.items() if found.complaints} == {}


def test_no_page_scrolls_sideways_on_the_narrowest_screen_or_at_four_times_its_size(
    visits: Mapping[str, Visit],
) -> None:
    assert {path: found.overflow for path, found in visits.items() if found.overflow} == {}


def test_every_page_has_one_first_heading_and_skips_no_level(visits: Mapping[str, Visit]) -> None:
    for path, found in visits.items():
        assert found.headings.count(1) == 1, path
        assert found.headings[0] == 1, path
        assert all(below <= above + 1 for above, below in zip(found.headings, found.headings[1:], strict=False)), path


def test_every_link_leads_to_something_on_the_site(site: Path) -> None:
    written = {path: Addresses((site / file_of(path)).read_text(encoding="utf-8")) for path in pages_of(site)}
    root = site_root(written[""])

    broken = [
        f"{path}: {link}"
        for path, page in written.items()
        for link in page.links
        if is_internal(link, root) and not leads_somewhere(link, path, root, written, site)
    ]

    assert broken == []


def test_the_keyboard_alone_opens_every_note_of_a_story_and_comes_back(address: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": HEIGHT})
    page.goto(urljoin(address, STORY))
    wanted = page.evaluate(
        "[...document.querySelectorAll('.marker')].map(marker => marker.getAttribute('popovertarget'))"
    )
    opened = []

    for _ in range(len(wanted) * 6):
        page.keyboard.press("Tab")
        marker = page.evaluate(
            "document.activeElement.matches('.marker') && document.activeElement.getAttribute('popovertarget')"
        )
        if marker:
            page.keyboard.press("Enter")
            assert page.locator(f"#{marker}").evaluate("note => note.matches(':popover-open')"), marker
            page.keyboard.press("Tab")
            assert page.locator(f"#{marker}").evaluate("note => note.contains(document.activeElement)"), marker
            page.keyboard.press("Escape")
            assert not page.locator(f"#{marker}").evaluate("note => note.matches(':popover-open')"), marker
            opened.append(page.evaluate("document.activeElement.getAttribute('popovertarget')"))
        if len(opened) == len(wanted):
            break

    page.close()
    assert wanted
    assert opened == wanted


def test_without_scripts_the_words_the_notes_and_the_ledger_are_all_there(
    site: Path, address: str, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": WIDE, "height": HEIGHT})
    page = context.new_page()
    page.goto(urljoin(address, STORY))
    page.locator(".marker").first.click()

    note = page.locator(".note:popover-open")

    assert note.count() == 1
    assert note.locator(".value, .gist").first.is_visible()
    for facts in (site / "facts").glob("*/index.html"):
        page.goto(urljoin(address, f"facts/{facts.parent.name}/"))
        entries = page.locator("article.entry")
        assert entries.count() > 0
        assert all(entry.is_visible() for entry in entries.all())
    context.close()


@pytest.mark.parametrize("asked", [{"media": "print"}, {"forced_colors": "active"}])
def test_a_story_can_be_printed_and_read_in_colours_of_the_readers_own(
    asked: dict[str, Any], address: str, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": WIDE, "height": HEIGHT})
    page.emulate_media(**asked)
    page.goto(urljoin(address, STORY))

    picture = page.screenshot(full_page=True)
    words = page.locator("main").inner_text()

    page.close()
    assert len(picture) > 50_000, "more than a blank page"
    assert len(words) > 2_000


def file_of(path: str) -> str:
    return path if path.endswith(".html") else f"{path}index.html"


def site_root(front: Addresses) -> str:
    """Find the full address of the site, which the front page calls canonical."""
    return next(link for link in front.links if link.startswith("https://") and link.endswith("/"))


def is_internal(link: str, root: str) -> bool:
    return not urlsplit(link).scheme or link.startswith(root)


def leads_somewhere(link: str, path: str, root: str, written: Mapping[str, Addresses], site: Path) -> bool:
    """Tell whether there is a file at a link's address, and in it what its fragment names."""
    to = urlsplit(urljoin(urljoin(root, path), link))
    target = unquote(to.path).removeprefix(urlsplit(root).path)
    if target in written:
        return not to.fragment or unquote(to.fragment) in written[target].ids
    return (site / target).is_file() and not to.fragment
