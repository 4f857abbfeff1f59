"""A preview shows what is wrong where it stands, over the last good page, and recovers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factpress.messages import Telling
from factpress.problems import Location, Problem
from factpress.serve.editions import Edition, Site, next_edition
from factpress.serve.obstacles import obstacle_of_mistakes
from factpress.serve.schedule import Attempt
from factpress.serve.terminal import tell
from factpress.stamps import Stamps
from tests.previewing import Preview, SmallBuild, SmallSite, Tab, running, wait_until


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


@dataclass(frozen=True, kw_only=True)
class Unlisted:
    """A site that a bug keeps from being laid out."""

    state: str
    unstyled: str = "another"
    warnings: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    drafts: tuple[str, ...] = ()

    @property
    def files(self) -> Mapping[str, bytes]:
        """List nothing."""
        raise KeyError("the press lost its list")


def test_a_site_that_cannot_be_laid_out_ends_no_preview_at_the_next_save(newsroom: Path, build: SmallBuild) -> None:
    def build_site(newsroom: Path, stamps: Stamps) -> Site:
        site = build(newsroom, stamps)
        return Unlisted(state=site.state) if "unlisted" in site.state else site

    with running(newsroom, build_site) as preview:
        preview.wait_for("first words")
        preview.save("index.md", "unlisted")
        first = preview.wait_for("the press lost its list")
        preview.save("index.md", "unlisted again")
        wait_until(lambda: build.begun == 3)
        second = preview.wait_for("the press lost its list")
        preview.save("index.md", "mended words")
        mended = preview.wait_for("mended words")

    assert "There has been no good build yet." in first
    assert "There has been no good build yet." in second
    assert "factpress-preview" not in mended


def test_a_site_of_which_nobody_can_tell_whether_its_style_is_new_leaves_the_last_one_standing() -> None:
    shown = Edition(id="edition-1", site=SmallSite(files={}, state="1", unstyled="1"))

    edition = next_edition(shown, lambda: Unlisted(state="2", unstyled="1"), [])

    assert edition.site is shown.site
    assert edition.obstacle
    assert "the press lost its list" in edition.obstacle.traceback


def test_a_save_after_a_site_that_cannot_be_laid_out_is_told(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Edition(id="edition-1", site=Unlisted(state="1"))
    after = Edition(id="edition-2", site=SmallSite(files={"index.html": b""}))
    saved = (newsroom / "content/index.md",)

    tell(before, Attempt(edition=after, saved=saved, when=0), 0.04, Telling(newsroom=newsroom, roots=(newsroom,)))

    assert capsys.readouterr().out == "content/index.md: shown, 0.04 s after the save\n"
