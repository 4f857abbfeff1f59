"""A preview with a desk shows the bytes of a build that remembers nothing, whatever was edited in between."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from benchmarks import newsrooms
from factpress import pipeline
from factpress.desk import Desk
from factpress.memory import LayeredMemory, Memory, ShortMemory
from factpress.problems import ContentError
from factpress.serve.editions import NOTHING_YET, Edition, Site, next_edition
from tests import test_desk, test_warm_builds
from tests.builders import PRESS, SITE, fact, facts, write_newsroom
from tests.conftest import change
from tests.test_desk import copy_golden, stamps_of, written
from tests.test_warm_builds import STORIES

Outcome = dict[str, bytes] | None  # None where the newsroom has a mistake
OF_A_SITE = ("the site, gone", "a site ", "of the site, ", "in the site", "builds remember")  # no preview looks there


def add_a_note(home: Path, number: int) -> None:
    """Move all that a file of facts has down, so that the site stays as it was."""
    file = home / "content" / "facts" / f"quarry-{1 + number % STORIES}.yaml"
    change(file, f"# {'noted ' * number}\n{file.read_text(encoding='utf-8')}")


def make_a_mistake_or_mend_it(home: Path, number: int) -> None:
    page = home / "content/pages/mistaken.md"
    change(page, None if page.exists() else f"---\ntitle: Here\n---\n\n{'They saw [[nothing]]. ' * number}\n")


EDITS: dict[str, Callable[[Path, int], None]] = {
    **{name: edit for name, edit in test_warm_builds.EDITS.items() if not any(words in name for words in OF_A_SITE)},
    "a note": add_a_note,
    "a mistake": make_a_mistake_or_mend_it,
}


def story(words: str) -> str:
    return f"---\ntitle: On boats\n---\n\nThey saw {words}\n"


def picture(red: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8), (red, 0, 0)).save(drawn, "PNG")
    return drawn.getvalue()


STORY, FACTS = "content/stories/one/story.md", "content/facts/town.yaml"
SHOWN = '[[boats]].\n\n![A boat](boat.png "A boat")'
FERRIES = facts(boats=fact("4 ferries"))["facts/town.yaml"]
SAVES: tuple[tuple[str, str, str | bytes | None], ...] = (  # in this order, each on top of those before it
    ("a fact", FACTS, FERRIES),
    ("a note", FACTS, f"# from the harbour\n{FERRIES}"),
    ("a template", "templates/parts/passage.html", "{{ block.html }}<!-- -->"),
    ("a picture that nothing shows", "content/stories/one/boat.png", picture(60)),
    ("a story", STORY, story(SHOWN)),
    ("a picture", "content/stories/one/boat.png", picture(120)),
    ("a mistake", STORY, story("[[nothing]]")),
    ("what stood there", STORY, story(SHOWN)),
    ("a style", "templates/static/own.css", "b { margin: 1px }"),
    ("a word of the site", "content/site.yaml", SITE.replace("A town", "A quay")),
    ("the template, gone", "templates/parts/passage.html", None),
)
OF_FILES = (
    *(test_desk.change_words, test_desk.write_or_remove_a_file) * 4,
    *(test_desk.add_a_line, test_desk.touch_a_file, test_desk.rename_a_file, test_desk.copy_a_file),
)


def put_back(newsroom: Path, good: dict[str, bytes]) -> None:
    """Write the files that differ, and remove those that were not there."""
    now = written(newsroom)
    for path in now.keys() | good.keys():
        if now.get(path) != good.get(path):
            change(newsroom / path, good.get(path))


@dataclass(frozen=True)
class Pictures:
    """A memory of what another knows, but of no page."""

    memory: Memory

    def recall(self, key: str) -> bytes | None:
        return None if key.startswith("page-") else self.memory.recall(key)

    def keep(self, key: str, made: bytes) -> None:
        if not key.startswith("page-"):
            self.memory.keep(key, made)


class Preview:
    """What `serve` keeps of a newsroom from one save to the next."""

    def __init__(self, newsroom: Path) -> None:
        self.newsroom, self.desk = newsroom, Desk(newsroom)
        self.memory = LayeredMemory(ShortMemory(), Pictures(PRESS.memory))
        self.edition: Edition = NOTHING_YET

    def save(self) -> tuple[Outcome, Outcome]:
        """Make all files of the site on show, which may be that of an earlier save, and of the latest."""
        self.desk.look(stamps_of(self.newsroom))
        make = partial(built, self.newsroom, self.memory, self.desk)
        self.edition = next_edition(self.edition, make, [self.newsroom])
        if self.edition.obstacle:
            return None, None
        shown = made(self.edition.site)
        return shown, shown if self.edition.latest is self.edition.site else made(self.edition.latest)


def built(newsroom: Path, memory: Memory, desk: Desk | None) -> pipeline.Build:
    return pipeline.build(newsroom, memory=memory, workers=PRESS.workers, drafts=True, desk=desk)


def made(site: Site) -> Outcome:
    try:
        return dict(site.files)
    except ContentError:
        return None


def fresh(newsroom: Path) -> Outcome:
    """Make all files of a newsroom of which nothing is known but pictures."""
    try:
        return made(built(newsroom, Pictures(PRESS.memory), None))
    except ContentError:
        return None


def differing(shown: Outcome, expected: Outcome) -> list[str]:
    """List the files that differ, for a site is too long to be told."""
    if shown is None or expected is None:
        return [] if shown is expected else ["one has a mistake"]
    return [path for path in sorted({*shown, *expected}) if shown.get(path) != expected.get(path)]


def test_a_preview_shows_what_a_fresh_build_makes_after_each_save(tmp_path: Path) -> None:
    write_newsroom(tmp_path, {**facts(boats=fact("3 ferries")), "stories/one/story.md": story("[[boats]]")})
    preview = Preview(tmp_path)
    preview.save()
    kept: list[str] = []
    for name, path, words in SAVES:
        before = preview.edition.site
        change(tmp_path / path, words)
        shown, latest = preview.save()
        expected = fresh(tmp_path)
        kept += [name] if preview.edition.site is before else []

        assert (name, differing(shown, expected), differing(latest, expected)) == (name, [], [])

    assert kept == ["a note", "a mistake", "what stood there"]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_so_it_does_after_any_save(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    newsrooms.write_newsroom(tmp_path, STORIES)
    preview = Preview(tmp_path)
    preview.save()
    for name in chance.sample([*EDITS, *EDITS], 2 * len(EDITS)):
        for _ in range(2 if name == "a mistake" else 1):
            EDITS[name](tmp_path, chance.randint(1, 4))
            shown, latest = preview.save()
            expected = fresh(tmp_path)

            assert (name, differing(shown, expected), differing(latest, expected)) == (name, [], [])


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_so_it_does_of_the_golden_newsroom_where_mistakes_are_taken_back(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    copy_golden(tmp_path)
    preview = Preview(tmp_path)
    preview.save()
    for _ in range(25):
        good = written(tmp_path)
        edit = chance.choice(OF_FILES)
        edit(tmp_path, chance)
        while True:
            shown, latest = preview.save()
            expected = fresh(tmp_path)

            assert (edit.__name__, differing(shown, expected), differing(latest, expected)) == (edit.__name__, [], [])

            if shown is not None:
                break
            put_back(tmp_path, good)
