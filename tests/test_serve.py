"""A preview shows the last save, always, and what stands in its way."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest

from tests.previewing import QUIET, Preview, SmallBuild, Tab, Terminal, running, wait_until


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "newsroom/content").mkdir(parents=True)
    (tmp_path / "newsroom/content/index.md").write_text("first words")
    (tmp_path / "newsroom/content/about.md").write_text("about us")
    (tmp_path / "newsroom/content/style.css").write_text("p {}")
    return tmp_path / "newsroom"


@pytest.fixture
def build() -> SmallBuild:
    return SmallBuild()


@pytest.fixture
def preview(newsroom: Path, build: SmallBuild) -> Iterator[Preview]:
    with running(newsroom, build) as preview:
        wait_until(lambda: preview.ask()[0].status == 200)
        yield preview


@pytest.fixture
def open_tab(preview: Preview) -> Iterator[Callable[..., Tab]]:
    tabs: list[Tab] = []

    def opened(edition: str | None = None) -> Tab:
        tabs.append(Tab(preview, edition))
        return tabs[-1]

    yield opened
    for tab in tabs:
        tab.close()


def test_a_save_is_shown_and_open_pages_are_told_to_reload(preview: Preview, open_tab: Callable[..., Tab]) -> None:
    tabs = [open_tab(), open_tab()]

    preview.save("index.md", "second words")

    assert [tab.told() for tab in tabs] == ["*", "*"]
    assert "second words" in preview.page()


def test_no_browser_need_be_open(preview: Preview) -> None:
    preview.save("index.md", "second words")

    assert preview.wait_for("second words")


def test_every_save_is_told_however_soon_it_comes_after_the_last(
    preview: Preview, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()

    for count in range(10):
        preview.save("index.md", f"words {count}")
        assert tab.told() == "*"
        assert f"words {count}" in preview.page()


def test_the_last_of_many_quick_saves_is_shown(preview: Preview) -> None:
    for count in range(40):
        preview.save("index.md", f"words {count}.")
        sleep(0.001 * (count % 25))

    assert preview.wait_for("words 39.")


def test_saves_during_a_build_bring_one_build_more(preview: Preview, build: SmallBuild) -> None:
    build.go_on.clear()
    preview.save("index.md", "words 0.")
    wait_until(lambda: build.begun == 2)

    for count in range(1, 6):
        preview.save("index.md", f"words {count}.")
        sleep(0.04)
    build.go_on.set()

    preview.wait_for("words 5.")
    sleep(QUIET)
    assert build.begun == 3


def test_many_files_that_arrive_at_once_are_built_once(preview: Preview, build: SmallBuild, tmp_path: Path) -> None:
    (tmp_path / "checkout").mkdir()
    for count in range(20):
        (tmp_path / f"checkout/page-{count}.md").write_text(f"page {count}")

    (tmp_path / "checkout").rename(preview.newsroom / "content/checkout")

    preview.wait_for("page 19", "/page-19/")
    sleep(QUIET)
    assert build.begun == 2


def test_a_page_that_loaded_an_edition_since_replaced_is_told_to_reload_as_soon_as_it_asks(
    preview: Preview, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab("edition-of-an-hour-ago")

    assert tab.told() == "*"


def test_a_save_that_changes_nothing_reloads_nothing(preview: Preview, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()

    preview.save("index.md", "first words")

    assert tab.told(within=QUIET) is None


def test_requests_are_answered_while_a_build_runs(preview: Preview, build: SmallBuild) -> None:
    build.go_on.clear()
    preview.save("index.md", "second words")
    wait_until(lambda: build.begun == 2)

    page = preview.page()
    build.go_on.set()

    assert "first words" in page


def test_deleted_and_renamed_files_are_followed(preview: Preview) -> None:
    (preview.newsroom / "content/about.md").rename(preview.newsroom / "content/who-we-are.md")
    renamed = preview.wait_for("about us", "/who-we-are/")
    (preview.newsroom / "content/who-we-are.md").unlink()

    wait_until(lambda: preview.ask("/who-we-are/")[0].status == 404)
    assert "about us" in renamed
    assert preview.ask("/about/")[0].status == 404


def test_a_file_moved_in_with_an_old_date_is_noticed(preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text("from the drawer")
    os.utime(tmp_path / "old.md", (0, 0))

    (tmp_path / "old.md").rename(preview.newsroom / "content/index.md")

    assert preview.wait_for("from the drawer")


def test_a_content_folder_that_was_replaced_is_still_watched(preview: Preview, build: SmallBuild) -> None:
    content = preview.newsroom / "content"
    shutil.copytree(content, preview.newsroom / "copy")
    content.rename(preview.newsroom / "old")
    (preview.newsroom / "copy").rename(content)
    wait_until(lambda: build.begun > 1)

    preview.save("index.md", "in the new folder")

    assert preview.wait_for("in the new folder")


@pytest.mark.parametrize("folder", ["templates", "design"])
def test_templates_are_watched_ours_and_the_newsrooms_that_come_later(
    preview: Preview, build: SmallBuild, folder: str
) -> None:
    (preview.newsroom / folder).mkdir()
    (preview.newsroom / folder / "story.html").write_text("{{ view }}")

    wait_until(lambda: build.begun > 1)


def test_a_change_of_style_alone_is_taken_in_without_a_reload(preview: Preview, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    preview.save("style.css", "p { color: red }")

    assert tab.told() == "*.css"
    assert preview.page("/static/style.4.css?livereload=1") == "p { color: red }", "for pages that know the old name"
    assert preview.page("/static/style.16.css") == "p { color: red }"


def test_the_terminal_says_in_one_line_what_was_saved_and_what_came_of_it(
    preview: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal(capsys)

    for count, words in enumerate(("second words", "a mistake", "third words", "third words"), start=1):
        preview.save("index.md", words)
        terminal.wait_for_lines(count)
    preview.save("news.md", "news")
    terminal.wait_for_lines(5)

    assert terminal.lines == [
        "content/index.md: shown, 0.04 s after the save",
        "content/index.md: 1 to mend; the last good site still stands, 0.04 s after the save",
        "content/index.md: mended, shown, 0.04 s after the save",
        "content/index.md: nothing changed, 0.04 s after the save",
        "content/news.md: shown, 1 page new, 0.04 s after the save",
    ]
    assert terminal.errors == (
        "content/index.md:1:3: error: there is no “mistake” [unknown-id]\n"
        "     1 | a mistake\n       |   ^^^^^^^\n    did you mean “mitten”?\n\n"
    )


def test_nothing_is_written_into_the_newsroom(preview: Preview) -> None:
    preview.save("index.md", "second words")
    preview.wait_for("second words")

    assert [path.name for path in preview.newsroom.iterdir()] == ["content"]
