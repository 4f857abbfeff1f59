"""A preview looks where it is told that something has changed, and sees what a look at everything would see."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from os.path import normpath
from pathlib import Path

import pytest

from factpress.serve import moments
from factpress.serve.snapshots import changed_files, look_again, snapshot
from tests.previewing import Preview, SmallBuild, running, wait_until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "stories/pay").mkdir(parents=True)
    (folder / "stories/pay/story.md").write_text("pay")
    (folder / "site.yaml").write_text("title: A")
    return folder


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda folder: (folder / "site.yaml").write_text("title: Another"), ["site.yaml"]),
        (lambda folder: (folder / "site.yaml").unlink(), ["site.yaml"]),
        (lambda folder: (folder / "site.yaml").rename(folder / "a.yaml"), ["site.yaml", "a.yaml"]),
        (lambda folder: shutil.rmtree(folder / "stories"), ["stories"]),
        (lambda folder: (folder / "stories").rename(folder / "tales"), ["stories", "tales"]),
        (lambda folder: shutil.copytree(folder / "stories", folder / "a/b/c"), ["a/b/c/pay/story.md"]),
        (shutil.rmtree, ["."]),
        (lambda folder: (folder / "site.yaml~").write_text(""), ["site.yaml~"]),
        (lambda folder: (folder / "loose").symlink_to(folder / "nothing"), ["loose"]),
        (lambda folder: (folder / "linked").symlink_to(folder / "stories/pay"), ["linked"]),
        (lambda folder: (folder.parent / "notes.md").write_text(""), ["../notes.md"]),
    ],
)
def test_a_look_at_what_is_named_sees_what_a_look_at_everything_does(
    folder: Path, change: Callable[[Path], object], named: list[str]
) -> None:
    known = snapshot([folder])

    change(folder)

    paths = [normpath(folder / name) for name in named]
    assert dict(look_again(known, [folder], paths)) == dict(snapshot([folder]))


def test_what_is_not_named_is_not_looked_at(folder: Path) -> None:
    known = snapshot([folder])
    (folder / "site.yaml").write_text("title: Another")
    (folder / "stories/pay/story.md").write_text("other pay")

    seen = look_again(known, [folder], [str(folder / "site.yaml")])

    assert changed_files(known, seen) == (folder / "site.yaml",)


@pytest.fixture
def preview(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    async def silence(*_: object, **__: object) -> AsyncIterator[set[tuple[int, str]]]:
        while True:
            await asyncio.sleep(0.05)
            yield set()

    monkeypatch.setattr(moments, "awatch", silence)
    monkeypatch.setattr(moments, "SECOND", 0.05)
    with running(folder.parent, SmallBuild()) as preview:
        wait_until(lambda: preview.ask("/story/")[0].status == 200)
        yield preview


def test_a_save_of_which_the_system_says_nothing_is_found(preview: Preview) -> None:
    preview.save("stories/pay/story.md", "other pay")

    assert preview.wait_for("other pay", "/story/")
