"""What the tests share: the golden newsroom, copies of it with something changed, and its site, built once."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from factpress.charts import Workers
from tests.builders import PRESS, remember_pictures

REPOSITORY = Path(__file__).parent.parent
GOLDEN = REPOSITORY / "tests" / "golden"
BROKEN = REPOSITORY / "tests" / "broken"

FUZZED = pytest.StashKey[Counter[str]]()
Changes = Mapping[str, str | bytes | None]
NewsroomFactory = Callable[..., Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/site as it is built now")
    parser.addoption("--long-preview", action="store_true", help="save a preview's files at the pace of people")
    parser.addoption("--fuzz", type=int, default=100, help="how many spoilt newsrooms tests/test_fuzz.py tries")
    parser.addoption("--update-broken", action="store_true", help="rewrite every problems.txt in tests/broken")


def pytest_configure(config: pytest.Config) -> None:
    settings.register_profile("quick", max_examples=30)
    settings.load_profile("default" if config.getoption("-m") == "long" else "quick")
    if os.environ.get("CI") and (config.getoption("--update-golden") or config.getoption("--update-broken")):
        raise pytest.UsageError(
            "what is expected is rewritten by a person who reads the changes, never where CI is set"
        )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what takes longest: whatever drives a browser."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(scope="session")
def fuzzed(pytestconfig: pytest.Config) -> Counter[str]:
    """Count what became of spoilt inputs, to be told at the end."""
    return pytestconfig.stash.setdefault(FUZZED, Counter())


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the counts over, where tests run side by side."""
    if (counts := session.config.stash.get(FUZZED, None)) and hasattr(session.config, "workeroutput"):
        session.config.workeroutput["fuzzed"] = dict(counts)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take the counts of one of them."""
    counts = node.config.stash.setdefault(FUZZED, Counter())
    counts.update(getattr(node, "workeroutput", {}).get("fuzzed", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if counts := config.stash.get(FUZZED, None):
        told = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(counts.items()))
        bad = counts.total() - counts["told"] - counts["taken"]
        terminalreporter.write_line(f"fuzz: {counts.total():,} inputs: {told}; {bad} tracebacks or hangs")


@pytest.fixture(scope="session", autouse=True)
def workers() -> Iterator[Workers]:
    """End the processes that made pictures for many tests."""
    with PRESS.workers:
        yield PRESS.workers


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Debian's Chromium: one for each module, for where it runs nobody else can run a loop of events."""
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def newsroom(tmp_path: Path) -> NewsroomFactory:
    """Copy the golden newsroom, or another, and change it: {"content/site.yaml": "title: …"}; None removes a file."""

    def copy(changes: Changes | None = None, *, of: Path = GOLDEN / "newsroom", name: str = "newsroom") -> Path:
        folder = tmp_path / name
        shutil.copytree(of / "content", folder / "content")
        remember_pictures(folder)
        for path, written in (changes or {}).items():
            change(folder / path, written)
        return folder

    return copy


def change(file: Path, written: str | bytes | None) -> None:
    """Write a file, or remove one, or a whole folder."""
    if written is None:
        shutil.rmtree(file) if file.is_dir() else file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(written.encode() if isinstance(written, str) else written)


def run_command(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run `python build.py` in a process of its own; settings are environment variables."""
    command = [sys.executable, REPOSITORY / "build.py", *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **settings}
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=environment)


def files_in(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="session")
def golden_sites(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Build golden newsrooms, each once for all who test side by side, and in a process of its own."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    @cache
    def site_of(newsroom: str) -> Path:
        site = shared / f"golden-{newsroom}"
        with (shared / f"{newsroom}.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not site.exists():
                fresh = shared / f"fresh-{newsroom}"
                built = run_command("--newsroom", GOLDEN / newsroom, "--output", fresh)
                assert built.returncode == 0, built.stderr
                assert not built.stderr, "a golden newsroom builds without a warning"
                fresh.rename(site)
        return site

    return site_of


@pytest.fixture(scope="session")
def golden_site(golden_sites: Callable[[str], Path]) -> Path:
    """Build the golden newsroom that uses everything there is."""
    return golden_sites("newsroom")


@pytest.fixture(scope="session")
def golden(golden_site: Path) -> Mapping[str, bytes]:
    """Read the site of that newsroom, manifest and all."""
    return files_in(golden_site)
