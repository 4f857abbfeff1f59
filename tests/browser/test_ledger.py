"""In a real browser: the ledger is narrowed down, what is not confirmed is dimmed, and events are taken out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import write_site
from tests.builders import build, fact, facts, write_newsroom

pytestmark = pytest.mark.browser

SHOWN = ".facts > li:visible"


@pytest.fixture(scope="module")
def address(golden_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(golden_site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1000, "height": 800})
    yield page
    page.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


def test_the_ledger_is_whole_and_offers_nothing_dead_without_scripts(plain: Page, address: str) -> None:
    plain.goto(f"{address}facts/")

    assert plain.locator(SHOWN).count() == plain.locator(".facts > li").count() > 80
    expect(plain.locator(".filter")).to_be_hidden()


def test_the_ledger_is_narrowed_down_as_one_types(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    everything = page.locator(SHOWN).count()

    page.get_by_label("Words").press_sequentially("herring")

    shown = page.locator(SHOWN)
    assert 0 < shown.count() < everything
    assert all("herring" in words.lower() for words in shown.all_text_contents())
    expect(page.get_by_role("status")).to_have_text(f"{shown.count()} of {everything} shown")
    assert page.url.endswith("?q=herring")


def test_the_address_keeps_what_was_asked_for_and_the_way_back_undoes_it(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    everything = page.locator(SHOWN).count()
    page.get_by_role("combobox", name="How sure").select_option("confirmed")
    confirmed = page.locator(SHOWN).count()
    page.get_by_label("Words").press_sequentially("ferry")

    page.go_back()

    assert page.locator(SHOWN).count() == confirmed
    expect(page.get_by_label("Words")).to_have_value("")
    page.go_back()
    assert page.locator(SHOWN).count() == everything


def test_an_address_opens_the_ledger_as_it_was_left(page: Page, address: str) -> None:
    page.goto(f"{address}facts/?status=claimed&speaker=tern")

    expect(page.get_by_role("combobox", name="How sure")).to_have_value("claimed")
    assert page.locator(SHOWN).count() == page.locator('li[data-status="claimed"][data-speaker~="tern"]').count() > 0


def test_nothing_found_is_said_and_clear_brings_all_back(page: Page, address: str) -> None:
    page.goto(f"{address}facts/?q=zeppelin")
    expect(page.get_by_role("status")).to_contain_text("None of the")

    page.get_by_role("button", name="Clear").press("Enter")

    assert page.locator(SHOWN).count() == page.locator(".facts > li").count()
    expect(page.get_by_label("Words")).to_be_focused()
    assert page.url.endswith("/facts/")


def test_a_thousand_facts_are_narrowed_down_within_a_frame_or_two(
    page: Page, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    many = {f"f{number}": fact(f"{number} ferries") for number in range(1, 1001)}
    newsroom = write_newsroom(tmp_path / "newsroom", facts(**many))
    site = write_site(build(newsroom).files, tmp_path / "site")
    page.goto(f"{serve(site)}facts/")

    taken = page.evaluate(
        """() => {
            const field = document.querySelector("[name=q]");
            field.value = "99";
            const start = performance.now();
            field.dispatchEvent(new Event("input", { bubbles: true }));
            document.body.offsetHeight;
            return performance.now() - start;
        }"""
    )

    assert page.locator(SHOWN).count() == 19
    assert taken < 500, f"{taken:.0f} ms"  # 20 to 60 ms on an idle machine


def test_what_is_not_confirmed_is_dimmed_without_scripts_and_can_still_be_read(plain: Page, address: str) -> None:
    plain.goto(f"{address}stories/the-long-refit/")
    plain.locator(".key-opener").click()

    plain.get_by_label("Dim all that is not confirmed").check()

    confirmed = plain.locator(".noted:has(> .is-confirmed) > .fact").first
    claimed = plain.locator(".noted:has(> .is-claimed) > .fact").first
    assert confirmed.evaluate("e => getComputedStyle(e).fontWeight") == "600"
    assert claimed.evaluate("e => getComputedStyle(e).fontWeight") == "400"
    assert claimed.evaluate("e => getComputedStyle(e).color") == "rgb(104, 114, 124)"  # 4.9 to 1 on white
    expect(plain.locator(".left")).to_contain_text("confirmed")


def test_the_switch_is_worked_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    switch = page.get_by_label("Dim all that is not confirmed")

    switch.focus()
    page.keyboard.press("Space")

    expect(switch).to_be_checked()
    dimmed = page.locator(".facts > li.is-claimed").first
    assert dimmed.evaluate("e => getComputedStyle(e).color") == "rgb(104, 114, 124)"


def test_events_are_taken_out_of_a_timeline_without_scripts_and_that_is_said(plain: Page, address: str) -> None:
    plain.goto(f"{address}timelines/the-herring/")
    claimed = plain.locator(".events > .is-claimed")
    expect(claimed.first).to_be_visible()

    plain.get_by_role("checkbox", name="Claimed").uncheck()

    assert plain.locator(".events > .is-claimed:visible").count() == 0
    expect(plain.locator(".taken-out:visible")).to_have_text(f"Not shown: Claimed, {claimed.count()} events.")


@pytest.mark.parametrize("timeline", ["the-heron", "the-herring", "the-loft"])
def test_a_timeline_is_printed_on_one_sheet(timeline: str, page: Page, address: str) -> None:
    page.goto(f"{address}timelines/{timeline}/")

    printed = page.pdf(format="A4", prefer_css_page_size=True)

    assert printed.count(b"/Type /Page\n") == 1


def test_paper_has_the_rows_of_the_ledger_that_are_shown(page: Page, address: str) -> None:
    page.goto(f"{address}facts/?status=confirmed")

    page.emulate_media(media="print")

    assert page.locator(SHOWN).count() == page.locator('li[data-status="confirmed"]').count()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator(".filter")).to_be_hidden()


def test_a_marker_is_large_enough_for_a_thumb_and_keeps_the_lines_apart(plain: Page, address: str) -> None:
    plain.goto(f"{address}stories/the-long-refit/")
    marker = plain.locator(".prose .marker").first

    box = marker.bounding_box()
    reach = marker.evaluate("e => parseFloat(getComputedStyle(e, '::after').height)")
    heights = plain.locator(".prose p").evaluate_all(
        "all => all.map(p => p.getBoundingClientRect().height % parseFloat(getComputedStyle(p).lineHeight))"
    )

    assert box and min(box["width"], box["height"]) >= 24
    assert reach >= 44
    assert all(min(rest, 28.8 - rest) < 1 for rest in heights), heights


def test_on_a_phone_a_note_covers_no_word_of_its_sentence(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{address}stories/the-long-refit/")
    for marker in page.locator(".prose .marker").all()[:6]:
        marker.scroll_into_view_if_needed()

        marker.click()

        figure, note = marker.bounding_box(), page.locator(".note:popover-open").bounding_box()
        assert figure and note
        assert note["y"] >= figure["y"] + figure["height"] or note["y"] + note["height"] <= figure["y"]
        page.keyboard.press("Escape")
    page.close()
