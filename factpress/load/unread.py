"""Finds files that look like content and are not read, because of their name or their place."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from factpress.load.corrections import CORRECTIONS
from factpress.load.entries import KINDS, is_translation
from factpress.load.redirects import REDIRECTS
from factpress.load.translations import PATTERNS
from factpress.problems import Location, Problem

_OF_CONTENT = (".yml", ".yaml", ".md", ".markdown", ".csv")
_OTHERS = ("site.yaml", "terms.yaml", CORRECTIONS, REDIRECTS, "languages/*.yaml", "data/*.csv")


def unread_files(newsroom: Path) -> tuple[Problem, ...]:
    """Warn of files that nobody will ever see, though their author may think so."""
    content = newsroom / "content"
    entries, translations = _matching((*_OTHERS, *(folder.pattern for folder in KINDS.values()))), _matching(PATTERNS)
    unread = [
        file
        for file in _files_of_content(content)
        if file.suffix in _OF_CONTENT
        and not entries.fullmatch(path := file.relative_to(content).as_posix())
        and not (translations.fullmatch(path) and is_translation(file))
        and file.is_file()
    ]
    return tuple(
        Problem(
            Location(file.relative_to(newsroom).as_posix()),
            "this file is not read",
            "unread-file",
            _why(file),
            "warning",
        )
        for file in sorted(unread)
    )


def _files_of_content(content: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(content):
        yield from (Path(folder, name) for name in names if name.endswith(_OF_CONTENT))


def _matching(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Match what patterns match when folders are searched for it, without a search for each."""
    return re.compile("|".join(re.escape(pattern).replace(r"\*", "[^/]*") for pattern in patterns))


def _why(file: Path) -> str:
    if file.suffix == ".csv":
        return f"the rows of a series stand in content/data/{file.name}"
    if file.suffix in (".yml", ".markdown"):
        return f"rename it to {file.stem}{'.yaml' if file.suffix == '.yml' else '.md'}"
    if file.parent.parent.name == "stories":
        return f"a story stands in a folder of its own: stories/{file.parent.name}/story.md"
    if file.parent.name == "stories":
        return f"a story stands in a folder of its own: stories/{file.stem}/story.md"
    return "there is no kind of content in this place: see docs/authors.md for the folders"
