"""What earlier builds made is found again on the disk, and no build fails for what the disk does."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factpress.cache import DiskMemory


def test_what_one_build_kept_another_recalls(tmp_path: Path) -> None:
    DiskMemory(tmp_path / "made").keep("picture-a", b"made")

    assert DiskMemory(tmp_path / "made").recall("picture-a") == b"made"
    assert DiskMemory(tmp_path / "made").recall("picture-b") is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40])
def test_what_is_damaged_is_forgotten(tmp_path: Path, damage: bytes) -> None:
    memory = DiskMemory(tmp_path)
    memory.keep("picture-a", b"made, and of some length")
    file = next(file for file in tmp_path.iterdir() if file.read_bytes().endswith(b"length"))
    file.write_bytes(damage)

    assert memory.recall("picture-a") is None
    assert not file.exists()


def test_it_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    memory = DiskMemory(tmp_path / "made")
    memory.keep("picture-a", b"made")
    for file in (tmp_path / "made").iterdir():
        file.unlink()
    (tmp_path / "made").rmdir()

    memory.keep("picture-b", b"made")

    assert (memory.recall("picture-a"), memory.recall("picture-b")) == (None, b"made")


def test_what_was_not_used_for_longest_is_dropped(tmp_path: Path) -> None:
    memory = DiskMemory(tmp_path, at_most=8000)
    for number in range(9):
        memory.keep(f"picture-{number}", bytes(900))
        os.utime(tmp_path / f"picture-{number}", (number, number))
        memory.recall("picture-0")

    for number in range(9, 12):
        memory.keep(f"picture-{number}", bytes(900))

    kept = {file.name for file in tmp_path.iterdir()}
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 8000
    assert {"picture-0", "picture-11"} <= kept
    assert "picture-1" not in kept


def test_a_disk_that_cannot_be_written_is_gone_without(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("a file where the folder should be", encoding="utf-8")
    memory = DiskMemory(tmp_path / "made")

    memory.keep("picture-a", b"made")

    assert memory.recall("picture-a") is None


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    memories = [DiskMemory(tmp_path, at_most=20_000) for _ in range(4)]

    def work(memory: DiskMemory) -> set[bytes | None]:
        for number in range(60):
            memory.keep(f"picture-{number % 9}", bytes([number % 9]) * 900)
        return {memory.recall(f"picture-{number}") for number in range(9)}

    with ThreadPoolExecutor() as pool:
        found = set().union(*pool.map(work, memories))

    assert found - {None} <= {bytes([number]) * 900 for number in range(9)}
