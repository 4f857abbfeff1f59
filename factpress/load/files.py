"""Reads a newsroom's files as text, with every way in which a file can refuse."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from factpress.problems import Location, Problem
from factpress.tangles import NO_TEXT, find_tangle
from factpress.text import Text
from factpress.yaml_reader import Yaml, YamlFields, YamlFile, YamlList, read_yaml

NAMELESS = "nameless-entries"  # after this nobody knows what there is to be named
LARGEST = 1_000_000  # bytes: thirty times the longest story
TOO_LARGE = "too-large"
LEADS_OUT = "outside-link"
_FENCE = re.compile(r"---[ \t]*\n")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>(?:.*\n)*?)---[ \t]*(?:\n|\Z)")
_CONFLICT = [re.compile(mark, re.MULTILINE) for mark in (r"^<{7} .*\n", r"^={7}\n", r"^>{7} ")]
_NAME = re.compile(rb"^ *([a-z0-9][a-z0-9-]*)", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, eq=False)  # what is in it is remembered by the file itself
class WrittenFile:
    """One file of an author's: where it is, its id, its fields, and its body.

    The body is what follows the front matter, or the Python that stands beside a chart. `names` are the words that
    begin the lines of a file that cannot be read: its ids are among them, and whoever refers to one of them has made no
    mistake.
    """

    path: str
    id: Text
    fields: YamlFields | None
    body: Text
    problems: tuple[Problem, ...]
    names: frozenset[str] = frozenset()


def read_file(newsroom: Path, file: Path, name: str | None = None) -> WrittenFile:
    """Read a YAML file, or a Markdown file with front matter; `name` is its id where that is not the file's name."""
    path = file.relative_to(newsroom).as_posix()
    words, problems = read_words(newsroom, file)
    python = None
    if (code := file.with_suffix(".py")).is_file():
        python, more = read_words(newsroom, code)
        python, problems = python or "", problems + more
    written = _understood(path, name or file.stem, words, python, problems)
    return written if written.fields else replace(written, names=_names_in(file, newsroom))


def read_words(newsroom: Path, file: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """Read a file as text; None where it is none, or none that a person has finished."""
    path = file.relative_to(newsroom).as_posix()
    if (unread := _never_read(newsroom, file, path)) is not None:
        return None, (unread,)
    try:
        written = file.read_bytes()
    except OSError as error:
        return None, (unreadable(path, error),)
    try:
        words = written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(written, error, path),)
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    problems = (*_conflicts(words, path), *_no_text(words, path))
    return (None if problems else words), problems


def leads_out(newsroom: Path, file: Path) -> Problem | None:
    """Refuse what could publish a stranger's file, or one of our own that is no part of the journalism."""
    place = file.relative_to(newsroom)
    border = Path(os.path.realpath(newsroom), place.parts[0])  # content/ or templates/, which are no links themselves
    if Path(os.path.realpath(file)).is_relative_to(border):  # resolve() falls over links in a ring
        return None
    hint = "copy it to this place: what lies outside is never read"
    return Problem(Location(place.as_posix()), f"this is a link that leads out of {place.parts[0]}/", LEADS_OUT, hint)


def unreadable(path: str, error: OSError) -> Problem:
    """Say why the system does not let a file be read, or a folder."""
    reason = (error.strerror or str(error)).lower()
    hint = "it must be a file, and you must be allowed to read it"
    return Problem(Location(path), f"this cannot be read: {reason}", "unreadable-file", hint)


@lru_cache(2**8)  # for newsrooms that are read without a desk again and again; many files would only take room
def _understood(
    path: str, name: str, words: str | None, python: str | None, problems: tuple[Problem, ...]
) -> WrittenFile:
    """Make out what words say, and what code stands beside them; None for what cannot be read, or is not there."""
    read, body = YamlFile(content=None), Text()
    if words is not None:
        read, body = _with_front_matter(words, path) if path.endswith(".md") else (read_yaml(words, path), body)
        problems += read.problems or _no_fields(path, read.content)
    if python is not None:
        body = Text(python, Location(f"{path.removesuffix('yaml')}py"))
    fields = read.content if isinstance(read.content, YamlFields) else None
    return WrittenFile(path=path, id=Text(name, Location(path)), fields=fields, body=body, problems=problems)


def _never_read(newsroom: Path, file: Path, path: str) -> Problem | None:
    """Refuse what could publish a stranger's file, or keep a build busy without end."""
    if (stray := leads_out(newsroom, file)) is not None:
        return stray
    if file.exists() and not file.is_file() and not file.is_dir():
        return Problem(Location(path), "this is no file", "unreadable-file", "put a file of text here")
    size = file.stat().st_size if file.is_file() else 0
    if size > LARGEST:
        message = f"this file has {size:,} bytes, and {LARGEST:,} is the most that is read"
        return Problem(Location(path), message, TOO_LARGE, "divide it into several files")
    return None


def _names_in(file: Path, newsroom: Path) -> frozenset[str]:
    refused = _never_read(newsroom, file, file.name)
    if refused is not None and refused.rule != TOO_LARGE:
        return frozenset()
    try:
        with file.open("rb") as opened:
            written = opened.read(LARGEST)
    except OSError:  # its author knows already
        return frozenset()
    return frozenset(name.decode() for name in _NAME.findall(written))


def _not_utf8(written: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    before = written[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    message = f"the byte 0x{written[error.start]:02X} is not UTF-8"
    coding = "UTF-16" if written.startswith((b"\xff\xfe", b"\xfe\xff")) else "Latin-1 or Windows-1252"
    hint = f"the file looks like {coding}: save it as UTF-8"
    return Problem(Location(path, before.count(b"\n") + 1, column), message, "not-utf-8", hint)


def _conflicts(words: str, path: str) -> Iterator[Problem]:
    """Find what Git has left for a person to settle."""
    marks: list[re.Match[str]] = []
    for mark in _CONFLICT:
        if (found := mark.search(words, marks[-1].end() if marks else 0)) is None:
            return
        marks.append(found)
    first, last = (words.count("\n", 0, at) + 1 for at in (marks[0].start(), marks[-1].end()))
    hint = "keep one of the two versions, and delete the three lines with the marks"
    message = f"a merge was never settled, from this line to line {last}"
    yield Problem(Location(path, first), message, "merge-conflict", hint)


def _no_text(words: str, path: str) -> Iterator[Problem]:
    """Find the first character that has no place in a text: one that nobody sees, or that breaks lines unseen."""
    if found := NO_TEXT.search(words):
        before = words[: found.start()]
        place = Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"an invisible character (U+{ord(found[0]):04X}) stands here"
        yield Problem(place, message, "invisible-character", "delete it")


def _with_front_matter(words: str, path: str) -> tuple[YamlFile, Text]:
    if not _FENCE.match(words):
        hint = "begin the file with a line ---, the fields such as title, and another line ---"
        return _no_front_matter(path, "there is no front matter", hint, _body(words, path, first_line=1))
    found = _FRONT_MATTER.match(words)
    if found is None:
        return _no_front_matter(path, "the front matter is never closed", "add a line --- after its fields", Text())
    body = _body(words[found.end() :], path, first_line=found.group().count("\n") + 1)
    if not found["fields"].strip():
        return _no_front_matter(path, "the front matter is empty", "write title: between its two lines ---", body)
    return _untangled(read_yaml(found["fields"], path, first_line=2), body)


def _untangled(read: YamlFile, body: Text) -> tuple[YamlFile, Text]:
    tangle = find_tangle(body)
    if tangle is None:
        return read, body
    hint = "write it flatter, in shorter paragraphs"
    problem = Problem(body.at(tangle), "this is too tangled to be set", "tangled-prose", hint)
    return YamlFile(content=None, problems=(*read.problems, problem)), Text()


def _no_front_matter(path: str, message: str, hint: str, body: Text) -> tuple[YamlFile, Text]:
    problem = Problem(Location(path), message, "front-matter", hint)
    return _untangled(YamlFile(content=None, problems=(problem,)), body)


def _body(words: str, path: str, first_line: int) -> Text:
    return Text(words, Location(path), tuple(_lines(words, first_line)))


def _lines(body: str, first_line: int) -> Iterator[tuple[int, int, int]]:
    offset = 0
    for number, line in enumerate(body.split("\n")):
        yield offset, first_line + number, 1
        offset += len(line) + 1


def _no_fields(path: str, content: Yaml) -> tuple[Problem, ...]:
    if isinstance(content, YamlFields):
        return ()
    if content is None:
        return (Problem(Location(path), "this file is empty", "empty-file", "write its fields, or delete it"),)
    if isinstance(content, YamlList):
        hint = "write each entry under its id, or each field as name: value"
        return (Problem(content.location, "this file holds a list where named fields belong", NAMELESS, hint),)
    hint = "write name: value on lines of their own"
    return (Problem(Location(path), "this file holds no fields", "wrong-type", hint),)
