"""The structure that the documentation promises."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Collection, Iterator
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from factpress.cli import COMMANDS, load_command
from factpress.load import load_content
from factpress.model import Content

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factpress"
MODULES = sorted(PACKAGE.rglob("*.py"))
GENERATOR = (".css", ".html", ".js", ".py", ".yaml")
FAMILIES = {  # package: the tables that list its members, and the function that makes a module a member
    "checks": (("CHECKS",), "check"),
    "charts": (("FORMS",), "draw"),
    "pages": (("PAGE_TYPES",), "list_sheets"),
    "verify": (("PROOFS",), "prove"),
}
HOMES = {  # which parts of the generator may know of which package
    "altair": {"charts"},
    "jinja2": {"render"},
    "livereload": {"serve"},
    "markdown": {"prose"},
    "markupsafe": {"pages", "prose", "render", "serve"},
    "nh3": {"prose"},
    "oxipng": {"printing"},
    "pydantic": {"load", "model", "text"},
    "pydantic_core": {"load", "model", "text"},
    "tornado": {"serve"},
    "vl_convert": {"charts", "printing"},
    "watchfiles": {"serve"},
    "yaml": {"yaml_reader"},
}


def test_imports_go_down_the_layers_only() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]

    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout


def test_a_module_is_one_thing() -> None:
    lengths = {_short(path): len(_source(path).splitlines()) for path in MODULES}

    assert {name: length for name, length in lengths.items() if length > 250} == {}


def test_a_module_says_in_its_first_line_what_it_is_for() -> None:
    firsts = {_short(path): _source(path).partition("\n")[0] for path in MODULES}

    assert {name: first for name, first in firsts.items() if not re.match(r'"""\w.*[.:?](""")?$', first)} == {}


def test_a_function_is_told_in_forty_lines() -> None:
    lengths = {f"{_short(path)} {function.name}": _length(function) for path, function in _functions()}

    assert {name: length for name, length in lengths.items() if length > 40} == {}


def test_a_package_is_known_only_where_it_belongs() -> None:
    known = {(_part(path), name.split(".")[0]) for path in MODULES for name in _imported(_parsed(path))}
    others = {pair for pair in known if pair[1] not in sys.stdlib_module_names | {"factpress"}}

    assert {(part, package) for part, package in others if part not in HOMES.get(package, set())} == set()


def test_an_import_inside_a_function_has_its_measured_reason() -> None:
    late = {path for path, function in _functions() if any(_imported(function))}

    assert {_short(path) for path in late if not re.search(r"# .*\d m?s\b", _source(path))} == set()


def test_no_import_of_ours_is_for_types_only() -> None:
    branches = [(path, node) for path in MODULES for node in ast.walk(_parsed(path)) if isinstance(node, ast.If)]
    for_types = [(path, branch) for path, branch in branches if "TYPE_CHECKING" in ast.unparse(branch.test)]

    ours = [
        _short(path) for path, branch in for_types if any(name.startswith("factpress") for name in _imported(branch))
    ]

    assert ours == []


def test_every_command_is_listed() -> None:
    modules = [import_module(f"factpress.cli.{file.stem}") for file in sorted((PACKAGE / "cli").glob("[a-z]*.py"))]

    commands = {module.__name__: module.COMMAND for module in modules if hasattr(module, "COMMAND")}

    assert commands == {f"factpress.cli.{name}": load_command(name) for name in COMMANDS}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_lists_every_member_under_the_name_of_its_module(family: str) -> None:
    package = importlib.import_module(f"factpress.{family}")
    tables, function = FAMILIES[family]
    listed = [entry for table in tables for entry in getattr(package, table).items()]

    names = {f"{package.__name__}.{key.replace('-', '_')}": _module_name(member) for key, member in listed}

    assert sorted(names.values()) == sorted(_members(package, function))
    assert {key: name for key, name in names.items() if key != name} == {}


def test_a_rule_rests_on_nothing_that_is_gathered_from_a_whole_shelf() -> None:
    """A file that is looked at alone would give its own share of it, and nothing would tell."""
    gathered = {name for name, value in vars(Content).items() if isinstance(value, cached_property)}
    rules = [path for path in MODULES if _part(path) == "checks"]

    asked = [(_short(path), ast.unparse(node)) for path in rules for node in _attributes(path, gathered)]

    assert "facts_of_source" in gathered
    assert asked == [("checks/prose.py", "content.languages")], "its words are those of the file, in their languages"


@pytest.mark.parametrize(("table", "lock"), [("", "requirements.txt"), ("dev", "requirements-dev.txt")])
def test_what_pyproject_asks_for_is_pinned_with_its_hashes(table: str, lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"].get(table, ())]

    pinned = re.findall(r"^(\S+)==\S+ \\\n    --hash=sha256:", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)

    assert {re.split(r"[<>=]", name)[0].lower() for name in asked} - set(pinned) == set()


def test_no_word_of_the_first_newsroom_is_in_the_generator() -> None:
    content = load_content(ROOT).content
    assert content
    words = {str(word) for word in (*_ids_of_the_first_newsroom(content), *_speakers_of_the_first_newsroom(content))}
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(words)))})(?![\w-])", re.IGNORECASE)
    files = [path for path in (*PACKAGE.rglob("*"), *(ROOT / "templates").rglob("*")) if path.suffix in GENERATOR]

    found = {path.relative_to(ROOT).as_posix(): pattern.findall(_source(path)) for path in files}

    assert {"riots", "Jung", "wage-liaoning", "bbc-retold"} <= words
    assert {name: said for name, said in found.items() if said} == {}


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(_source(path))


def _ids_of_the_first_newsroom(content: Content) -> Iterator[str]:
    """List its ids, but for single words that any newsroom may use (wages), and the names of cross-checks."""
    yield from content.events
    kinds = (content.facts, content.calculations, content.charts, content.timelines)
    named = (*kinds, content.stories, content.sources, content.speakers, content.topics)
    yield from (id for ids in named for id in ids if "-" in id)


def _speakers_of_the_first_newsroom(content: Content) -> Iterator[str]:
    for speaker in content.speakers.values():
        if not speaker.anonymous:
            yield from (speaker.id, speaker.name, *speaker.also_spelled)


def _short(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _functions() -> Iterator[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in MODULES:
        for node in ast.walk(_parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def _attributes(path: Path, gathered: Collection[str]) -> Iterator[ast.Attribute]:
    """Find where a module asks anything for what is gathered, or content for its languages."""
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Attribute):
            of_content = ast.unparse(node) in ("content.languages", "content.into")
            if of_content or node.attr in gathered:
                yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _members(package: ModuleType, function: str) -> Iterator[str]:
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        if getattr(getattr(module, function, None), "__module__", None) == module.__name__:
            yield module.__name__


def _module_name(member: object) -> str:
    return member.__name__ if isinstance(member, ModuleType) else str(getattr(member, "__module__", member))
