"""Languages: what one has no words for is told, lent by English, and marked as English where a page can do so."""

import json
import re
from pathlib import Path

import pytest

from factpress.cli import main
from factpress.derive import derive_facts
from factpress.findings import compare_figures
from factpress.load import Loaded
from factpress.load.language import load_language
from factpress.pages import Edition, list_sheets
from factpress.render import read_design, render_pages
from factpress.text import Text
from factpress.usage import Usage
from factpress.verify.markup import Element, read_markup
from tests.builders import SITE, fact, facts, load
from tests.conftest import GOLDEN, REPOSITORY

DANISH = "content/languages/da.yaml"
STORY = {"stories/ferries/story.md": "---\ntitle: Færgerne\n---\n\nDer er [[now]].\n"}


def newsroom_with(folder: Path, file: str, words: str) -> Path:
    """Write a newsroom that has nothing but the words of one language."""
    written = folder / "content" / "languages" / file
    written.parent.mkdir(parents=True)
    written.write_text(words, encoding="utf-8")
    return folder


def phrases(newsroom: Path, code: str, capsys: pytest.CaptureFixture[str]) -> str:
    """List what a language lacks, as the command does."""
    assert main(["phrases", code, "--newsroom", str(newsroom)]) == 0
    return capsys.readouterr().out


def story_page(loaded: Loaded) -> Element:
    """Lay out the one story of a newsroom."""
    assert loaded.content and loaded.wording
    content = derive_facts(loaded.content).content
    edition = Edition(
        content=content,
        wording=loaded.wording,
        findings=compare_figures(content)[0],
        figures={},
        usage=Usage(content=content),
        files=frozenset(),
    )
    design = read_design((REPOSITORY / "templates",), loaded.wording)
    file = "stories/ferries/index.html"
    return read_markup(render_pages(list_sheets(edition), design)[file].decode(), file)


@pytest.mark.parametrize("name", ["newsroom", "newsroom-da"])
def test_the_danish_of_the_golden_newsrooms_is_whole(name: str) -> None:
    danish, problems = load_language(GOLDEN / name, Text("da"))

    assert danish.borrowed == (), f"write these in {DANISH} of both golden newsrooms: {', '.join(danish.borrowed)}"
    assert problems == ()


def test_the_golden_newsrooms_speak_the_same_danish() -> None:
    one, other = ((GOLDEN / name / DANISH).read_text(encoding="utf-8") for name in ("newsroom", "newsroom-da"))

    assert one == other


def test_what_a_language_lacks_is_listed_with_its_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = newsroom_with(tmp_path, "da.yaml", "status:\n  claimed: Påstået\n")

    listed = phrases(newsroom, "da", capsys)

    assert "\nstatus:\n  confirmed:  # Confirmed\n" in listed
    assert "claimed:  # Claimed" not in listed


def test_a_list_that_is_filled_in_is_a_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun = phrases(newsroom_with(tmp_path, "da.yaml", ""), "da", capsys)
    written = re.sub(r":  # (.*)", lambda line: f": {json.dumps(line[1])}", begun)
    (tmp_path / DANISH).write_text(written, encoding="utf-8")

    danish, problems = load_language(tmp_path, Text("da"))

    assert (danish.borrowed, problems) == ((), ())
    assert phrases(tmp_path, "da", capsys) == f"# nothing is missing in {DANISH}\n"


def test_a_file_with_mistakes_is_not_listed_as_if_it_were_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom = newsroom_with(tmp_path, "da.yaml", "status:\n  clamed: Påstået\n")

    status = main(["phrases", "da", "--newsroom", str(newsroom)])

    told = capsys.readouterr()
    assert (status, told.out) == (1, "")
    assert "there is no phrase “status.clamed”" in told.err


def test_a_kind_of_english_changes_what_it_likes_and_lacks_nothing(tmp_path: Path) -> None:
    newsroom = newsroom_with(tmp_path, "en-US.yaml", "nav:\n  charts: Graphics\n")

    american, problems = load_language(newsroom, Text("en-US"))

    assert (american.borrowed, problems) == ((), ())
    assert (american.phrases["nav.charts"], american.phrases["nav.sources"]) == ("Graphics", "Sources")


def test_what_english_lends_a_page_says_that_it_is_english(tmp_path: Path) -> None:
    danish = "nav:\n  sections: Sektioner\n  stories: Artikler\nkey:\n  hint: Tryk på tallet.\n"
    language = {"site.yaml": f"{SITE}language: da\n", "languages/da.yaml": danish}
    page = story_page(load(tmp_path, {**facts(now=fact("3 ferries")), **STORY, **language}))

    lent = [element.text for element in page.all(lang="en")]
    assert {"Reported", "Notes", "Sources", "Skip to the text"} <= {*lent}
    assert not {"Artikler", "Tryk på tallet.", "3 ferries"} & {*lent}
    assert [nav.get("aria-label") for nav in page.all("nav", id="")][:2] == ["Sektioner", "About this site"]
