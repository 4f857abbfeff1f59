"""Reads the entries of each kind from its own folder; folder = kind, key or file name = id."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from factpress.load.files import WrittenFile
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
from factpress.problems import Problem
from factpress.text import Text
from factpress.yaml_reader import YamlFields

Kind = TypeVar("Kind", bound=Entry)
Written = tuple[Text, Any, dict[str, Text]]  # an id, its fields, and what the file's place gives to the entry
Layout = Callable[[WrittenFile], Iterator[Written]]
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
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


def is_translation(file: Path) -> bool:
    """Tell whether a file has an article in another language: its name ends in the language's code."""
    return _TRANSLATION.fullmatch(file.name) is not None


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What came of one entry that somebody has written; `good` is what can be saved of a broken one."""

    key: Text
    entry: Entry | None = None
    good: Entry | None = None
    problems: tuple[Problem, ...] = ()


@lru_cache(2**8)  # as many files as are remembered
def entries_in(file: WrittenFile, folder: Folder, reading: Reading) -> tuple[Tried, ...]:
    """Read every entry of a file."""
    return tuple(_try(folder.model, written, reading) for written in folder.layout(file))


def _try(model: type[Entry], written: Written, reading: Reading) -> Tried:
    key, fields, given = written
    if not isinstance(fields, YamlFields):
        hint = "write its fields under it, each on a line of its own"
        return Tried(key=key, problems=(Problem(key.location, f"“{key}” has no fields", "wrong-type", hint),))
    entry, problems = validate(model, fields, key.location, reading, id=key, **given)
    good = salvage(model, fields, reading, id=key, **given) if entry is None else None
    return Tried(key=key, entry=entry, good=good, problems=problems)
