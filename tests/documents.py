"""The documentation as tests read it: its sections, tables, code, links and examples."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tools.doc_examples import DOCS, find_examples

ROOT = DOCS.parent
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *(f"docs/{file.name}" for file in sorted(DOCS.glob("*.md"))),
)
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_SHELL = re.compile(r"^```(?:console|sh)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"(?![/\d]|\.\.)[\w.<>*-]+(?:/[\w.<>*-]*)+|[\w-]+\.(?:py|md|toml|css|js|html|json)")


@cache
def read(name: str) -> str:
    """Read a file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def project() -> Mapping[str, Any]:
    """Read pyproject.toml."""
    return tomllib.loads(read("pyproject.toml"))


def sections(document: str, *depths: int) -> Mapping[str, str]:
    """Cut a document at its headings: what stands below each of these depths, up to the next heading of any."""
    parts = re.split(r"^(#+) (.+)\n", _FENCED.sub(_with_comments_hidden, read(document)), flags=re.MULTILINE)
    headed = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    return {heading: section.replace("\ue000", "#") for marks, heading, section in headed if len(marks) in depths}


def told_under(section: str) -> str:
    """Join all that a section says its authors are told; empty where it shows no mistake."""
    return "".join(section[slice(*example.told)] for example in find_examples(section) if example.told)


def rows_of(document: str, *head: str) -> list[tuple[str, ...]]:
    """Read the rows of all tables with this head."""
    tables = re.findall(rf"^\| {re.escape(' | '.join(head))} \|\n\|[-| ]+\n((?:\|.*\n)+)", document, re.MULTILINE)
    return [_cells(line) for table in tables for line in table.splitlines()]


def code_in(cell: str) -> list[str]:
    """List what is set as code in a line."""
    return re.findall(r"`([^`]+)`", cell)


def code_of(document: str) -> list[str]:
    """List the code in a document, but for the examples of what authors write."""
    return [*_SHELL.findall(read(document)), *(" ".join(code.split()) for code in code_in(prose_of(document)))]


def paths_in(document: str) -> list[str]:
    """List the files and folders that a document names; addresses on a site begin with a slash and are none."""
    return [code for code in code_of(document) if _PATH.fullmatch(code)]


def calls_in(document: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """List the calls of build.py in a document: the command, and the options that it is given."""
    for code in code_of(document):
        for call in re.findall(r"build\.py([^\n`#]*)", code):
            first = next(iter(call.split()), "")
            yield (first if re.fullmatch("[a-z]+", first) else "build"), tuple(re.findall(r"--([a-z-]+)", call))


def prose_of(document: str) -> str:
    """Leave the blocks of code out."""
    return _FENCED.sub("", read(document))


def text_block_under(document: str, heading: str) -> str:
    """Read the first block of text below a heading."""
    found = re.search(rf"^## {heading}\n.*?^```text\n(.*?)^```", read(document), re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def links_in(document: str) -> list[tuple[Path, str]]:
    """List the links to other documents, each with the anchor that it names."""
    file = ROOT / document
    links = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", prose_of(document))
    return [(file.parent / path if path else file, anchor) for path, anchor in links]


def anchors_of(file: Path) -> set[str]:
    """List the anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", prose_of(file.resolve().relative_to(ROOT).as_posix()), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])


def _with_comments_hidden(block: re.Match[str]) -> str:
    """Hide the comments of an example, which look like headings."""
    return re.sub(r"^#", "\ue000", block.group(), flags=re.MULTILINE)
