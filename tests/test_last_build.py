"""That nothing is to be done is said only where it is so, and then at once."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factpress.cli import main
from factpress.last_build import LastBuild
from factpress.last_site import LastSite
from factpress.memory import ShortMemory
from factpress.write import write_site
from tests.builders import fact, facts, write_newsroom
from tests.conftest import REPOSITORY, files_in

HEAVY = ("altair", "vl_convert", "oxipng", "livereload", "tornado", "watchfiles", "PIL", "fontTools")
CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter of the content": lambda folder: exchange_a_letter(folder / "content" / "site.yaml"),
    "a file of the content": lambda folder: (folder / "content" / "site.yaml").unlink(),
    "a file more": lambda folder: (folder / "content" / "terms.yaml").touch(),
    "a folder more": lambda folder: (folder / "content" / "facts.yaml").mkdir(),
    "a template": lambda folder: exchange_a_letter(folder / "templates" / "story.html"),
    "a static file more": lambda folder: (folder / "templates" / "own.css").touch(),
    "a letter of the site": lambda folder: exchange_a_letter(folder / "site" / "index.html"),
    "a page of the site": lambda folder: (folder / "site" / "index.html").unlink(),
    "a page more": lambda folder: (folder / "site" / "more.html").touch(),
}


@pytest.fixture
def last(tmp_path: Path) -> LastBuild:
    """Build something that only looks like a site."""
    for path in ("content/site.yaml", "templates/story.html"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("title: one", encoding="utf-8")
    last = LastBuild(
        notes=ShortMemory(), site=LastSite(tmp_path / "last"), newsroom=tmp_path, output=tmp_path / "site", asked=""
    )
    read = last.look().signature()
    last.keep(read, write_site({"index.html": b"<p>one"}, last.output).manifest)
    return last


def stands(last: LastBuild) -> bool:
    noted = last.recall(last.look())
    return noted is not None and last.stands(noted)


def exchange_a_letter(file: Path) -> None:
    """Change a file as nobody could see from outside who does not look at the time of the change."""
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"e", b"a"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_build_stands_until_something_changes(last: LastBuild) -> None:
    assert stands(last)


@pytest.mark.parametrize("change", CHANGES)
def test_it_stands_no_longer_once_there_is_a_change(last: LastBuild, change: str) -> None:
    CHANGES[change](last.newsroom)

    assert not stands(last)


@pytest.mark.parametrize("other", [{"asked": "unlisted"}, {"output": Path("elsewhere")}, {"notes": ShortMemory()}])
def test_it_stands_for_nothing_but_what_was_asked_for(last: LastBuild, other: dict[str, object]) -> None:
    asked = replace(last, **other)  # type: ignore[arg-type]

    assert not stands(asked)


def test_a_file_that_was_changed_while_we_looked_is_compared_by_what_is_in_it(
    last: LastBuild,
) -> None:
    file = last.newsroom / "content" / "site.yaml"
    file.touch()
    seen = last.look()
    signature = seen.signature()

    file.write_text("title: two", encoding="utf-8")

    assert not seen.bears(signature), "as it is where both changes have one time"


def test_a_library_that_is_exchanged_is_noticed(
    last: LastBuild, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site-packages").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path / "site-packages"))
    signature = last.look().signature()

    (tmp_path / "site-packages" / "jinja2-4.0.dist-info").mkdir()

    assert not last.look().bears(signature)


def test_a_site_that_another_build_has_exchanged_is_not_taken_for_ours(last: LastBuild) -> None:
    read = last.look().signature()
    ours = write_site({"index.html": b"<p>ours"}, last.output).manifest
    write_site({"index.html": b"<p>theirs"}, last.output)

    last.keep(read, ours)

    assert not stands(last)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": shutil.rmtree,
    "a file short": lambda site: (site / "index.html").unlink(),
    "a file more": lambda site: (site / "more.html").touch(),
    "another file in the place of one": lambda site: (site / "more.html").rename(site / "index.html"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_site_that_is_not_as_it_was_is_put_back(last: LastBuild, damage: str) -> None:
    before = files_in(last.output)
    noted = last.recall(last.look())
    (last.output / "more.html").touch()
    DAMAGES[damage](last.output)

    written = last.put_back(noted) if noted else None

    assert written is not None
    assert files_in(last.output) == before
    assert stands(last)


def test_a_site_that_was_put_back_is_put_back_again(last: LastBuild) -> None:
    for _ in range(3):
        shutil.rmtree(last.output)

        noted = last.recall(last.look())

        assert noted is not None
        assert last.put_back(noted) is not None


def test_a_site_is_not_put_back_over_one_with_pages_that_it_has_not(last: LastBuild) -> None:
    noted = last.recall(last.look())
    write_site({"index.html": b"<p>one", "old/index.html": b"<p>what readers have found there"}, last.output)

    assert noted is not None
    assert last.put_back(noted) is None


@pytest.mark.parametrize("damage", ["gone", "a file more"])
def test_a_site_that_another_build_drops_while_it_is_put_back_is_built(
    last: LastBuild, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    recall = LastSite.recall

    def recall_too_early(site: LastSite, digest: str) -> object:
        files = recall(site, digest)
        shutil.rmtree(site.folder)
        return files

    monkeypatch.setattr(LastSite, "recall", recall_too_early)
    noted = last.recall(last.look())
    DAMAGES[damage](last.output)

    assert noted is not None
    assert last.put_back(noted) is None
    assert {path.name for path in last.newsroom.iterdir()} <= {"content", "templates", "site"}


def test_a_site_that_was_spoilt_in_place_is_not_put_back(last: LastBuild) -> None:
    noted = last.recall(last.look())
    (last.output / "index.html").write_bytes(b"<p>two")

    assert noted is not None
    assert last.put_back(noted) is None


def test_a_build_with_nothing_to_do_says_so_and_touches_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom = str(write_newsroom(tmp_path, facts(fare=fact("40 EUR"))))
    main(["build", "--newsroom", newsroom])
    before = {path: (tmp_path / "site" / path).stat() for path in files_in(tmp_path / "site")}
    capsys.readouterr()

    status = main(["build", "--newsroom", newsroom])

    assert status == 0
    assert capsys.readouterr().out.startswith("nothing to do: ")
    assert {path: (tmp_path / "site" / path).stat() for path in files_in(tmp_path / "site")} == before


def test_a_build_makes_nothing_that_another_process_made_and_then_imports_nothing_that_draws_or_serves(
    tmp_path: Path,
) -> None:
    newsroom = str(write_newsroom(tmp_path, facts(fare=fact("40 EUR"))))
    main(["build", "--newsroom", newsroom])
    (tmp_path / "site" / "index.html").write_text("spoilt in place", encoding="utf-8")
    program = """
import sys
from factpress.cache import DiskMemory
from factpress.cli import main
DiskMemory.keep = lambda memory, key, made: print("kept", key)
main(["build", *sys.argv[1:]])
main(["check", *sys.argv[1:]])
print(*sorted(sys.modules))
"""

    run = subprocess.run(
        [sys.executable, "-c", program, "--newsroom", newsroom], cwd=REPOSITORY, capture_output=True, check=True
    )

    kept, built, _, imported = run.stdout.decode().splitlines()
    assert kept == "kept last-build"
    assert "1 changed" in built
    assert set(HEAVY) & set(imported.split()) == set()


def test_warnings_are_told_at_every_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = str(write_newsroom(tmp_path, {**facts(fare=fact("40 EUR")), "facts/more.yml": "facts: {}"}))
    main(["build", "--newsroom", newsroom])
    made = capsys.readouterr()

    main(["build", "--newsroom", newsroom])
    stood = capsys.readouterr()
    shutil.rmtree(tmp_path / "site")
    main(["build", "--newsroom", newsroom])
    put_back = capsys.readouterr()
    strictly = main(["build", "--newsroom", newsroom, "--strict"])

    assert "unread-file" in made.err
    assert made.err == stood.err == put_back.err
    assert stood.out.startswith("nothing to do: ")
    assert strictly == 1
    assert "error" in capsys.readouterr().err


def test_a_site_is_put_back_without_being_made(tmp_path: Path) -> None:
    newsroom = str(write_newsroom(tmp_path, facts(fare=fact("40 EUR"))))
    main(["build", "--newsroom", newsroom])
    before = files_in(tmp_path / "site")
    shutil.rmtree(tmp_path / "site")
    program = 'import sys; from factpress.cli import main; main(["build", *sys.argv[1:]]); print(*sys.modules)'

    run = subprocess.run(
        [sys.executable, "-c", program, "--newsroom", newsroom], cwd=REPOSITORY, capture_output=True, check=True
    )

    outcome, imported = run.stdout.decode().splitlines()
    assert outcome.startswith(f"{len(before)} files in ")
    assert files_in(tmp_path / "site") == before
    assert {*HEAVY, "pydantic", "jinja2", "yaml", "factpress.pipeline"}.isdisjoint(imported.split())
