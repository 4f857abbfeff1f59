"""A desk remembers what was read and checked, and nobody can tell: a check with one finds what a fresh one does."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import BaseModel

from factpress import checks
from factpress.checking import check
from factpress.checks.by_file import COMPARED
from factpress.desk import Desk
from factpress.model import Content
from factpress.problems import ContentError, Problem
from factpress.stamps import Stamps, stamps_below
from factpress.text import Text
from factpress.wording import Wording
from tests.builders import SITE, fact, write_newsroom
from tests.conftest import GOLDEN, change, files_in
from tests.mutations import spoil

SPOILT = (".yaml", ".md", ".csv", ".html", ".py")
IDS = ("one", "two", "three")
STORIES = [f"stories/{id}/story.md" for id in IDS]
Edit = Callable[[Path, Random], None]


def stamps_of(newsroom: Path) -> Stamps:
    """Look at all files that a check reads."""
    return {**stamps_below(newsroom / "content"), **stamps_below(newsroom / "templates")}


def outcome(newsroom: Path, desk: Desk | None, *, drafts: bool) -> Any:
    """Check a newsroom: all that it holds and says, or all that is wrong, with every place and in order."""
    if desk:
        desk.look(stamps_of(newsroom))
    try:
        checked = check(newsroom, drafts=drafts, desk=desk)
    except ContentError as error:
        return error.problems
    return told(checked)


def told(value: Any) -> Any:
    """Write a value out with the places that its words know, which == passes over."""
    if isinstance(value, Text):
        return value.identity
    if isinstance(value, BaseModel):
        return type(value).__name__, [(name, told(getattr(value, name))) for name in type(value).model_fields]
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, [(one.name, told(getattr(value, one.name))) for one in fields(value) if one.init]
    if isinstance(value, Mapping):
        return [(told(key), told(inner)) for key, inner in value.items()]
    if isinstance(value, tuple | list):
        return [told(inner) for inner in value]
    return sorted(value) if isinstance(value, frozenset) else value


def spoil_a_file(newsroom: Path, chance: Random) -> None:
    """Make a mistake in one to three files."""
    files = {path: words for path, words in written(newsroom).items() if path.endswith(SPOILT) and words}
    for path, words in spoil(files, chance.randrange(10**6)).items():
        change(newsroom / path, words)


def mend_everything(newsroom: Path, chance: Random) -> None:
    """Put back what stood there at first."""
    for path in files_in(newsroom):
        if not path.startswith((".", "site/")):
            (newsroom / path).unlink()
    copy_golden(newsroom)


def mend_a_file(newsroom: Path, chance: Random) -> None:
    """Put a file back as it was at first."""
    good = written(GOLDEN / "newsroom")
    spoilt = [path for path, words in sorted(good.items()) if written(newsroom).get(path) != words]
    if spoilt:
        path = chance.choice(spoilt)
        if (newsroom / path).is_dir():
            shutil.rmtree(newsroom / path)
        change(newsroom / path, good[path])


def remove_a_file(newsroom: Path, chance: Random) -> None:
    (newsroom / any_file(newsroom, chance)).unlink()


def rename_a_file(newsroom: Path, chance: Random) -> None:
    file = newsroom / any_file(newsroom, chance)
    file.rename(file.with_name(f"other-{file.name}"))


def copy_a_file(newsroom: Path, chance: Random) -> None:
    """Use every id of a file twice, or make the picture or the page that stands there once more."""
    file = newsroom / any_file(newsroom, chance)
    shutil.copy(file, file.with_name(f"copy-{file.name}"))


def move_a_folder(newsroom: Path, chance: Random) -> None:
    folder = newsroom / "content" / chance.choice(["stories/the-long-refit", "facts", "stories", "charts", "data"])
    if folder.is_dir():
        folder.rename(folder.with_name(f"{folder.name}-moved"))


def replace_by_a_folder(newsroom: Path, chance: Random) -> None:
    file = newsroom / any_file(newsroom, chance)
    file.unlink()
    file.mkdir()


def replace_by_a_link(newsroom: Path, chance: Random) -> None:
    file = newsroom / any_file(newsroom, chance)
    other = newsroom / any_file(newsroom, chance)
    if other != file:
        file.unlink()
        outside = newsroom.parent / "outside"
        outside.write_text("a stranger's words\n")
        file.symlink_to(chance.choice([other, newsroom / "nowhere", outside]))


def link_to_a_folder(newsroom: Path, chance: Random) -> None:
    """Put a folder in two places, of which a look sees one alone."""
    link = newsroom / "content" / "stories" / "once-more"
    if not link.is_symlink() and (newsroom / "content" / "stories" / "the-long-refit").is_dir():
        link.symlink_to("the-long-refit")


def add_a_line(newsroom: Path, chance: Random) -> None:
    """Move all that stands in a file down, without another word."""
    files = [path for path in sorted(written(newsroom)) if path.endswith((".yaml", ".md"))]
    file = newsroom / chance.choice(files)
    words = file.read_bytes()
    fence, body = (b"---\n", words.removeprefix(b"---\n")) if words.startswith(b"---\n") else (b"", words)
    change(file, fence + b"# a note to ourselves\n" + body)


def touch_a_file(newsroom: Path, chance: Random) -> None:
    (newsroom / any_file(newsroom, chance)).touch()


def change_words(newsroom: Path, chance: Random) -> None:
    """Exchange words that much rests on, or exchange them back."""
    path, one, other = chance.choice(WORDS)
    file = newsroom / "content" / path
    words = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    changed = words.replace(other, one, 1) if other in words else words.replace(one, other, 1)
    if changed != words:
        change(file, changed)


def write_or_remove_a_file(newsroom: Path, chance: Random) -> None:
    """Write a file that was not there, or take it away again."""
    path = chance.choice(sorted(MORE))
    file = newsroom / path
    change(file, None if file.exists() else MORE[path])


def written(newsroom: Path) -> dict[str, bytes]:
    """Read all files that a check reads."""
    return {path: words for path, words in files_in(newsroom).items() if path.startswith(("content/", "templates/"))}


def any_file(newsroom: Path, chance: Random) -> str:
    return chance.choice(sorted(written(newsroom)))


def copy_golden(newsroom: Path) -> None:
    """Copy the content of the golden newsroom."""
    golden = GOLDEN / "newsroom"
    for name in ("content", "templates"):
        if (golden / name).is_dir():
            shutil.rmtree(newsroom / name, ignore_errors=True)
            shutil.copytree(golden / name, newsroom / name)


WORDS = (
    ("site.yaml", "plain: [Pier 7, ", "plain: ["),
    ("site.yaml", "news/\n", "news\n"),
    ("site.yaml", "python_charts: true", "python_charts: false"),
    ("terms.yaml", 'kg: {after: " kg"}', "kilo: {one: kilo, other: kilos}"),
    ("terms.yaml", "  fleet: Boats of the", "  boats: Boats of the"),
    ("speakers.yaml", "name: A purser", "name: The purser"),
    ("speakers.yaml", "heard_through: purser", "heard_through: tern"),
    ("speakers.yaml", "  role: former deckhand", "  protected: true\n  role: former deckhand"),
    ("sources/harbour-gazette.yaml", "kind: news", "kind: public-record"),
    ("sources/landing-returns.yaml", "publisher: ", "publisher: Old "),
    ("facts/ferry.yaml", "6 to 8 crossings per day", "6 to 9 crossings per day"),
    ("facts/ferry.yaml", "  crossings-winter:", "  crossings-in-winter:"),
    ("facts/ferry.yaml", "speaker: mara-vell", "speaker: nobody"),
    ("facts/ferry.yaml", "status: confirmed", "status: unverified"),
    ("facts/ferry.yaml", "title: The ferry", "title: The Heron"),
    ("facts/fishery.yaml", "    corroborates: [boats-then]\n", ""),
    ("facts/fishery.yaml", "  catch-limit:", "  crossings-summer:"),
    ("facts/ferry.yaml", "converted: 34 DKK", "converted: 3400 DKK"),
    ("calculations/ferry.yaml", "refit-cost /", "refit-per-crossing /"),
    ("calculations/ferry.yaml", "formula: high(fare-asked) - fare\n", "formula: high(fare-asked) - * fare\n"),
    ("calculations/ferry.yaml", "fare-rise:", "fare-now:"),
    ("cross-checks/fishery.yaml", "verdict: possible", "verdict: consistent"),
    ("cross-checks/fishery.yaml", "catch-weighed * (1 to 1.1)", "catch-weighed * (1 to 9)"),
    ("corrections.yaml", "says: 27 boats", "says: 28 boats"),
    ("data/passengers.csv", "2018,", "2017,"),
    ("data/passengers.csv", "2023,", "2024,"),
    ("data/passengers.yaml", "status: reported", "status: claimed"),
    ("charts/passengers-by-year.yaml", "series: passengers", "series: nobody"),
    ("events/harbour.yaml", "after: [refit]", "after: [heron-returns]"),
    ("events/harbour.yaml", "18XX", "2023"),
    ("timelines/the-heron.yaml", "heron-bought, strandings-told", "strandings-told, heron-bought"),
    ("charts/shares.yaml", "comparison: All", "subtitle: All"),
    ("charts/shares.yaml", "form: share", "form: ladder"),
    ("charts/shares.yaml", "fact: share-owner", "fact: share-of-owner"),
    ("stories/the-long-refit/story.md", "updated: 2024-02-01", "draft: true"),
    ("stories/the-long-refit/story.md", "](heron.jpg", "](boat.jpg"),
    ("stories/the-long-refit/story.md", "[[refit-cost@amount]]", "some 40 people"),
    ("stories/reading-by-lamplight/story.md", "[[letters]]", "the letters"),
    ("stories/reading-by-lamplight/story.md", "topics: [library, ferry]", "topics: [lamps]"),
    ("stories/reading-by-lamplight/story.da.md", "[[books-lost]]", "[[books-found]]"),
    ("pages/about.md", "---\n\n", "---\n\nSee [[story:the-long-refit]] and [[page:new-page]].\n\n"),
    ("languages/da.yaml", "{value}", "{worth}"),
    ("redirects.yaml", "story:what-the-sound-gives", "story:the-long-refit"),
)
MORE = {
    "content/facts/harbour.yaml": f"source: port-register\nfacts:\n  piers: {fact('3 boats')}\n",
    "content/stories/new-story/story.md": "---\ntitle: New\ndraft: true\n---\n\n[[piers]] and [[page:about]].\n",
    "content/stories/the-long-refit/boat.jpg": "no picture",
    "content/pages/new-page.md": "---\ntitle: New\n---\n\n[[story:the-long-refit]]\n",
    "content/pages/da.md": "---\ntitle: Danish\n---\n\nWords.\n",
    "content/pages/about.de.md": "---\ntitle: Über uns\n---\n\nWorte.\n",
    "content/data/gulls.csv": "when,value\n2020,1\n",
    "content/charts/shares.py": "print(1)\n",
    "content/notes.yaml": "a: b\n",
    "templates/page.html": "\ufffe",
    "templates/static/Two Words.css": "b {}",
}
ROUGH: tuple[Edit, ...] = (
    *(spoil_a_file, remove_a_file, rename_a_file, copy_a_file, move_a_folder, replace_by_a_folder, replace_by_a_link),
    *(add_a_line, touch_a_file, write_or_remove_a_file),
)
EDITS: tuple[Edit, ...] = (
    *((change_words, write_or_remove_a_file) * 5),
    *((mend_everything, mend_a_file) * 6),
    *(*ROUGH, spoil_a_file, link_to_a_folder, add_a_line),
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Copy the golden newsroom's content."""
    copy_golden(tmp_path)
    return tmp_path


def test_every_word_that_is_exchanged_stands_in_the_golden_newsroom() -> None:
    content = GOLDEN / "newsroom" / "content"

    assert [(path, one) for path, one, _ in WORDS if one not in (content / path).read_text(encoding="utf-8")] == []


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Write a newsroom of three stories, each with facts of its own, which all rest on one source."""
    stories = {f"stories/{id}/story.md": f"---\ntitle: On {id}\n---\n\nThey saw [[{id}-boats]].\n" for id in IDS}
    figures = {f"facts/{id}.yaml": f"source: gazette\nfacts:\n  {id}-boats: {fact('3 ferries')}\n" for id in IDS}
    more = {"corrections.yaml": "[]\n", "redirects.yaml": "story:none: story:one\n", "languages/da.yaml": "{}\n"}
    return write_newsroom(tmp_path, {**stories, **figures, **more})


@pytest.fixture(scope="module")
def opened() -> Iterator[list[str]]:
    """Note every file that is opened while a test has set a list out for it."""
    names: list[str] = []
    is_over: list[bool] = []

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and not is_over:
            names.append(str(arguments[0]))

    sys.addaudithook(note)  # there is no way to take one away
    yield names
    is_over.append(True)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Note which files are checked, by a rule that has nothing to say."""
    paths: list[str | None] = []

    def note(content: Content, wording: Wording) -> Iterator[Problem]:
        paths.append(content.part)
        yield from ()

    monkeypatch.setattr(checks, "CHECKS", {**checks.CHECKS, "noted": note})
    return paths


@pytest.mark.parametrize(
    ("saved", "checked"),
    [
        ("stories/one/story.md", {"stories/one/story.md"}),
        ("facts/two.yaml", {"facts/two.yaml", "stories/two/story.md"}),
        ("sources/gazette.yaml", {"sources/gazette.yaml", *(f"facts/{id}.yaml" for id in IDS), *STORIES}),
        ("pages/index.md", {"pages/index.md", "site.yaml"}),
    ],
)
def test_a_save_reads_one_file_and_checks_those_that_looked_at_it(
    small: Path, opened: list[str], looked_at: list[str | None], saved: str, checked: set[str]
) -> None:
    desk = Desk(small)
    outcome(small, desk, drafts=True)
    file = small / "content" / saved
    change(file, file.read_text(encoding="utf-8").replace("itle: On", "itle: All on").replace("3 ferries", "4 ferries"))
    change(file, file.read_text(encoding="utf-8").replace("published: unknown", "published: 2024").replace("Text", "T"))
    opened.clear()
    looked_at.clear()

    outcome(small, desk, drafts=True)

    assert [path for path in opened if path.startswith(str(small / "content"))] == [str(file)]
    assert {str(path).removeprefix("content/") for path in looked_at} == checked


def test_a_picture_and_a_name_to_be_kept_back_have_no_other_file_checked_again(
    small: Path, looked_at: list[str | None]
) -> None:
    change(small / "content" / "speakers.yaml", "wren: {name: Wren, protected: true, real_name: Jane Doe}\n")
    change(small / "content" / "stories" / "one" / "boat.png", "no picture")
    desk = Desk(small)
    outcome(small, desk, drafts=True)
    looked_at.clear()
    change(small / "content" / "stories" / "two" / "jane-doe.png", "no picture")

    found = outcome(small, desk, drafts=True)

    assert looked_at == []
    assert [problem.location.path for problem in found if problem.rule == "protected-words"] == [
        "content/stories/two/jane-doe.png"
    ]
    assert found == outcome(small, None, drafts=True)


def test_whatever_content_holds_is_compared_with_what_it_held() -> None:
    parts = {part.name for part in fields(Content)}

    assert parts - {"part"} == COMPARED, "a rule that rests on another part would not be asked again"
    assert {part for rule in checks.WHOLE.values() for part in rule.reads} <= COMPARED


def test_nothing_saved_is_nothing_read(small: Path, opened: list[str], looked_at: list[str | None]) -> None:
    desk = Desk(small)
    first = outcome(small, desk, drafts=True)
    opened.clear()
    looked_at.clear()

    again = outcome(small, desk, drafts=True)

    assert again == first
    assert ([path for path in opened if path.startswith(str(small))], looked_at) == ([], [])


def test_a_check_without_a_look_reads_everything(small: Path) -> None:
    desk = Desk(small)
    outcome(small, desk, drafts=True)
    change(small / "content" / "site.yaml", SITE.replace("The Harbour", "The Quay"))

    checked = check(small, desk=desk)

    assert checked.content.site.title == "The Quay"


def test_a_fact_that_was_read_again_is_the_same_unless_it_moved(small: Path) -> None:
    file = small / "content" / "facts" / "one.yaml"
    words = file.read_text(encoding="utf-8")
    change(file, f"{words}  more: {fact('5 ferries')}\n")
    desk = Desk(small)
    desk.look(stamps_of(small))
    before = check(small, desk=desk).content.ledger
    change(file, f"{words}  # told by hand\n  more: {fact('6 ferries')}\n")

    desk.look(stamps_of(small))
    after = check(small, desk=desk).content.ledger

    assert [id for id in after if after[id] is not before[id]] == ["more"]


def test_a_mistake_is_told_at_its_new_place(small: Path) -> None:
    file = small / "content" / "stories" / "one" / "story.md"
    change(file, file.read_text(encoding="utf-8").replace("[[one-boats]]", "40 boats"))
    desk = Desk(small)
    (before,) = outcome(small, desk, drafts=True)
    change(file, file.read_text(encoding="utf-8").replace("They saw", "Rain fell.\n\nThey saw"))

    (after,) = outcome(small, desk, drafts=True)

    assert (before.location.line, after.location.line) == (5, 7)


def test_a_desk_goes_on_after_a_rule_has_failed(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(content: Content, wording: Wording) -> Iterator[Problem]:
        raise ZeroDivisionError

    desk = Desk(small)
    outcome(small, desk, drafts=True)
    change(small / "content" / "facts" / "one.yaml", f"source: gazette\nfacts:\n  one-boats: {fact('9 ferries')}\n")
    with monkeypatch.context() as patched, pytest.raises(ZeroDivisionError):
        patched.setattr(checks, "CHECKS", {"failing": fail})
        outcome(small, desk, drafts=True)

    assert outcome(small, desk, drafts=True) == outcome(small, None, drafts=True)


def test_a_desk_finds_what_a_fresh_look_finds_in_a_small_newsroom(small: Path) -> None:
    chance = Random(1)
    whole = written(small)
    desk = Desk(small)
    for edit in chance.sample(ROUGH, len(ROUGH)):
        edit(small, chance)
        spoilt = outcome(small, desk, drafts=True)

        assert spoilt == outcome(small, None, drafts=True), edit.__name__

        shutil.rmtree(small / "content")
        for path, words in whole.items():
            change(small / path, words)

    assert outcome(small, desk, drafts=True) == outcome(small, None, drafts=True)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_a_desk_finds_what_a_fresh_look_finds(newsroom: Path, seed: int) -> None:
    chance = Random(seed)
    drafts = bool(seed % 2)
    desk = Desk(newsroom)
    for _ in range(25):
        edit = chance.choice(EDITS)
        edit(newsroom, chance)

        assert outcome(newsroom, desk, drafts=drafts) == outcome(newsroom, None, drafts=drafts), edit.__name__
