"""Spoilt content never makes a traceback, never keeps a build busy, and never changes the site that stands."""

import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from factpress.charts.lettering import NAME, wrap
from factpress.cli import main
from factpress.prose import Setting, body_blocks
from factpress.prose.markdown import Passage
from factpress.tangles import find_tangle
from factpress.text import Text
from factpress.yaml_reader import read_yaml
from tests.builders import derived, write_newsroom
from tests.conftest import GOLDEN, files_in
from tests.mutations import attacks, examples, spoil

PATIENCE = 10  # seconds


class _TooSlow(Exception):
    """Say that an input took too long."""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Copy the golden newsroom, with a site that was published before."""
    folder = Path(shutil.copytree(GOLDEN / "newsroom", tmp_path / "newsroom"))
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("published before")
    return folder


@pytest.mark.long
def test_spoilt_files_are_told_or_taken_and_nothing_breaks(
    newsroom: Path, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str], fuzzed: Counter[str]
) -> None:
    files = files_in(GOLDEN / "newsroom")
    bad: list[str] = []

    for seed in range(pytestconfig.getoption("--fuzz")):
        spoilt = spoil(files, seed)
        for path, written in spoilt.items():
            (newsroom / path).write_bytes(written)
        outcome = outcome_of(["check", "--newsroom", str(newsroom)])
        if outcome == "told":  # so a build stops too, before it writes
            outcome = outcome_of(["build", "--newsroom", str(newsroom)])
        fuzzed[outcome] += 1
        bad += [f"seed {seed}: {outcome}"] if outcome not in ("told", "taken") else []
        for path in spoilt:
            (newsroom / path).write_bytes(files[path])
        capsys.readouterr()

    assert bad == []
    assert files_in(newsroom / "site") == {"index.html": b"published before"}


RUNS = {  # what an eye passes over, and a pattern may try in a thousand ways
    "underscores": "_",
    "blanks of a picture": "![a](" + " " * 1000,
    "numbers": "one and ",
    "references": "[[text:a]]\n\n",
    "ticks": "` ",
    "brackets": "[",
    "lists": "1. a\n2. b\n\n",
    "definitions": "a\n: b\n",
    "rules": "---\n",
    "letters": "x",
}


@pytest.mark.parametrize("run", RUNS)
def test_a_run_of_one_thing_keeps_no_check_busy(run: str, tmp_path: Path) -> None:
    words = RUNS[run] * (30_000 // len(RUNS[run]))
    page = f"---\ntitle: Front\n---\n\na{words}b\n"

    outcome = outcome_of(["check", "--newsroom", str(write_newsroom(tmp_path, {"pages/index.md": page}))])

    assert outcome in ("told", "taken")


def test_a_word_that_never_ends_keeps_no_drawing_busy() -> None:
    with limited():
        lines = wrap("x" * 100_000, NAME, 300)

    assert "".join(line.removesuffix("-") for line in lines) == "x" * 100_000


def test_no_example_of_yaml_breaks_the_reader(fuzzed: Counter[str]) -> None:
    for written in examples("yaml-test-suite"):
        read = read_yaml(written, "content/example.yaml")

        fuzzed["told" if read.problems else "taken"] += 1
        assert read.content is None or not read.problems or read.problems[0].location.line >= 1


def test_no_example_of_markdown_and_no_attack_becomes_a_script(tmp_path: Path, fuzzed: Counter[str]) -> None:
    content, wording = derived(tmp_path, {})
    setting = Setting(content=content, wording=wording, notes={}, root="")

    for written in (*examples("commonmark-examples"), *attacks()):
        if "[[" in written or find_tangle(written) is not None:
            continue  # told before anything is set
        html = "".join(str(block.html) for block in body_blocks(Text(written), setting) if isinstance(block, Passage))

        fuzzed["taken"] += 1
        assert "<script" not in html.lower(), written


def outcome_of(command: list[str]) -> str:
    """Run a command as an author does: told, taken, or what went wrong."""
    try:
        with limited():
            return "told" if main(command) else "taken"
    except _TooSlow:
        return "too slow"
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
        return f"a traceback: {error!r}"


@contextmanager
def limited() -> Iterator[None]:
    """Stop what takes longer than anybody waits."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise _TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
