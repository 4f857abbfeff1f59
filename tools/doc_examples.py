"""The examples in docs/: files of a newsroom, and mistakes with what their author is told.

An example is a fenced block whose first line names its file in a comment. All examples of docs/authors.md make one
newsroom; one that names a file again goes on where the earlier one ended. A block of text right behind an example
says what its author is told: the example is then a mistake, and stands in that newsroom in place of its file.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factpress.charts import Workers
from factpress.memory import ShortMemory
from factpress.on_demand import make_all
from factpress.pipeline import Build, Checked, build, check
from factpress.problems import ContentError
from factpress.yaml_reader import read_yaml

DOCS = Path(__file__).resolve().parent.parent / "docs"
PACKAGE = DOCS.parent / "factpress"
_LANGUAGES = "content/languages/"
_BLOCK = re.compile(
    r"^```(?P<language>yaml|csv|python|markdown|html|css)\n(?P<words>.*?)^```$(?:\n\n^```text\n(?P<told>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
_PICTURES = ShortMemory()  # those of the newsroom that most examples change only a little
_NAMED = re.compile(r"(?:---\n)?(?:#|\{#|/\*|<!--) (?P<path>(?:content|templates)/[\w./-]+)")


@dataclass(frozen=True, kw_only=True)
class Example:
    """A file of a newsroom as a document shows it; `told` is where the document says what is wrong with it."""

    path: str
    words: str
    told: tuple[int, int] | None


def find_examples(document: str) -> tuple[Example, ...]:
    """Find every example in a document; raises ValueError for one that does not name its file."""
    return tuple(_example(block) for block in _BLOCK.finditer(document))


def newsroom_of(examples: Iterable[Example]) -> Mapping[str, str]:
    """Put the newsroom together that the examples make, without the mistakes among them."""
    files: dict[str, str] = {}
    for example in examples:
        if example.told is None:
            files[example.path] = files.get(example.path, "") + example.words
    return files


def with_whole_languages(files: Mapping[str, str]) -> Mapping[str, str]:
    """Fill languages up with English: an example shows a few phrases, and a file that lacks some is warned of."""
    english = read_yaml((PACKAGE / "languages/en.yaml").read_text(encoding="utf-8"), "en.yaml").content
    shown = {path: read_yaml(words, path).content for path, words in files.items() if path.startswith(_LANGUAGES)}
    return {**files, **{path: json.dumps(_filled_up(own, english), indent=1) for path, own in shown.items()}}


def write_newsroom(files: Mapping[str, str], folder: Path) -> None:
    """Write the files of a newsroom into a folder."""
    for path, words in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")


def check_newsroom(files: Mapping[str, str]) -> Checked:
    """Check a newsroom; raises ContentError."""
    with TemporaryDirectory() as folder:
        write_newsroom(files, Path(folder))
        return check(Path(folder))


def told_of(mistake: Example, newsroom: Mapping[str, str]) -> str:
    """Write down what an author is told who makes this mistake."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_newsroom({**newsroom, mistake.path: mistake.words}, folder)
        try:
            is_of_templates = mistake.path.startswith("templates/")  # which are read when pages are written
            warnings = (_build(folder) if is_of_templates else check(folder)).warnings
        except ContentError as error:
            return "".join(f"{problem}\n" for problem in error.problems)
        return "".join(f"{problem}\n" for problem in warnings)


def _build(folder: Path) -> Build:
    with Workers() as workers:
        site = build(folder, memory=_PICTURES, workers=workers)
        make_all(site.files)
    return site


def _filled_up(own: Any, english: Any) -> Any:
    """Lay phrases over English, section by section."""
    if not isinstance(own, Mapping) or not isinstance(english, Mapping):
        return own
    return {**english, **{key: _filled_up(phrase, english.get(key)) for key, phrase in own.items()}}


def _example(block: re.Match[str]) -> Example:
    named = _NAMED.match(block["words"])
    if named is None:
        raise ValueError(f"an example does not name its file: {block['words'].partition(chr(10))[0]}")
    told = block.span("told") if block["told"] is not None else None
    words = block["words"].partition("\n")[2] if block["language"] == "csv" else block["words"]  # which has no comments
    return Example(path=named["path"], words=words, told=told)
