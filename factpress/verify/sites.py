"""Reads a built site from its folder."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factpress.verify.manifest import MANIFEST

_MARKUP = re.compile(r"<[^>]*>|\{[{%#].*?[}%#]\}|\n", re.DOTALL)


def read_site(folder: Path) -> Mapping[str, bytes]:
    """Read every file of a site, by its path; a hidden file at the top is none of it, such as .gitignore.

    A folder without a manifest is no site, and may be somebody's whole disk: nothing of it is read.
    """
    if not (folder / MANIFEST).is_file():
        return {}
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(_files(folder))}


def template_words(templates: Path) -> Iterator[str]:
    """List the words that a newsroom has written into its own templates, between tags and expressions."""
    for file in sorted(templates.rglob("*.html")):
        yield from (words for part in _MARKUP.split(file.read_text(encoding="utf-8")) if (words := part.strip()))


def _files(folder: Path) -> Iterator[Path]:
    for top in folder.iterdir():
        if top.is_dir():
            yield from (file for file in top.rglob("*") if file.is_file())
        elif not top.name.startswith("."):
            yield top
