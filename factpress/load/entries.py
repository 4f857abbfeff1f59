"""Reads the entries of each kind from its own folder; folder = kind, key or file name = id."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from factpress.load.files import NAMELESS, WrittenFile, read_file
from factpress.load.salvage import salvage
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
    Series,
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
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 100
_TRANSLATION = re.compile(r"[^.]+\.[a-z]{2,3}\.md")
_NO_DEFAULTS = ("title", "facts")  # what stands in a file of facts beside its defaults


def one(file: WrittenFile) -> Iterator[Written]:
    """One entry is the whole file."""
    yield file.id, file.fields, {}


def article(file: WrittenFile) -> Iterator[Written]:
    """One entry is the front matter, and its body what follows."""
    yield file.id, file.fields, {"body": file.body}


def chart(file: WrittenFile) -> Iterator[Written]:
    """One entry is the whole file, and its code what stands beside it."""
    yield file.id, file.fields, {"code": file.body} if file.body else {}


def keyed(file: WrittenFile) -> Iterator[Written]:
    """Each key is an entry."""
    for key, fields in (file.fields or {}).items():
        yield key, fields, {}


def by_topic(file: WrittenFile) -> Iterator[Written]:
    """Each key is an entry, and the file's name is its topic."""
    for key, fields, _ in keyed(file):
        yield key, fields, {"topic": file.id}


def facts(file: WrittenFile) -> Iterator[Written]:
    """Each key under `facts` is a fact; what stands beside it holds for all of them."""
    written = file.fields or YamlFields()
    defaults = {key: value for key, value in written.items() if key not in _NO_DEFAULTS}
    listed = written.get(Text("facts"))
    for key, fields in listed.items() if isinstance(listed, YamlFields) else ():
        whole = YamlFields({**defaults, **fields}) if isinstance(fields, YamlFields) else fields
        yield key, whole, {"topic": file.id}


@dataclass(frozen=True, kw_only=True)
class Folder:
    """Where the entries of one kind stand, and how a file of them is laid out."""

    pattern: str
    model: type[Entry]
    layout: Layout


KINDS: Mapping[str, Folder] = {
    "speakers": Folder(pattern="speakers.yaml", model=Speaker, layout=keyed),
    "sources": Folder(pattern="sources/*.yaml", model=Source, layout=one),
    "facts": Folder(pattern="facts/*.yaml", model=Fact, layout=facts),
    "series": Folder(pattern="data/*.yaml", model=Series, layout=one),
    "calculations": Folder(pattern="calculations/*.yaml", model=Calculation, layout=by_topic),
    "cross_checks": Folder(pattern="cross-checks/*.yaml", model=CrossCheck, layout=by_topic),
    "events": Folder(pattern="events/*.yaml", model=Event, layout=by_topic),
    "timelines": Folder(pattern="timelines/*.yaml", model=Timeline, layout=one),
    "charts": Folder(pattern="charts/*.yaml", model=Chart, layout=chart),
    "stories": Folder(pattern="stories/*/story.md", model=Article, layout=article),
    "pages": Folder(pattern="pages/*.md", model=Article, layout=article),
}


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """All entries of one kind that can be read, the ids of those that cannot, and what their authors are told.

    `salvaged` has what is good of those that cannot be read, to find what else is wrong with them.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    salvaged: dict[str, Entry] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def is_translation(file: Path) -> bool:
    """Tell whether a file has an article in another language: its name ends in the language's code."""
    return _TRANSLATION.fullmatch(file.name) is not None


def read_files(newsroom: Path, folder: Folder) -> tuple[WrittenFile, ...]:
    """Read every file of a kind, in the order of their names; a story is named after its own folder."""
    files = sorted(file for file in (newsroom / "content").glob(folder.pattern) if not is_translation(file))
    return tuple(read_file(newsroom, file, file.parent.name if file.name == "story.md" else None) for file in files)


def read_entries(files: Sequence[WrittenFile], folder: Folder, reading: Reading) -> Shelf:
    """Read every entry of a kind."""
    shelf = Shelf()
    for file in files:
        shelf.problems.extend(file.problems)
        if file.fields is None:
            shelf.broken.update((str(file.id), *file.names))
            if folder.model is Article:
                good = salvage(Article, YamlFields(), reading, id=file.id, body=file.body)
                _keep(shelf, _Tried(key=file.id, good=good))
            continue
        if folder.model is Fact:
            shelf.problems.extend(_no_facts(file.fields.get(Text("facts")), file))
        for tried in _entries_in(file, folder, reading):
            _add(shelf, tried)
    return shelf


def _no_facts(facts: Any, file: WrittenFile) -> Iterator[Problem]:
    if isinstance(facts, YamlFields):
        return
    place = facts.location if facts is not None else Location(file.path)
    message = "facts: holds no facts with ids" if facts is not None else "this file holds no facts"
    rule = NAMELESS if facts is not None else "missing-field"
    yield Problem(place, message, rule, "write facts: and under it each fact with its id")


@dataclass(frozen=True, kw_only=True)
class _Tried:
    """What came of one entry that somebody has written; `good` is what can be saved of a broken one."""

    key: Text
    entry: Entry | None = None
    good: Entry | None = None
    problems: tuple[Problem, ...] = ()


@lru_cache(2**12)  # as many files as are remembered
def _entries_in(file: WrittenFile, folder: Folder, reading: Reading) -> tuple[_Tried, ...]:
    return tuple(_try(folder.model, written, reading) for written in folder.layout(file))


def _try(model: type[Entry], written: Written, reading: Reading) -> _Tried:
    key, fields, given = written
    if not isinstance(fields, YamlFields):
        hint = "write its fields under it, each on a line of its own"
        return _Tried(key=key, problems=(Problem(key.location, f"“{key}” has no fields", "wrong-type", hint),))
    entry, problems = validate(model, fields, key.location, reading, id=key, **given)
    good = salvage(model, fields, reading, id=key, **given) if entry is None else None
    return _Tried(key=key, entry=entry, good=good, problems=problems)


def _add(shelf: Shelf, tried: _Tried) -> None:
    key = tried.key
    if (plain := _plain(key)) != key:
        shelf.problems.append(_bad_id(key, plain))
        shelf.broken.add(plain)  # as whoever refers to it may have written it
    if (first := shelf.entries.get(str(key))) is not None:
        shelf.problems.append(repeated_id(key, first.id))
        return
    shelf.problems.extend(tried.problems)
    shelf.broken.update([str(key)] if tried.entry is None else [])
    _keep(shelf, tried)


def _keep(shelf: Shelf, tried: _Tried) -> None:
    """Keep an entry, or what is good of it; an article's body says what it says, whatever stands above it."""
    if tried.entry is not None:
        shelf.entries[str(tried.key)] = tried.entry
    elif tried.good is not None:
        kept = shelf.entries if isinstance(tried.good, Article) else shelf.salvaged
        kept[str(tried.key)] = tried.good


def repeated_id(second: Text, first: Text) -> Problem:
    """Say that two entries share an id, and where the other one is."""
    message = f"the id “{second}” is taken: it stands at {first.location.path}:{first.location.line}"
    return Problem(second.location, message, "repeated-id", "give this one an id of its own")


def _plain(key: Text) -> str:
    """Write an id as an address may be, of small letters, digits and hyphens; one that is good stays."""
    if ID.fullmatch(key) and len(key) <= _LONGEST_ID:
        return str(key)
    bare = unicodedata.normalize("NFKD", key.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_ID]


def _bad_id(key: Text, plain: str) -> Problem:
    hint = f"an id is an address: small letters, digits and hyphens, as in “{plain or 'deck-pay'}”"
    return Problem(key.location, f"“{key}” cannot be an id", "bad-id", hint)
