"""The program as it is installed: a wheel with everything in it, used in a folder of its own."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import GOLDEN, REPOSITORY, files_in
from tests.test_golden import COPIED

PARTS = ("factpress", "templates", "docs", "pyproject.toml", "setup.py", "README.md", "LICENSE")
UNUSED = shutil.ignore_patterns("__pycache__", "*.pyc")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of the repository, without a network."""
    copy, folder = tmp_path_factory.mktemp("repository"), tmp_path_factory.mktemp("wheels")
    for part in PARTS:
        whole = REPOSITORY / part
        shutil.copytree(whole, copy / part, ignore=UNUSED) if whole.is_dir() else shutil.copy2(whole, copy / part)
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--quiet")
    run([sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", folder, copy], folder)
    (built,) = folder.glob("factpress-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own, which finds its dependencies in this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    (packages,) = folder.glob("lib/python*/site-packages")
    here = next(path for path in sys.path if path.endswith("site-packages"))
    (packages / "dependencies.pth").write_text(f"{here}\n")
    options = ("--no-deps", "--no-index", "--disable-pip-version-check", "--quiet")
    run([sys.executable, "-m", "pip", "--python", folder / "bin/python", "install", *options, wheel], folder)
    return folder / "bin" / "factpress"


def test_the_wheel_holds_the_whole_program_and_its_design(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())

    ours = {
        f"{prefix}/{path}"
        for prefix, folder in (("factpress", "factpress"), ("factpress/templates", "templates"))
        for path in files_in(REPOSITORY / folder)
        if "__pycache__" not in path
    }

    assert ours - packed == set()


def test_an_installed_program_makes_a_newsroom_and_its_site(installed: Path, tmp_path: Path) -> None:
    run([installed, "new", "valley"], tmp_path)
    built = run([installed, "build"], tmp_path / "valley")
    verified = run([installed, "verify", "site"], tmp_path / "valley")

    assert built.stderr == ""
    assert "say what the content says" in verified.stdout
    assert (tmp_path / "valley" / "site" / "index.html").is_file()


def test_an_installed_program_says_which_it_is(installed: Path, tmp_path: Path) -> None:
    told = run([installed, "--version"], tmp_path)

    assert told.stdout.startswith("factpress ")


def test_an_installed_program_builds_what_the_repository_builds(installed: Path, tmp_path: Path) -> None:
    run([installed, "--newsroom", GOLDEN / "newsroom", "--output", tmp_path / "site"], tmp_path)

    built = {path: content for path, content in files_in(tmp_path / "site").items() if not path.endswith(COPIED)}

    assert built == files_in(GOLDEN / "site")


def run(command: list[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, as somebody would who has nothing of this repository."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done
