"""A build that remembers gives the bytes of one that does not, whatever was edited in between."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import newsrooms
from factpress.cli import main
from tests.conftest import change, files_in, run_command

STORIES = 2
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
        newsrooms.newsroom_files(0)["terms.yaml"].replace("tonnes", "tonnes" + "s" * number),
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
    "a stray file in the site": lambda home, number: change(home / "site" / f"stray-{number}.html", "<p>"),
    "a page of the site, spoilt": lambda home, number: change(home / "site" / "index.html", "<p>" * number),
}


@pytest.mark.long
@settings(max_examples=12, deadline=None)
@given(edits=st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 4)), min_size=1, max_size=4))
def test_a_warm_build_gives_the_bytes_of_a_cold_one(edits: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        home, cold = Path(folder) / "warm", Path(folder) / "cold"
        newsrooms.write_newsroom(home, STORIES)
        main(["build", "--quiet", "--newsroom", str(home)])

        for edit, number in edits:
            EDITS[edit](home, number)
            assert main(["build", "--quiet", "--newsroom", str(home)]) == 0

        shutil.copytree(home, cold, ignore=shutil.ignore_patterns("site", ".cache"))
        assert run_command("--newsroom", cold).returncode == 0
        assert files_in(home / "site") == files_in(cold / "site")
