"""A preview shows what is wrong where it stands, over the last good page, and recovers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factpress.problems import Location, Problem
from factpress.serve.obstacles import obstacle_of_mistakes
from tests.previewing import Preview, SmallBuild, Tab, running, wait_until


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
def tab(preview: Preview) -> Iterator[Tab]:
    tab = Tab(preview)
    yield tab
    tab.close()


def test_every_mistake_is_shown_on_every_page_and_gone_on_the_save_that_mends_it(preview: Preview, tab: Tab) -> None:
    preview.save("index.md", "first line\n\twith a mistake")
    preview.save("other.md", "a mistake too")

    assert tab.told() == "*"
    mistaken = preview.wait_for("content/other.md:1:3")
    elsewhere = preview.page("/about/")
    preview.save("index.md", "no longer")
    preview.save("other.md", "no longer")
    mended = preview.wait_for("no longer")

    assert "content/index.md:2:9: error [unknown-id]" in mistaken
    assert "<b>2 | \twith a <u>mistake</u>\n</b><span>  | \t       <i>^^^^^^^</i>\n</span>" in mistaken
    assert "did you mean “mitten”?" in mistaken
    assert "first words" in mistaken, "the last good page is underneath"
    assert "about us" in elsewhere
    assert "content/other.md:1:3" in elsewhere
    assert "factpress-preview" not in mended


def test_a_mistake_in_the_first_build_is_shown_where_no_page_is_yet(newsroom: Path, build: SmallBuild) -> None:
    (newsroom / "content/index.md").write_text("a mistake")

    with running(newsroom, build) as preview:
        broken = preview.wait_for("content/index.md:1:3")
        preview.save("index.md", "mended")
        mended = preview.wait_for("mended")

    assert "There has been no good build yet." in broken
    assert "mended" in mended


def test_a_mistake_that_a_save_overtook_is_never_shown(
    preview: Preview, build: SmallBuild, tab: Tab, capsys: pytest.CaptureFixture[str]
) -> None:
    build.go_on.clear()
    preview.save("index.md", "a half written mistake")
    wait_until(lambda: build.begun == 2)
    preview.save("index.md", "the whole of it")
    build.go_on.set()

    assert tab.told() == "*"
    assert "the whole of it" in preview.page()
    assert "to mend" not in capsys.readouterr().out


def test_a_bug_is_shown_with_its_traceback_and_the_preview_goes_on(
    preview: Preview, capsys: pytest.CaptureFixture[str]
) -> None:
    preview.save("index.md", "a bug")

    shown = preview.wait_for("RuntimeError: the press broke down")
    preview.save("index.md", "works again")

    assert "Traceback" in shown
    assert "first words" in shown
    assert "factpress-preview" not in preview.wait_for("works again")
    assert "RuntimeError: the press broke down" in capsys.readouterr().err


def test_what_an_author_wrote_is_shown_and_never_run(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("<script>alert(1)</script>")
    problem = Problem(Location("a.yaml"), "<b>{0}</b>", "rule", "<i>hint</i>")

    overlay = obstacle_of_mistakes([problem], (tmp_path,)).overlay

    assert "<u>&lt;</u>script&gt;alert(1)&lt;/script&gt;" in overlay
    assert "&lt;b&gt;{0}&lt;/b&gt;" in overlay
    assert "<script" not in overlay
