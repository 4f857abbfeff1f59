"""Drafts: shown in a preview, left out of a build."""

from pathlib import Path

import pytest

from factpress.problems import ContentError
from tests.builders import build, fact, facts, write_newsroom

DRAFT = "---\ntitle: The lamp\ndraft: true\n---\n\nNot for readers yet.\n"
STORY = "---\ntitle: The light\n---\n\nMore of it in [[story:lamp]].\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return write_newsroom(tmp_path, {**facts(fare=fact("40 EUR")), "stories/lamp/story.md": DRAFT})


def test_a_build_is_the_same_with_a_draft_as_without(newsroom: Path) -> None:
    with_draft = build(newsroom)
    (newsroom / "content/stories/lamp/story.md").unlink()

    assert with_draft.files == build(newsroom).files
    assert with_draft.drafts == ()


def test_an_unfinished_text_in_a_draft_stops_no_build(newsroom: Path) -> None:
    (newsroom / "content/stories/lamp/story.md").write_text(f"{DRAFT}\nThere are 12 [[lamps]].\n", encoding="utf-8")

    assert build(newsroom).warnings == ()


def test_a_preview_has_drafts_and_says_which_they_are(newsroom: Path) -> None:
    preview = build(newsroom, drafts=True)

    assert "stories/lamp/index.html" in preview.files
    assert preview.drafts == ("stories/lamp/",)


def test_a_link_to_a_draft_stops_a_build_and_is_a_warning_in_a_preview(newsroom: Path) -> None:
    story = newsroom / "content/stories/light/story.md"
    story.parent.mkdir()
    story.write_text(STORY, encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        build(newsroom)
    preview = build(newsroom, drafts=True)

    assert [(problem.rule, problem.severity) for problem in refused.value.problems] == [("linked-draft", "error")]
    assert [(problem.rule, problem.severity) for problem in preview.warnings] == [("linked-draft", "warning")]


def test_a_preview_knows_where_every_figure_was_written(newsroom: Path) -> None:
    places = build(newsroom).places

    assert str(places["fare"]).startswith("content/facts/town.yaml:3:")
    assert places["fare"].column > 20, "the value, not the entry"
