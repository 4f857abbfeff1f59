"""Reads the entries of each kind from its own folder; folder = kind, key or file name = id."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from factpress.load.files import NAMELESS, WrittenFile, read_file
from factpress.load.validate import validate
from factpress.model import (
    Article,
    Calculation,
    Chart,
    CrossCheck,
    Entry,
    Event,
    Fact,
    Reading,
    Source,
    Speaker,
    Timeline,
)
from factpress.problems import Location, Problem
from factpress.text import Text
from factpress.yaml_reader import YamlFields

Kind = TypeVar("Kind", bound=Entry)
Written = tuple[Text, Any, dict[str, Text]]  # an id, its fields, and what the file's place gives to the entry
Layout = Callable[[WrittenFile], Iterator[Written]]
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 100
_NO_DEFAULTS = ("title", "facts")  # what stands in a file of facts beside its defaults


def _one(file: WrittenFile) -> Iterator[Written]:
    """One entry is the whole file."""
    yield file.id, file.fields, {}


def _article(file: WrittenFile) -> Iterator[Written]:
    """One entry is the front matter, and its body what follows."""
    yield file.id, file.fields, {"body": file.body}


def _keyed(file: WrittenFile) -> Iterator[Written]:
    """Each key is an entry."""
    for key, fields in (file.fields or {}).items():
        yield key, fields, {}


def _by_topic(file: WrittenFile) -> Iterator[Written]:
    """Each key is an entry, and the file's name is its topic."""
    for key, fields, _ in _keyed(file):
        yield key, fields, {"topic": file.id}


def _facts(file: WrittenFile) -> Iterator[Written]:
    """Each key under `facts` is a fact; what stands beside it holds for all of them."""
    written = file.fields or YamlFields()
    defaults = {key: value for key, value in written.items() if key not in _NO_DEFAULTS}
    facts = written.get(Text("facts"))
    for key, fields in facts.items() if isinstance(facts, YamlFields) else ():
        whole = YamlFields({**defaults, **fields}) if isinstance(fields, YamlFields) else fields
        yield key, whole, {"topic": file.id}


@dataclass(frozen=True, kw_only=True)
class Folder:
    """Where the entries of one kind stand, and how a file of them is laid out."""

    pattern: str
    model: type[Entry]
    layout: Layout


KINDS: Mapping[str, Folder] = {
    "speakers": Folder(pattern="speakers.yaml", model=Speaker, layout=_keyed),
    "sources": Folder(pattern="sources/*.yaml", model=Source, layout=_one),
    "facts": Folder(pattern="facts/*.yaml", model=Fact, layout=_facts),
    "calculations": Folder(pattern="calculations/*.yaml", model=Calculation, layout=_by_topic),
    "cross_checks": Folder(pattern="cross-checks/*.yaml", model=CrossCheck, layout=_by_topic),
    "events": Folder(pattern="events/*.yaml", model=Event, layout=_by_topic),
    "timelines": Folder(pattern="timelines/*.yaml", model=Timeline, layout=_one),
    "charts": Folder(pattern="charts/*.yaml", model=Chart, layout=_one),
    "stories": Folder(pattern="stories/*/story.md", model=Article, layout=_article),
    "pages": Folder(pattern="pages/*.md", model=Article, layout=_article),
}


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """All entries of one kind that can be read, the ids of those that cannot, and what their authors are told."""

    entries: dict[str, Entry] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_files(newsroom: Path, folder: Folder) -> tuple[WrittenFile, ...]:
    """Read every file of a kind, in the order of their names; a story is named after its own folder."""
    files = sorted((newsroom / "content").glob(folder.pattern))
    return tuple(read_file(newsroom, file, file.parent.name if file.name == "story.md" else None) for file in files)


def read_entries(files: Sequence[WrittenFile], folder: Folder, reading: Reading) -> Shelf:
    """Read every entry of a kind."""
    shelf = Shelf()
    for file in files:
        shelf.problems.extend(file.problems)
        if file.fields is None:
            shelf.broken.update((str(file.id), *file.names))
            continue
        if folder.model is Fact:
            shelf.problems.extend(_no_facts(file.fields.get(Text("facts")), file))
        for written in folder.layout(file):
            _add(shelf, folder.model, written, reading)
    return shelf


def _no_facts(facts: Any, file: WrittenFile) -> Iterator[Problem]:
    if isinstance(facts, YamlFields):
        return
    place = facts.location if facts is not None else Location(file.path)
    message = "facts: holds no facts with ids" if facts is not None else "this file holds no facts"
    rule = NAMELESS if facts is not None else "missing-field"
    yield Problem(place, message, rule, "write facts: and under it each fact with its id")


def _add(shelf: Shelf, model: type[Entry], written: Written, reading: Reading) -> None:
    key, fields, given = written
    shelf.problems.extend(_bad_id(key))
    if (first := shelf.entries.get(str(key))) is not None:
        shelf.problems.append(repeated_id(key, first.id))
        return
    if not isinstance(fields, YamlFields):
        hint = "write its fields under it, each on a line of its own"
        shelf.problems.append(Problem(key.location, f"“{key}” has no fields", "wrong-type", hint))
        shelf.broken.add(str(key))
        return
    entry, problems = validate(model, fields, key.location, reading, id=key, **given)
    shelf.problems.extend(problems)
    if entry is None:
        shelf.broken.add(str(key))
    else:
        shelf.entries[str(key)] = entry


def repeated_id(second: Text, first: Text) -> Problem:
    """Say that two entries share an id, and where the other one is."""
    message = f"the id “{second}” is taken: it stands at {first.location.path}:{first.location.line}"
    return Problem(second.location, message, "repeated-id", "give this one an id of its own")


def _bad_id(key: Text) -> Iterator[Problem]:
    if not _ID.fullmatch(key) or len(key) > _LONGEST_ID:
        bare = unicodedata.normalize("NFKD", key.lower()).encode("ascii", "ignore").decode()
        plain = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_ID]
        hint = f"an id is an address: small letters, digits and hyphens, as in “{plain or 'deck-pay'}”"
        yield Problem(key.location, f"“{key}” cannot be an id", "bad-id", hint)
