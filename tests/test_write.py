"""Writing a site: whole or not at all, in nobody's way, with nothing left behind."""

import errno
import fcntl
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from factpress import exchange, laying, write
from factpress.laying import Kept, Written
from factpress.manifest import list_files, sum_of
from factpress.problems import ContentError
from factpress.write import OutputError, require_separate, write_site

FIRST = {"index.html": b"first", "about/index.html": b"about", "static/old.css": b"a{}"}
SECOND = {"index.html": b"second", "about/index.html": b"about", "static/new.css": b"b{}"}
NOBODY = 65534


def files_in(folder: Path) -> dict[str, bytes]:
    """Read a whole folder, its manifest apart."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@contextmanager
def files_at_most(limit: int) -> Iterator[None]:
    """Make the disk refuse, part of the way through, every file over a limit of bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def without_privileges() -> Iterator[None]:
    """Do as an ordinary user would, for root may write anywhere."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_files_are_written_with_their_folders(site: Path) -> None:
    written = write_site(FIRST, site)

    assert files_in(site) == FIRST
    assert written == Written(changed=tuple(sorted([*FIRST, "manifest.json"])), unchanged=(), removed=())


def test_missing_parents_of_the_output_are_made(tmp_path: Path) -> None:
    write_site(FIRST, tmp_path / "public" / "deep" / "site")

    assert files_in(tmp_path / "public" / "deep" / "site") == FIRST


def test_the_manifest_lists_every_file_with_its_sha256(site: Path) -> None:
    write_site(FIRST, site)

    manifest = json.loads((site / "manifest.json").read_text())
    assert list(manifest["files"]) == sorted(FIRST)
    assert manifest["files"]["index.html"] == hashlib.sha256(b"first").hexdigest()


def test_the_manifest_does_not_depend_on_the_order_of_files() -> None:
    backwards = dict(reversed(FIRST.items()))

    assert list_files(backwards) == list_files(FIRST)


def test_a_second_build_changes_what_changed_and_removes_what_is_gone(site: Path) -> None:
    write_site(FIRST, site)

    written = write_site(SECOND, site)

    assert files_in(site) == SECOND
    assert written.changed == ("index.html", "manifest.json", "static/new.css")
    assert written.unchanged == ("about/index.html",)
    assert written.removed == ("static/old.css",)


def test_an_unchanged_file_stays_the_same_file_with_its_time(site: Path) -> None:
    write_site(FIRST, site)
    os.utime(site / "about/index.html", (1, 1))
    before = (site / "about/index.html").stat()

    write_site(SECOND, site)

    after = (site / "about/index.html").stat()
    assert (after.st_ino, after.st_mtime) == (before.st_ino, before.st_mtime)


def test_an_unchanged_file_keeps_its_time_where_the_disk_has_no_links(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(FIRST, site)
    os.utime(site / "about/index.html", (1, 1))
    monkeypatch.setattr(os, "link", _refused)

    write_site(SECOND, site)

    assert files_in(site) == SECOND
    assert (site / "about/index.html").stat().st_mtime == 1


def test_the_same_site_again_touches_nothing(site: Path) -> None:
    write_site(FIRST, site)
    before = [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted([site, *site.rglob("*")])]

    written = write_site(FIRST, site)

    assert before == [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted([site, *site.rglob("*")])]
    assert (written.changed, written.removed) == ((), ())


def test_a_file_that_somebody_altered_is_put_right(site: Path) -> None:
    write_site(FIRST, site)
    (site / "index.html").write_bytes(b"worse")

    written = write_site(FIRST, site)

    assert (site / "index.html").read_bytes() == b"first"
    assert written.changed == ("index.html",)


def test_a_stray_file_in_our_folder_is_removed(site: Path) -> None:
    write_site(FIRST, site)
    (site / "stale.html").write_text("old")

    written = write_site(FIRST, site)

    assert files_in(site) == FIRST
    assert written.removed == ("stale.html",)


def test_a_file_may_become_a_folder_and_a_folder_a_file(site: Path) -> None:
    write_site({"a": b"file", "b/c": b"in a folder"}, site)

    write_site({"a/d": b"in a folder", "b": b"file"}, site)

    assert files_in(site) == {"a/d": b"in a folder", "b": b"file"}


class Asked(Mapping[str, bytes]):
    """Files that are made when they are asked for, and say so."""

    def __init__(self, make: Mapping[str, Callable[[], bytes]]) -> None:
        self.make, self.asked = make, list[str]()

    def __getitem__(self, path: str) -> bytes:
        self.asked.append(path)
        return self.make[path]()

    def __iter__(self) -> Iterator[str]:
        return iter(self.make)

    def __len__(self) -> int:
        return len(self.make)


def test_each_file_is_asked_for_once_in_its_order(site: Path) -> None:
    asked = Asked({path: partial(FIRST.__getitem__, path) for path in sorted(FIRST, reverse=True)})

    for _ in range(2):
        write_site(asked, site)

    assert asked.asked == 2 * sorted(FIRST, reverse=True)
    assert files_in(site) == FIRST


def test_no_file_is_held_once_it_is_laid(site: Path) -> None:
    asked = Asked({f"{number}.html": partial(bytes, 2**20) for number in range(40)})

    tracemalloc.start()
    write_site(asked, site)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 8 * 2**20


@pytest.mark.parametrize("mistake", [ContentError(()), OSError(errno.ENOENT, "not the output's"), KeyboardInterrupt()])
def test_a_file_that_cannot_be_made_leaves_the_old_site_and_no_litter(
    tmp_path: Path, site: Path, mistake: BaseException
) -> None:
    def fail() -> bytes:
        raise mistake

    write_site(FIRST, site)

    with pytest.raises(type(mistake)) as raised:
        write_site(Asked({"index.html": lambda: b"second", "about/index.html": fail}), site)

    assert raised.value is mistake
    assert files_in(site) == FIRST
    assert names_in(tmp_path) == {"site"}


def test_another_build_may_come_between_while_files_are_made(tmp_path: Path, site: Path) -> None:
    def come_between() -> bytes:
        write_site({**SECOND, "theirs.html": b"theirs"}, site)
        return b"first"

    write_site(FIRST, site)

    make = {path: partial(FIRST.__getitem__, path) for path in FIRST}
    written = write_site(Asked({**make, "index.html": come_between}), site)

    assert files_in(site) == FIRST
    assert written.removed == ("static/new.css", "theirs.html")
    assert names_in(tmp_path) == {"site"}


def test_a_site_that_came_under_the_number_of_the_old_one_is_not_taken_for_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = {**FIRST, "index.html": b"theirs"}

    def come_between() -> None:
        for path, content in {**theirs, "manifest.json": list_files(theirs)}.items():
            (site / path).unlink()
            (site / path).write_bytes(content)

    @contextmanager
    def waiting(folder: Path, patience: float) -> Iterator[None]:
        with exchange.sole_use(folder, patience):
            next(turns)()
            yield

    write_site(FIRST, site)
    turns = iter((lambda: None, come_between))
    monkeypatch.setattr(laying, "sole_use", waiting)

    write_site(FIRST, site)

    assert files_in(site) == FIRST


def test_a_file_that_is_kept_elsewhere_is_not_written_again(tmp_path: Path, site: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"first")
    files: dict[str, bytes | Kept] = {"index.html": Kept(file=str(kept), sum=sum_of(b"first")), "copy.html": b"first"}

    first, second = write_site(files, site), write_site(files, site)

    assert (site / "index.html").samefile(kept)
    assert first.manifest == list_files(files_in(site))
    assert second.changed == ()


def test_dotfiles_at_the_top_that_are_not_ours_stay(site: Path) -> None:
    site.mkdir()
    (site / ".gitignore").write_text("*\n")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("main\n")

    write_site(FIRST, site)
    write_site(SECOND, site)

    assert files_in(site) == {**SECOND, ".gitignore": b"*\n", ".git/HEAD": b"main\n"}


def test_dotfiles_that_are_ours_go_when_they_are_no_longer_built(site: Path) -> None:
    write_site({**FIRST, ".nojekyll": b""}, site)

    written = write_site(FIRST, site)

    assert files_in(site) == FIRST
    assert written.removed == (".nojekyll",)


def test_a_folder_with_files_of_somebody_else_is_refused(site: Path) -> None:
    site.mkdir()
    (site / "thesis.doc").write_text("years of work")

    with pytest.raises(OutputError, match="holds files that no build put there") as refused:
        write_site(FIRST, site)

    assert "empty it or choose another folder" in refused.value.hint
    assert files_in(site) == {"thesis.doc": b"years of work"}


@pytest.mark.parametrize("content", ['{"name": "an app"}', "not json", "[]", "\x00"])
def test_a_manifest_of_another_program_does_not_make_a_folder_ours(site: Path, content: str) -> None:
    site.mkdir()
    (site / "manifest.json").write_text(content)

    with pytest.raises(OutputError, match="no build put there"):
        write_site(FIRST, site)

    assert names_in(site) == {"manifest.json"}


@pytest.mark.parametrize("output", ["", "content", "content/site", "templates", "templates/site", ".."])
def test_an_output_folder_in_the_newsrooms_way_is_refused(tmp_path: Path, output: str) -> None:
    newsroom = tmp_path / "newsroom"
    (newsroom / "content").mkdir(parents=True)

    with pytest.raises(OutputError, match="output folder"):
        write_site(FIRST, newsroom / output, newsroom=newsroom)

    assert [path.name for path in newsroom.rglob("*")] == ["content"]


def test_the_root_of_the_machine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no build put there"):
        write_site(FIRST, Path("/"))
    with pytest.raises(OutputError, match="holds the newsroom itself"):
        require_separate(Path("/"), tmp_path)


def test_an_output_folder_that_leads_into_content_by_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site").symlink_to("content")

    with pytest.raises(OutputError, match="which a build reads"):
        write_site(FIRST, tmp_path / "site", newsroom=tmp_path)


@pytest.mark.parametrize("below", ["", "deep", "very/deep"])
def test_a_file_where_the_output_folder_should_be_is_refused(below: str, site: Path) -> None:
    site.write_text("a file")

    with pytest.raises(OutputError, match="a file stands where a folder is needed"):
        write_site(FIRST, site / below)

    assert site.read_text() == "a file"


def test_a_link_to_the_output_folder_stays_a_link(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (tmp_path / "elsewhere").mkdir()
    site.symlink_to("elsewhere")

    write_site(FIRST, site)
    write_site(SECOND, site)

    assert site.is_symlink()
    assert files_in(tmp_path / "elsewhere") == SECOND


def test_links_inside_the_output_are_replaced_and_never_followed(tmp_path: Path, site: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"about")
    write_site(FIRST, site)
    shutil.rmtree(site / "about")
    (site / "about").symlink_to(outside)
    (site / "static/in").symlink_to(outside)
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(outside / "index.html")

    write_site({**FIRST, "index.html": b"about"}, site)

    assert not (site / "about").is_symlink()
    assert not (site / "index.html").is_symlink()
    assert (outside / "index.html").stat().st_nlink == 1
    assert files_in(outside) == {"index.html": b"about"}


@pytest.mark.parametrize("path", ["../out.html", "/etc/x", "a/../../b", "a//b", "./a", "a/", "", ".", "a\0b"])
def test_a_path_that_leaves_the_output_is_a_bug_of_ours(tmp_path: Path, site: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not the path of a file"):
        write_site({path: b""}, site)

    assert names_in(tmp_path) == set()


def test_a_full_disk_leaves_the_old_site_and_no_litter(tmp_path: Path, site: Path) -> None:
    write_site(FIRST, site)

    with pytest.raises(OutputError, match="file too large"), files_at_most(5000):
        write_site({**SECOND, "large.html": b"x" * 9000}, site)

    assert files_in(site) == FIRST
    assert names_in(tmp_path) == {"site"}


def test_a_full_disk_is_told_with_what_to_do(tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laying, "flush_disk", _no_space)

    with pytest.raises(OutputError, match="no space left on device") as told:
        write_site(FIRST, site)

    assert told.value.hint == "free some space on the disk; the site is as it was"
    assert names_in(tmp_path) == set()


def test_the_disk_is_asked_for_all_that_went_wrong_since_the_new_site_was_begun(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: set[int] = set()
    asked: set[int] = set()

    def look() -> bytes:
        begun.update(int(open_file.name) for open_file in Path("/dev/fd").iterdir())
        return b"first"

    def ask(folder: Path, hold: int) -> bool:
        if os.path.samestat(os.fstat(hold), folder.stat()):
            asked.add(hold)
        return True

    monkeypatch.setattr(exchange, "_flushed_at_once", ask)

    write_site(Asked({"index.html": look}), site)

    assert asked
    assert asked <= begun


def test_where_the_disk_is_not_flushed_at_once_each_file_and_folder_is(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: set[int] = set()
    monkeypatch.setattr(exchange, "_flushed_at_once", lambda folder, hold: False)
    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.add(os.fstat(descriptor).st_ino))

    write_site(FIRST, site)

    assert {path.stat().st_ino for path in (site, *site.rglob("*"))} <= flushed


def test_a_parent_that_cannot_be_written_is_told_and_nothing_changes() -> None:
    parent = Path(tempfile.mkdtemp())
    site = parent / "site"
    write_site(FIRST, site)
    parent.chmod(0o555)

    with without_privileges(), pytest.raises(OutputError, match="permission denied"):
        write_site(SECOND, site)

    assert files_in(site) == FIRST
    assert names_in(parent) == {"site"}
    parent.chmod(0o755)
    shutil.rmtree(parent)


def test_a_second_build_waits_for_the_first(tmp_path: Path, site: Path) -> None:
    holder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    waiting = subprocess.Popen([sys.executable, "-c", _write_once(SECOND, site)])
    time.sleep(0.5)
    waited = waiting.poll() is None and not site.exists()
    os.close(holder)

    waiting.wait(timeout=20)

    assert waited
    assert files_in(site) == SECOND


def test_a_second_build_that_waited_too_long_says_so(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "PATIENCE", 0.1)
    holder = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)

    with pytest.raises(OutputError, match="another build is writing there"):
        write_site(FIRST, site)

    os.close(holder)
    assert not site.exists()


def test_many_builds_at_once_leave_one_whole_site(tmp_path: Path, site: Path) -> None:
    both = [FIRST, SECOND] * 3
    builds = [subprocess.Popen([sys.executable, "-c", _write_once(files, site)]) for files in both]

    statuses = [build.wait(timeout=60) for build in builds]

    assert statuses == [0] * 6
    assert files_in(site) in (FIRST, SECOND)
    assert names_in(tmp_path) == {"site"}


def test_where_folders_cannot_be_exchanged_in_one_step_they_are_renamed(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_exchanged_at_once", lambda one, other: False)
    write_site(FIRST, site)

    write_site(SECOND, site)

    assert files_in(site) == SECOND
    assert names_in(tmp_path) == {"site"}


def test_a_failed_renaming_puts_the_old_site_back(tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchanged_at_once", lambda one, other: False)
    write_site(FIRST, site)
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda one, other: _refused() if "-new" in one.name else rename(one, other))

    with pytest.raises(OutputError, match="operation not permitted"):
        write_site(SECOND, site)

    assert files_in(site) == FIRST
    assert names_in(tmp_path) == {"site"}


def test_a_build_killed_between_two_renamings_is_mended_by_the_next(tmp_path: Path, site: Path) -> None:
    write_site(FIRST, site)
    site.rename(tmp_path / ".site.factpress-old")
    (tmp_path / ".site.factpress-new").mkdir()

    with pytest.raises(OutputError), files_at_most(3):
        write_site(SECOND, site)

    assert files_in(site) == FIRST
    assert names_in(tmp_path) == {"site"}


def test_builds_killed_at_any_moment_never_leave_a_torn_site(tmp_path: Path, site: Path) -> None:
    versions = [{f"pages/{number}.html": b"%d %d" % (turn, number) * 400 for number in range(60)} for turn in (1, 2)]
    write_site(versions[0], site)
    moments = random.Random(20)
    torn = interrupted = 0

    for _ in range(40):
        killed = subprocess.Popen([sys.executable, "-c", _write_for_ever(site)], stdout=subprocess.PIPE)
        assert killed.stdout and killed.stdout.readline() == b"writing\n"
        time.sleep(moments.uniform(0, 0.15))
        killed.send_signal(signal.SIGKILL)
        killed.communicate()
        torn += files_in(site) not in versions
        interrupted += ".site.factpress-new" in names_in(tmp_path)

    write_site(FIRST, site)
    assert (torn, interrupted > 0) == (0, True)
    assert names_in(tmp_path) == {"site"}


def test_a_reader_finds_a_site_at_every_moment(site: Path) -> None:
    write_site({"index.html": b"before"}, site)
    builds = subprocess.Popen([sys.executable, "-c", _write_for_ever(site)], stdout=subprocess.PIPE)
    assert builds.stdout and builds.stdout.readline() == b"writing\n"
    until = time.monotonic() + 1

    missing = 0
    while time.monotonic() < until:
        missing += not site.is_dir()
    builds.kill()
    builds.communicate()

    assert missing == 0


def _refused(*arguments: object, **options: object) -> None:
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


def _no_space(folder: Path, hold: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _write_once(files: dict[str, bytes], site: Path) -> str:
    return f"""
from pathlib import Path
from factpress.write import write_site
write_site({files!r}, Path({str(site)!r}))
"""


def _write_for_ever(site: Path) -> str:
    return f"""
from pathlib import Path
from factpress.write import write_site
versions = [{{f"pages/{{n}}.html": b"%d %d" % (turn, n) * 400 for n in range(60)}} for turn in (1, 2)]
print("writing", flush=True)
while True:
    for version in versions:
        write_site(version, Path({str(site)!r}))
"""


@pytest.mark.parametrize("dotfile", [".ssh", ".bashrc"])
def test_a_folder_that_may_be_somebodys_home_is_refused(site: Path, dotfile: str) -> None:
    (site / dotfile).mkdir(parents=True)

    with pytest.raises(OutputError, match="holds files that no build put there"):
        write_site(FIRST, site)

    assert [path.name for path in site.iterdir()] == [dotfile]
