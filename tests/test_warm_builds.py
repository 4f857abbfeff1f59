"""A build that remembers gives the bytes of one that does not, whatever was edited in between."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from benchmarks import newsrooms
from factpress.cli import main
from factpress.manifest import list_files
from factpress.pipeline import build
from tests.builders import PRESS, fact, facts, write_newsroom
from tests.conftest import GOLDEN, change, files_in, run_command

STORIES = 2
DANISH = GOLDEN / "newsroom-da" / "content" / "languages" / "da.yaml"


def write_language(home: Path, number: int) -> None:
    words = DANISH.read_text(encoding="utf-8").replace("{number} timer", "{number} timer" + "!" * number)
    change(home / "content/languages/da.yaml", words)


def write_translation(home: Path, number: int) -> None:
    write_language(home, number)
    story = f"---\ntitle: Stenen{'!' * number}\nstandfirst: Et brud\n---\n\nEn sten.\n"
    change(home / "content/stories/quarry-1/story.da.md", story)


EDITS: dict[str, Callable[[Path, int], None]] = {
    "a story": lambda home, number: change(
        home / f"content/stories/quarry-{1 + number % STORIES}/story.md",
        newsrooms.story(1 + number % STORIES, opening="Rain fell. " * number),
    ),
    "a fact": lambda home, number: change(
        home / f"content/facts/quarry-{1 + number % STORIES}.yaml", newsrooms.facts(1 + number % STORIES, more=number)
    ),
    "a chart": lambda home, number: change(
        home / "content/charts/quarry-1.yaml", newsrooms.chart(1, subtitle="Tonnes" + "!" * number)
    ),
    "a word for a unit": lambda home, number: change(
        home / "content/terms.yaml",
        newsrooms.newsroom_files(0)["terms.yaml"].replace("one: tonne", "one: tonne" + "e" * number),
    ),
    "the title of the site": lambda home, number: change(
        home / "content/site.yaml", newsrooms.newsroom_files(0)["site.yaml"].replace("Ledger", "Ledger" + "s" * number)
    ),
    "a template": lambda home, number: change(
        home / "templates/parts/passage.html", "{{ block.html }}" + "<!-- -->" * number
    ),
    "a file that is no template": lambda home, number: change(home / "templates/parts/.keep", str(number)),
    "a style": lambda home, number: change(home / "templates/static/own.css", f"b {{ margin: {number}px }}"),
    "a page more": lambda home, number: change(
        home / f"content/pages/more-{number}.md", f"---\ntitle: More {'of it ' * number}\n---\n\nWords.\n"
    ),
    "a language": write_language,
    "a few words of the generator": lambda home, number: change(
        home / "content/languages/en.yaml", f"nav: {{stories: Stories{'!' * number}}}\n"
    ),
    "a translation": write_translation,
    "a translation, gone": lambda home, number: (home / "content/stories/quarry-1/story.da.md").unlink(missing_ok=True),
    "a series": lambda home, number: _write_series(home / "content/data", number),
    "a picture": lambda home, number: _write_picture(home / f"content/stories/quarry-{1 + number % STORIES}", number),
    "a redirect": lambda home, number: change(
        home / "content/redirects.yaml", f"story:old-{'er-' * number}quarry: story:quarry-1\n"
    ),
    "a story, gone": lambda home, number: shutil.rmtree(home / f"content/stories/quarry-{STORIES}", ignore_errors=True),
    "the site, gone": lambda home, number: shutil.rmtree(home / "site"),
    "a part of the site, gone": lambda home, number: shutil.rmtree(home / "site" / "facts"),
    "a site that nobody should find": lambda home, number: _build(home, "--unlisted"),
    "a site for elsewhere": lambda home, number: _build(home, "--output", str(home / f"elsewhere-{number}")),
    "what builds remember": lambda home, number: shutil.rmtree(
        home / ".cache" / ("made", "last", "site", "")[number - 1], ignore_errors=True
    ),
    "nothing": lambda home, number: None,
    "a stray file in the site": lambda home, number: change(home / "site" / f"stray-{number}.html", "<p>"),
    "a page of the site, spoilt": lambda home, number: change(home / "site" / "index.html", "<p>" * number),
}


@pytest.mark.long
@settings(max_examples=16, deadline=None)
@given(edits=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 4)), min_size=1, max_size=5))
def test_a_warm_build_gives_the_bytes_of_a_cold_one(edits: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        home, cold = Path(folder) / "warm", Path(folder) / "cold"
        newsrooms.write_newsroom(home, STORIES)
        _build(home)

        for edit, number in edits:
            EDITS[edit](home, number)
            _build(home)

        shutil.copytree(home, cold, ignore=shutil.ignore_patterns("site", "elsewhere-*", ".cache"))
        assert run_command("--newsroom", cold).returncode == 0
        assert files_in(home / "site") == files_in(cold / "site")


@pytest.mark.long
def test_so_it_does_after_every_edit_and_when_the_site_is_put_back(tmp_path: Path) -> None:
    home, cold = tmp_path / "warm", tmp_path / "cold"
    newsrooms.write_newsroom(home, STORIES)
    _build(home)

    for edit in EDITS.values():
        edit(home, 1)
        _build(home)
        before = files_in(home / "site")
        shutil.rmtree(home / "site")
        _build(home)

        assert files_in(home / "site") == before

    shutil.copytree(home, cold, ignore=shutil.ignore_patterns("site", "elsewhere-*", ".cache"))
    assert run_command("--newsroom", cold).returncode == 0
    assert files_in(home / "site") == files_in(cold / "site")


def test_a_few_edits_with_the_site_put_back_between_them_give_the_bytes_of_one_build(tmp_path: Path) -> None:
    home = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))
    _build(home)

    for edit in ("the site, gone", "a page more", "a part of the site, gone", "nothing", "a style"):
        EDITS[edit](home, 1)
        _build(home)
        files = build(home, memory=PRESS.memory, workers=PRESS.workers).files

        assert files_in(home / "site") == {**files, "manifest.json": list_files(files)}, edit


def _build(home: Path, *options: str) -> None:
    assert main(["build", "--quiet", "--newsroom", str(home), *options]) == 0


def _write_series(folder: Path, number: int) -> None:
    about = "title: Stone by year\nunit: tonnes\nsource: office\nlocator: page 2\nstatus: reported\n"
    change(folder / "stone-by-year.yaml", about)
    change(folder / "stone-by-year.csv", f"when,value\n2016,{1000 + number}\n2017,about 1200\n")


def _write_picture(story: Path, number: int) -> None:
    written = io.BytesIO()
    Image.new("RGB", (8, 8), (60 * number, 0, 0)).save(written, "PNG")
    change(story / "block.png", written.getvalue())
    shown = '![A block of stone on a cart](block.png "A block of stone. Drawing: The Quarry Ledger")'
    change(story / "story.md", newsrooms.story(int(story.name.removeprefix("quarry-")), opening=shown))
