"""Static files: style sources joined into one, and names that change with what is in them, so that they may be kept."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from factpress.designs import own_files
from factpress.problems import ContentError, Location, Problem

FOLDER = "static"
_IMPORT = re.compile(r"""@import\s+(?:url\(\s*)?["']?(?P<name>[^"'()\s;]+)["']?\s*\)?\s*;\n?""")
_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<name>[^"':#()\s]+)(?P=quote)\s*\)""")


@dataclass(frozen=True, kw_only=True)
class StaticFile:
    """A file as it is published: its address from the site's root, and what is in it."""

    address: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class _Source:
    """A file as a designer left it, and its path as the designer knows it."""

    path: str
    content: bytes


def read_static_files(templates: Sequence[Path], colours: str = "") -> Mapping[str, StaticFile]:
    """Read the static files beside templates, by name; one in an earlier folder hides its namesakes.

    What a stylesheet imports is joined into it, and not published by itself. A newsroom's own colours end each of them.
    Raises ContentError where a stylesheet names a file that is not there.
    """
    return _published(tuple(_read(templates).items()), colours)


def subresource_hash(content: bytes) -> str:
    """Write the hash by which a page, and its policy, know a script: that and no other may run."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _read(templates: Sequence[Path]) -> dict[str, _Source]:
    sources: dict[str, _Source] = {}
    for folder in templates:
        for path, file in sorted(own_files(folder), key=itemgetter(1)):
            top, *parts = PurePosixPath(path).parts
            if top == FOLDER and not any(part.startswith(".") for part in parts):  # what is hidden is not for readers
                source = _Source(path=f"{folder.name}/{path}", content=file.read_bytes())
                sources.setdefault(path.removeprefix(f"{FOLDER}/"), source)
    return sources


@lru_cache(2)  # a preview asks at each save
def _published(listed: tuple[tuple[str, _Source], ...], colours: str) -> Mapping[str, StaticFile]:
    sources = dict(listed)
    sheets = {name for name in sources if name.endswith(".css")}
    imported = {match["name"] for sheet in sheets for match in _IMPORT.finditer(_words(sources[sheet]))}
    problems = tuple(problem for sheet in sheets for problem in _missing(sources[sheet], sources))
    if problems:
        raise ContentError(problems)
    files = {name: _publish(name, source.content) for name, source in sources.items() if name not in sheets}
    for sheet in sorted(sheets - imported):
        files[sheet] = _publish(sheet, (_with_addresses(_join(sheet, sources), files) + colours).encode())
    return MappingProxyType(files)


def _words(source: _Source) -> str:
    return source.content.decode("utf-8", "replace")


def _missing(sheet: _Source, sources: Mapping[str, _Source]) -> Iterator[Problem]:
    words = _words(sheet)
    named = {match.start("name"): match["name"] for pattern in (_IMPORT, _URL) for match in pattern.finditer(words)}
    for at, name in named.items():
        if name not in sources:
            place = Location(sheet.path, words.count("\n", 0, at) + 1, at - words.rfind("\n", 0, at))
            message, hint = f"there is no file “{name}”", f"name it as seen from {FOLDER}/"
            yield Problem(place, message, "static-missing", hint)


def _join(sheet: str, sources: Mapping[str, _Source]) -> str:
    return _IMPORT.sub(lambda match: _join(match["name"], sources), _words(sources[sheet]))


def _with_addresses(words: str, files: Mapping[str, StaticFile]) -> str:
    """Write the published names into a stylesheet, which is published beside what it names."""
    return _URL.sub(lambda match: f'url("{files[match["name"]].address.removeprefix(f"{FOLDER}/")}")', words)


def _publish(name: str, content: bytes) -> StaticFile:
    path = PurePosixPath(name)
    hashed = path.with_name(f"{path.stem}.{sha256(content).hexdigest()[:8]}{path.suffix}")
    return StaticFile(address=f"{FOLDER}/{hashed}", content=content)
