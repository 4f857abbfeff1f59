"""What authors do wrong, one folder each in tests/broken, and what they are told: all of it, and nothing more.

A folder holds what differs from the golden newsroom: files that replace or join those under content/ or templates/,
delete.txt with the paths to remove, command.txt with the command that finds it where building does not, and
problems.txt with what the author is told.
"""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factpress.cli import main
from factpress.manifest import MANIFEST, list_files
from tests.builders import remember_pictures
from tests.conftest import BROKEN, GOLDEN, REPOSITORY, change, files_in, run_command

MISTAKES = sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir())
SEEN_FROM_OUTSIDE = ("yaml-tab", "many-mistakes-at-once", "formula-circular", "latin-1")
OF_THE_TEST = ("command.txt", "delete.txt", "problems.txt")
_TOLD = re.compile(
    r"^(?P<path>[^\n:]+):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning): .+ \[[a-z0-9-]+\]$", re.M
)
_RULE = re.compile(r"^\S.* \[([a-z0-9-]+)\]$", re.MULTILINE)
_WITHOUT_HINT = re.compile(r"^\S.* \[[a-z0-9-]+\]\n(?!    \S)", re.MULTILINE)


@pytest.fixture(scope="module")
def whole_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Copy the golden newsroom, with a site that was published before: once, for files cost more than checking them."""
    folder = tmp_path_factory.mktemp("broken") / "newsroom"
    shutil.copytree(GOLDEN / "newsroom", folder, ignore=shutil.ignore_patterns(".cache"))
    whole = files_in(folder)
    remember_pictures(folder)
    before = {"index.html": b"<p>published before</p>"}
    before[MANIFEST] = list_files(before)
    for name, written in before.items():
        change(folder / "site" / name, written.decode())
    yield folder
    site = {f"site/{name}": written for name, written in before.items()}
    assert files_in(folder) == {**whole, **site}, "no mistake met another"


@pytest.fixture
def newsroom(whole_newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to the newsroom where mistakes are made, and mended again."""
    monkeypatch.chdir(whole_newsroom)
    return whole_newsroom


@pytest.fixture
def mistake(request: pytest.FixtureRequest, newsroom: Path) -> Iterator[str]:
    """Make a mistake in the newsroom, and mend it."""
    made: str = request.param
    make(made, newsroom)
    yield made
    mend(made, newsroom)


@pytest.mark.parametrize("mistake", MISTAKES, indirect=True)
def test_an_author_is_told(
    mistake: str, newsroom: Path, capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config
) -> None:
    site = snapshot(newsroom / "site")

    if pytestconfig.getoption("--update-broken"):
        (BROKEN / mistake / "problems.txt").write_text(found_by(mistake, capsys), encoding="utf-8")
    is_error = ": error: " in expected(mistake)

    status, told = told_by(command_for(mistake) or ("build" if is_error else "check"), capsys)

    assert told == expected(mistake)
    assert status == (1 if is_error else 0)
    assert snapshot(newsroom / "site") == site, "what was published before still stands"
    assert_places_exist(told, newsroom)


@pytest.mark.parametrize("mistake", SEEN_FROM_OUTSIDE, indirect=True)
def test_a_command_says_it_without_a_traceback(mistake: str, newsroom: Path) -> None:
    site = snapshot(newsroom / "site")

    built = run_command("build", "--format", "plain")

    assert (built.returncode, built.stdout, built.stderr) == (1, "", expected(mistake))
    assert snapshot(newsroom / "site") == site


def test_every_rule_has_a_mistake_that_breaks_it() -> None:
    told = {rule for mistake in MISTAKES for rule in _RULE.findall(expected(mistake))}

    assert rules_named_in(REPOSITORY / "factpress") - told == set()


def test_every_mistake_is_told_with_what_to_do() -> None:
    without_hint = [mistake for mistake in MISTAKES if _WITHOUT_HINT.search(expected(mistake))]

    assert without_hint == []


def make(mistake: str, newsroom: Path) -> None:
    """Make one mistake in a newsroom."""
    for path in removed_by(mistake):
        change(newsroom / path, None)
    for path, written in written_by(mistake).items():
        change(newsroom / path, written)


def mend(mistake: str, newsroom: Path) -> None:
    """Put back what stood in a newsroom before a mistake."""
    for path in written_by(mistake):
        (newsroom / path).unlink()
        remove_empty((newsroom / path).parent)
    for path in (*removed_by(mistake), *written_by(mistake)):
        good = GOLDEN / "newsroom" / path
        if good.is_dir():
            shutil.copytree(good, newsroom / path, dirs_exist_ok=True)
        elif good.is_file():
            change(newsroom / path, good.read_bytes())


def remove_empty(folder: Path) -> None:
    """Remove a folder that holds nothing, and those that then hold nothing."""
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def removed_by(mistake: str) -> list[str]:
    """Read which files and folders a mistake takes away."""
    removed = BROKEN / mistake / "delete.txt"
    return removed.read_text(encoding="utf-8").split() if removed.is_file() else []


def written_by(mistake: str) -> dict[str, bytes]:
    """Read which files a mistake brings, or brings in the place of others."""
    return {path: written for path, written in files_in(BROKEN / mistake).items() if path not in OF_THE_TEST}


def command_for(mistake: str) -> str | None:
    """Read which command finds a mistake, where it is not one that a build finds."""
    file = BROKEN / mistake / "command.txt"
    return file.read_text(encoding="utf-8").strip() if file.is_file() else None


def told_by(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run a command in the newsroom: its exit status, and what it tells."""
    status = main([*command.split(), "--format", "plain"])
    return status, capsys.readouterr().err


def found_by(mistake: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Find what an author is told now: of content without a build, of templates by one."""
    status, told = told_by(command_for(mistake) or "check", capsys)
    return told_by("build", capsys)[1] if status == 0 and (BROKEN / mistake / "templates").is_dir() else told


def expected(mistake: str) -> str:
    """Read what an author should be told."""
    told = BROKEN / mistake / "problems.txt"
    assert told.is_file(), f"write {told.relative_to(REPOSITORY)} with pytest --update-broken, and read it"
    return told.read_text(encoding="utf-8")


def snapshot(site: Path) -> dict[str, tuple[bytes, int]]:
    """Note what a site holds, and when it was written."""
    return {path: (written, (site / path).stat().st_mtime_ns) for path, written in files_in(site).items()}


def assert_places_exist(told: str, newsroom: Path) -> None:
    """Look each place up: the line is in the file, and the column in the line or just behind it."""
    places = list(_TOLD.finditer(told))
    assert places
    for place in places:
        file = newsroom / place["path"]
        lines = file.read_bytes().decode(errors="replace").split("\n") if file.is_file() else [""]
        assert 1 <= int(place["line"]) <= len(lines), place.group()
        assert 1 <= int(place["column"]) <= len(lines[int(place["line"]) - 1]) + 1, place.group()


def rules_named_in(package: Path) -> set[str]:
    """Find the name of every rule that some code tells an author of."""
    return {rule for file in package.rglob("*.py") for rule in _rules_of(ast.parse(file.read_text(encoding="utf-8")))}


def _rules_of(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield from _rules_in_call(node)
        elif isinstance(node, ast.FunctionDef):
            yield from _default_rules(node)


def _rules_in_call(call: ast.Call) -> Iterator[str]:
    """Find the rule among the arguments of whatever makes a Problem, or hands one on."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    position = {"Problem": 2, "_tell": 2, "_refusal": 0}.get(called)
    given = [*call.args[position : position + 1]] if position is not None else []
    given += [keyword.value for keyword in call.keywords if keyword.arg == "rule"]
    yield from (node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str))


def _default_rules(function: ast.FunctionDef) -> Iterator[str]:
    named = [*function.args.posonlyargs, *function.args.args]
    for argument, default in zip(reversed(named), reversed(function.args.defaults), strict=False):
        if argument.arg == "rule" and isinstance(default, ast.Constant):
            yield str(default.value)
