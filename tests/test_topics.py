"""A story leads to the ledgers of its topics, and each ledger to the stories on it."""

import re
from pathlib import Path

import pytest

from tests.builders import build, fact, facts, write_newsroom

STORY = "---\ntitle: The fare\ntopics: [town]\n---\n\n[[fare]]\n"


@pytest.fixture
def site(tmp_path: Path) -> dict[str, bytes]:
    sea = facts(tide=fact("2 EUR"))["facts/town.yaml"]
    files = {**facts(fare=fact("40 EUR")), "facts/sea.yaml": sea, "stories/the-fare/story.md": STORY}
    return dict(build(write_newsroom(tmp_path, files)).files)


def test_a_story_leads_to_the_ledgers_of_its_topics(site: dict[str, bytes]) -> None:
    story = site["stories/the-fare/index.html"].decode()

    linked = re.findall(r'href="../../facts/(\w+)/">', story)

    assert linked == ["town"]


@pytest.mark.parametrize(("topic", "stories"), [("town", ["the-fare"]), ("sea", [])])
def test_a_ledger_leads_to_the_stories_on_it(topic: str, stories: list[str], site: dict[str, bytes]) -> None:
    page = site[f"facts/{topic}/index.html"].decode()

    linked = re.findall(r'<h3><a href="../../stories/([\w-]+)/">', page)

    assert linked == stories


def test_the_only_story_leads_to_no_other(site: dict[str, bytes]) -> None:
    story = site["stories/the-fare/index.html"].decode()

    assert "Read on" not in story
    assert 'class="stories' not in story
