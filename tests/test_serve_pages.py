"""A preview makes a page when somebody asks for it, and tells in time what is wrong with those that nobody asks for."""

import asyncio
import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from weakref import ref

import pytest

from factpress.cli.terms import uncollected
from factpress.serve import collecting, proofreading
from factpress.serve.collecting import collect
from factpress.serve.copies import Copies
from factpress.serve.editions import Edition
from factpress.serve.proofreading import proof_pages
from factpress.serve.showing import Showing
from tests.previewing import PATIENCE, Preview, SmallBuild, SmallSite, Tab, Terminal, running, wait_until


@pytest.fixture
def build() -> SmallBuild:
    return SmallBuild()


@pytest.fixture
def preview(tmp_path: Path, build: SmallBuild) -> Iterator[Preview]:
    (tmp_path / "content").mkdir(parents=True)
    (tmp_path / "content/index.md").write_text("first words")
    (tmp_path / "content/about.md").write_text("about us")
    with running(tmp_path, build) as preview:
        wait_until(lambda: preview.ask()[0].status == 200)
        yield preview


@pytest.fixture
def tab(preview: Preview) -> Iterator[Tab]:
    tab = Tab(preview)
    yield tab
    tab.close()


def test_a_save_makes_no_page(preview: Preview, build: SmallBuild, tab: Tab) -> None:
    preview.save("index.md", "second words")

    assert tab.told() == "*"
    assert build.files.made == []


def test_a_page_is_made_once_for_all_who_ask(preview: Preview, build: SmallBuild) -> None:
    build.go_on_with_pages.clear()
    preview.save("index.md", "second words")
    wait_until(lambda: build.begun == 2)

    with ThreadPoolExecutor() as readers:
        pages = [readers.submit(preview.wait_for, "second words") for _ in range(3)]
        wait_until(lambda: bool(build.files.made))
        build.go_on_with_pages.set()

    assert all("second words" in page.result() for page in pages)
    assert build.files.made == ["index.html"]


def test_a_save_is_told_and_others_are_answered_while_a_page_is_made(
    preview: Preview, build: SmallBuild, tab: Tab
) -> None:
    build.go_on_with_pages.clear()

    with ThreadPoolExecutor() as readers:
        waiting = readers.submit(preview.page, "/about/")
        wait_until(lambda: "about/index.html" in build.files.made)
        preview.save("index.md", "second words")
        told = tab.told()
        script, _ = preview.ask("/.factpress/places.js")
        build.go_on_with_pages.set()

    assert told == "*"
    assert script.status == 200
    assert "about us" in waiting.result()


def test_what_a_save_does_not_change_is_not_made_again(
    preview: Preview, build: SmallBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal, made = Terminal(capsys), build.files.made

    preview.save("index.md", "first words")
    terminal.wait_for_lines(1)
    preview.page()

    assert terminal.lines == ["content/index.md: nothing changed, 0.04 s after the save"]
    assert made == ["index.html"]
    assert build.files.made == []


def test_what_is_wrong_with_a_page_that_is_asked_for_lies_over_the_last_good_one(
    preview: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(capsys)
    preview.save("index.md", "a late mistake")
    terminal.wait_for_lines(1)

    response, broken = preview.ask()
    elsewhere, other = preview.ask("/about/")
    terminal.wait_for_lines(2)
    preview.save("index.md", "mended words")
    mended = preview.wait_for("mended words")

    assert (response.status, elsewhere.status) == (500, 200)
    assert "first words" in broken
    assert "content/index.md:1:8: error [unknown-id]" in broken
    assert "about us" in other
    assert "factpress-preview" in other
    assert "factpress-preview" not in mended
    assert terminal.lines[1] == "the front page cannot be made: 1 to mend"
    assert "late mistake" in terminal.errors


def test_a_page_that_cannot_be_made_is_asked_for_once_and_then_again_at_each_save(
    preview: Preview, build: SmallBuild
) -> None:
    preview.save("index.md", "a late mistake")
    preview.wait_for("factpress-preview")
    preview.page()
    made = build.files.made

    preview.save("about.md", "all about us")

    assert "factpress-preview" in preview.wait_for("all about us", "/about/")
    assert made.count("index.html") == 1


def test_a_page_that_was_never_good_says_that_it_cannot_be_made(preview: Preview) -> None:
    preview.save("news.md", "a late bug")
    wait_until(lambda: preview.ask("/news/")[0].status == 500)

    page = preview.page("/news/")

    assert "This page cannot be made." in page
    assert "RuntimeError: the press broke down late" in page


def test_what_is_wrong_with_a_page_that_nobody_asks_for_is_told_when_nothing_else_happens(
    preview: Preview, tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofreading, "QUIET", 0.02)
    preview.save("about.md", "a late mistake")

    told = [tab.told(), tab.told()]

    assert told == ["*", "*"]
    assert "content/about.md:1:8" in preview.page()


def test_pages_of_all_kinds_are_proofread_before_the_second_of_any() -> None:
    pages = ("index.html", "stories/a/index.html", "stories/b/index.html", "facts/a/index.html", "404.html")

    assert list(proof_pages((*pages, "static/x.css"))) == [
        "index.html",
        "stories/a/index.html",
        "facts/a/index.html",
        "404.html",
        "stories/b/index.html",
    ]


def test_pages_are_kept_and_the_site_that_they_were_made_of_is_not() -> None:
    async def made_of_a_site_that_went(copies: Copies) -> "ref[SmallSite]":
        site = SmallSite(files={"index.html": b"first words"})
        await copies.of(Edition(id="edition-1", site=site), "index.html")
        return ref(site)

    async def kept() -> tuple[SmallSite | None, bytes | None]:
        copies = Copies([])
        site = await made_of_a_site_that_went(copies)
        return site(), copies.last_good("index.html")

    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        assert runner.run(kept()) == (None, b"first words")


def test_a_page_that_fails_while_a_build_runs_is_still_told_when_that_has_changed_nothing(
    preview: Preview, build: SmallBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(capsys)
    preview.save("news.md", "a late mistake")
    terminal.wait_for_lines(1)

    build.go_on.clear()
    preview.save("index.md", "first words")
    wait_until(lambda: build.begun == 3)
    failed = preview.ask("/news/")[0]
    build.go_on.set()
    terminal.wait_for_lines(3)

    assert failed.status == 500
    assert "content/news.md:1:8" in preview.page()
    assert preview.ask("/news/")[0].status == 500


def test_circles_of_dead_values_are_collected_when_nothing_else_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    class Circle:
        def __init__(self) -> None:
            self.itself = self

    async def collected() -> None:
        showing, frozen = Showing([], lambda *_: None), gc.get_freeze_count()
        collecting_now = asyncio.create_task(collect(showing))
        while gc.get_freeze_count() == frozen:
            await asyncio.sleep(0.01)
        left = ref(Circle())
        showing.show(Edition(id="edition-1"))
        while left() is not None:
            await asyncio.sleep(0.01)
        collecting_now.cancel()

    monkeypatch.setattr(collecting, "QUIET", 0.02)

    try:
        with uncollected(), asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
            runner.run(asyncio.wait_for(collected(), PATIENCE))
    finally:
        gc.unfreeze()
