"""The last site is given back as it was written, or not at all."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factpress.last_site import LastSite
from factpress.manifest import sum_of
from factpress.write import write_site

FILES = {"index.html": b"<p>one", "deep/in/it.html": b"<p>two", "again.html": b"<p>one"}
DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda file: file.unlink(),
    "changed": lambda file: file.write_bytes(b"<p>ten"),
    "cut short": lambda file: os.truncate(file, 3),
    "a link": lambda file: file.symlink_to(file.rename(file.with_name("elsewhere"))),
    "a folder": lambda file: file.rename(file.with_name("elsewhere")).with_name(file.name).mkdir(),
}


@pytest.fixture
def last(tmp_path: Path) -> LastSite:
    return LastSite(tmp_path / "last")


def kept(last: LastSite, files: dict[str, bytes]) -> str:
    """Write a site, and keep it; returns the sum of its manifest."""
    site = last.folder.parent / "site"
    manifest = write_site(files, site).manifest
    last.keep(site, manifest)
    return sum_of(manifest)


def test_a_site_is_given_back_when_it_is_gone(last: LastSite, tmp_path: Path) -> None:
    digest = kept(last, FILES)
    (tmp_path / "site").rename(tmp_path / "gone")

    found = last.recall(digest)

    assert found is not None
    assert {path: Path(file.file).read_bytes() for path, file in found.items()} == FILES


def test_what_stands_in_the_site_takes_no_room_of_its_own(last: LastSite, tmp_path: Path) -> None:
    kept(last, FILES)

    assert (tmp_path / "site/deep/in/it.html").samefile(last.folder / sum_of(b"<p>two"))


@pytest.mark.parametrize("of", ["file", "manifest"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_site_that_is_damaged_is_not_given_back(last: LastSite, damage: str, of: str) -> None:
    digest = kept(last, FILES)

    DAMAGES[damage](last.folder / (digest if of == "manifest" else sum_of(b"<p>two")))

    assert last.recall(digest) is None


def test_damaged_files_are_kept_anew(last: LastSite) -> None:
    digest = kept(last, FILES)
    for content in set(FILES.values()):
        (last.folder / sum_of(content)).write_bytes(b"<p>ten")
    last.recall(digest)

    kept(last, FILES)

    assert last.recall(digest) is not None


def test_no_site_but_the_last_is_kept(last: LastSite) -> None:
    first = kept(last, FILES)
    second = kept(last, {"index.html": b"<p>one"})

    assert last.recall(first) is None
    assert last.recall(second) is not None
    assert {file.name for file in last.folder.iterdir()} == {sum_of(b"<p>one"), second}


def test_a_site_that_is_too_large_is_not_kept(last: LastSite) -> None:
    kept(last, FILES)

    digest = kept(LastSite(last.folder, at_most=10**4), {"large.html": bytes(10**4)})

    assert last.recall(digest) is None
    assert list(last.folder.iterdir()) == []


def test_a_disk_without_links_keeps_copies(last: LastSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*places: object, **options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)

    digest = kept(last, FILES)

    assert last.recall(digest) is not None


def test_a_copy_that_was_cut_short_is_made_anew(last: LastSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*places: object, **options: object) -> None:
        raise PermissionError

    def run_out(old: Path, new: Path, **options: object) -> None:
        Path(new).write_bytes(b"<p>")
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    with monkeypatch.context() as full:
        full.setattr(shutil, "copy2", run_out)
        kept(last, FILES)
    left = list(last.folder.iterdir())

    digest = kept(last, FILES)

    assert left == []
    assert last.recall(digest) is not None


def test_what_another_build_keeps_meanwhile_is_not_written_into(
    last: LastSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link
    theirs = tmp_path / "theirs.html"
    theirs.write_bytes(b"<p>two")
    os.utime(theirs, (1, 1))

    def come_between(old: Path, new: Path, **options: bool) -> None:
        if Path(new).name == sum_of(b"<p>two"):
            link(theirs, new)
        link(old, new, **options)

    monkeypatch.setattr(os, "link", come_between)

    digest = kept(last, FILES)

    assert theirs.stat().st_mtime == 1
    assert (last.folder / sum_of(b"<p>two")).samefile(theirs)
    assert last.recall(digest) is not None


def test_a_disk_that_cannot_be_written_is_gone_without(tmp_path: Path) -> None:
    (tmp_path / "last").write_text("a file where the folder should be", encoding="utf-8")

    assert LastSite(tmp_path / "last").recall(kept(LastSite(tmp_path / "last"), FILES)) is None
