"""In a real browser: the ledger is narrowed down, what is not confirmed is dimmed, and events are taken out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import write_site
from tests.builders import build, fact, facts, write_newsroom

pytestmark = pytest.mark.browser

SHOWN = ".facts > li:visible"
UNCOVERED = """() => {
    const note = document.querySelector(".note:popover-open").getBoundingClientRect();
    const marker = document.querySelector(`[popovertarget=${document.querySelector(".note:popover-open").id}]:focus`);
    return marker.getBoundingClientRect().top >= 0 && marker.getBoundingClientRect().bottom <= note.top;
}"""
APART = """figures => figures.filter(figure => {
    const [marker] = figure.getElementsByClassName("marker"), [fact] = figure.getElementsByClassName("fact");
    const last = [...fact.getClientRects()].at(-1), box = marker.getBoundingClientRect();
    return box.top > last.bottom || box.bottom < last.top || box.left < last.right - 1;
}).map(figure => figure.textContent)"""


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
    searched = shown.evaluate_all("rows => rows.map(row => row.textContent + row.dataset.words)")
    assert all("herring" in words.lower() for words in searched)
    expect(page.get_by_role("status")).to_have_text(f"{shown.count()} of {everything} shown")
    assert page.url.endswith("?q=herring")


def test_the_ledger_finds_what_is_written_in_another_way(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    words = page.get_by_label("Words")

    found = {asked: _found(page, words, asked) for asked in ("2,000", "2000", "456-1370", "456\N{EN DASH}1,370")}

    assert found["2,000"] == found["2000"] > 0
    assert found["456-1370"] == found["456\N{EN DASH}1,370"] > 0


def test_what_a_topic_counts_is_not_said_while_rows_are_taken_out(page: Page, address: str) -> None:
    page.goto(f"{address}facts/?status=claimed")
    assert page.locator(".count:visible").count() == 0

    page.get_by_role("button", name="Clear").click()

    assert page.locator(".count:visible").count() == page.locator(".ledger section").count()


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

    plain.get_by_label("Dim what is not confirmed").check()

    confirmed = plain.locator(".noted:has(> .is-confirmed) > .fact").first
    claimed = plain.locator(".noted:has(> .is-claimed) > .fact").first
    assert confirmed.evaluate("e => getComputedStyle(e).fontWeight") == "600"
    assert claimed.evaluate("e => getComputedStyle(e).fontWeight") == "400"
    assert claimed.evaluate("e => getComputedStyle(e).color") == "rgb(104, 114, 124)"  # 4.9 to 1 on white
    expect(plain.locator(".left")).to_contain_text("confirmed")
    plain.locator(".key .close").click()
    expect(plain.locator(".key")).to_be_hidden()


def test_the_switch_is_worked_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}facts/")
    switch = page.get_by_label("Dim what is not confirmed")

    switch.focus()
    page.keyboard.press("Space")

    expect(switch).to_be_checked()
    dimmed = page.locator(".facts > li.is-claimed").first
    assert dimmed.evaluate("e => getComputedStyle(e).color") == "rgb(104, 114, 124)"


def test_a_chart_is_dimmed_unless_all_of_it_is_confirmed_and_a_check_part_by_part(page: Page, address: str) -> None:
    colour = "e => getComputedStyle(e).getPropertyValue('--ink') === getComputedStyle(e).getPropertyValue('--dim')"
    is_unsure = "e => ['reported', 'claimed', 'unverified', 'derived'].some(s => e.classList.contains('is-' + s))"
    parts = {"charts/": ".figure", "cross-checks/": ".check > .terms > [class]"}

    for path, part in parts.items():
        page.goto(f"{address}{path}")
        page.get_by_label("Dim what is not confirmed").check()
        shown = page.locator(part).all()
        told = [(element.evaluate(is_unsure), element.evaluate(colour)) for element in shown]
        assert told and all(unsure == dimmed for unsure, dimmed in told), (path, told)


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


@pytest.mark.parametrize("width", [320, 360, 700])
def test_a_marker_stands_behind_the_last_word_of_its_figure(width: int, plain: Page, address: str) -> None:
    plain.set_viewport_size({"width": width, "height": 640})
    plain.goto(f"{address}stories/the-long-refit/")

    assert plain.locator(".noted").evaluate_all(APART) == []


def test_on_a_phone_a_note_is_a_sheet_at_the_foot_that_does_not_cover_its_figure(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    page.goto(f"{address}stories/the-long-refit/")
    for marker in page.locator(".prose .marker").all()[:6]:
        marker.scroll_into_view_if_needed()

        marker.click()

        page.wait_for_function(UNCOVERED)
        note = page.locator(".note:popover-open").bounding_box()
        assert note and note["y"] + note["height"] == 640
        page.keyboard.press("Escape")
    page.close()


def _found(page: Page, words: Locator, asked: str) -> int:
    words.fill(asked)
    return page.locator(SHOWN).count()
