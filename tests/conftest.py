"""What the tests share: the golden newsroom, copies of it with something changed, and its site, built once."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
GOLDEN = REPOSITORY / "tests" / "golden"
BROKEN = REPOSITORY / "tests" / "broken"

Changes = Mapping[str, str | bytes | None]
NewsroomFactory = Callable[..., Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/site as it is built now")
    parser.addoption("--update-broken", action="store_true", help="rewrite every problems.txt in tests/broken")


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("CI") and (config.getoption("--update-golden") or config.getoption("--update-broken")):
        raise pytest.UsageError(
            "what is expected is rewritten by a person who reads the changes, never where CI is set"
        )


@pytest.fixture
def newsroom(tmp_path: Path) -> NewsroomFactory:
    """Copy the golden newsroom, or another, and change it: {"content/site.yaml": "title: …"}; None removes a file."""

    def copy(changes: Changes | None = None, *, of: Path = GOLDEN / "newsroom", name: str = "newsroom") -> Path:
        folder = tmp_path / name
        shutil.copytree(of / "content", folder / "content")
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
    """Build golden newsrooms, each once and in a process of its own."""

    @cache
    def site_of(newsroom: str) -> Path:
        site = tmp_path_factory.mktemp(newsroom) / "site"
        built = run_command("--newsroom", GOLDEN / newsroom, "--output", site)
        assert built.returncode == 0, built.stderr
        assert not built.stderr, "a golden newsroom builds without a warning"
        return site

    return site_of


@pytest.fixture(scope="session")
def golden_site(golden_sites: Callable[[str], Path]) -> Path:
    """Build the golden newsroom that uses everything there is."""
    return golden_sites("newsroom")
