"""Every file of a site is made when it is asked for, alone, and is what a whole build makes of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from weakref import ref

import pytest

from factpress import pipeline
from factpress.cli.terms import uncollected
from factpress.manifest import MANIFEST
from factpress.memory import ShortMemory
from factpress.on_demand import FilesOnDemand
from tests.builders import PRESS, build, fact, facts, write_newsroom
from tests.conftest import GOLDEN

STORY = "---\ntitle: The fares\n---\n\nIt costs [[fare]].\n\n[[chart:fares]]\n"
CHART = "form: range-bars\ntitle: Fares\nalt: Bars\nrows: [{fact: fare, label: Fare}]\n"
TOWN = {
    **facts(fare=fact("3.0 EUR"), toll=fact("2 EUR")),
    "charts/fares.yaml": CHART,
    "charts/tolls.yaml": CHART.replace("fare,", "toll,").replace("Fares", "Tolls"),
    "stories/fares/story.md": STORY,
    "stories/tolls/story.md": "---\ntitle: The tolls\n---\n\nIt costs [[toll]].\n",
}


@dataclass(frozen=True)
class Noting:
    """A memory that notes what is made, and has the pictures of all tests."""

    pages: ShortMemory = field(default_factory=ShortMemory)
    made: list[str] = field(default_factory=list)
    looked_for: list[str] = field(default_factory=list)

    def recall(self, key: str) -> bytes | None:
        self.looked_for.append(key.partition("-")[0])
        return self.pages.recall(key) or PRESS.memory.recall(key)

    def keep(self, key: str, made: bytes) -> None:
        self.made.append(key.partition("-")[0])
        (self.pages if key.startswith("page-") else PRESS.memory).keep(key, made)


def test_a_file_that_is_asked_for_alone_is_that_of_a_whole_build(golden: Mapping[str, bytes]) -> None:
    files = build(GOLDEN / "newsroom").files
    paths = Random(4711).sample(sorted(files), len(files))

    different = [path for path in paths if files[path] != golden[path]]

    assert different == []
    assert files.keys() == golden.keys() - {MANIFEST}


def test_all_paths_are_known_before_anything_is_made(tmp_path: Path) -> None:
    noting = Noting()

    files = pipeline.build(write_newsroom(tmp_path, TOWN), memory=noting, workers=PRESS.workers).files

    assert {"stories/fares/index.html", "charts/fares.png", "data/facts.json", "_headers"} <= set(files)
    assert len(files) == len(list(files))
    assert noting.looked_for == []


def test_to_ask_for_a_page_renders_no_other_and_draws_no_chart_but_its_own(tmp_path: Path) -> None:
    noting = Noting()
    files = pipeline.build(write_newsroom(tmp_path, TOWN), memory=noting, workers=PRESS.workers).files

    assert b"It costs" in files["stories/fares/index.html"]

    assert [kind for kind in noting.made if kind == "page"] == ["page"]
    assert noting.looked_for.count("drawn") == len(("narrow", "wide"))
    assert noting.looked_for.count("printed") == 0


@pytest.mark.parametrize(
    ("path", "pictures"), [("charts/fares.csv", 0), ("datapackage.json", 0), ("_headers", 0), ("charts/fares.svg", 2)]
)
def test_what_is_no_page_needs_none(path: str, pictures: int, tmp_path: Path) -> None:
    noting = Noting()
    files = pipeline.build(write_newsroom(tmp_path, TOWN), memory=noting, workers=PRESS.workers).files

    assert files[path]

    assert noting.looked_for.count("page") == 0
    assert noting.looked_for.count("drawn") == pictures


def test_what_was_drawn_ahead_is_there_when_it_is_asked_for(tmp_path: Path) -> None:
    noting = Noting()
    site = pipeline.build(write_newsroom(tmp_path, TOWN), memory=noting, workers=PRESS.workers)
    site.draw_ahead()
    noting.made.clear()

    pictures = [site.files[path] for path in site.files if path.endswith((".svg", ".png"))]

    assert all(pictures)
    assert noting.made == []


@pytest.mark.parametrize(("number", "linked"), [(12, 12), (13, 5), (40, 5)])
def test_the_page_of_a_topic_leads_to_all_topics_as_long_as_they_are_few(
    number: int, linked: int, tmp_path: Path
) -> None:
    (town,) = facts(fare=fact("3 EUR")).values()
    topics = {f"facts/topic-{place:02}.yaml": town.replace("fare:", f"fare-{place}:") for place in range(number)}

    page = build(write_newsroom(tmp_path, topics)).files["facts/topic-07/index.html"].decode()

    assert len(re.findall(r'<li><a href="../../facts/topic-\d+/"', page)) == linked
    assert ('<li><a href="../../facts/">All the facts</a></li>' in page) == (number > linked)
    assert 'href="../../facts/topic-07/" aria-current="page"' in page


def edited(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(newsroom: Path) -> None:
        file = newsroom / "content" / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    return edit


def styled(newsroom: Path) -> None:
    (newsroom / "templates" / "static").mkdir(parents=True)
    (newsroom / "templates" / "static" / "own.css").write_text("b {}", encoding="utf-8")


@pytest.mark.parametrize(
    ("edit", "is_other"),
    [
        (edited("facts/town.yaml", "source: gazette", "# a remark\nsource: gazette"), False),
        (edited("stories/fares/story.md", "It costs", "They ask"), True),
        (edited("facts/town.yaml", "3.0 EUR", "3.00 EUR"), True),  # equal, and said otherwise
        (edited("terms.yaml", "one: ferry,", "one: boat,"), True),
        (styled, True),
    ],
    ids=["a remark", "a story", "a digit", "a unit", "a style"],
)
def test_the_state_of_a_site_is_another_where_a_file_is(
    edit: Callable[[Path], None], is_other: bool, tmp_path: Path
) -> None:
    newsroom = write_newsroom(tmp_path, TOWN)
    before = build(newsroom)
    state = before.state

    edit(newsroom)

    after = build(newsroom)
    assert (after.state != state) == is_other
    assert (after.files.keys() == before.files.keys()) or is_other


def test_files_are_added_to_others_without_being_made() -> None:
    def never() -> bytes:
        raise AssertionError("nobody has asked for it")

    files = FilesOnDemand({"a": never}) | FilesOnDemand({"b": lambda: b"b"})

    assert (list(files), "a" in files, len(files), files["b"]) == (["a", "b"], True, 2, b"b")


def test_a_site_that_was_laid_out_is_gone_with_its_last_name(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path, TOWN)
    with uncollected():
        site = build(newsroom)
        assert site.files["stories/fares/index.html"]
        content = ref(site.checked.content)

        del site

        assert content() is None
