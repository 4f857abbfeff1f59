"""Puts the entries of a kind on one shelf, with all that is wrong in any of their files."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factpress.load.entries import ID, Folder, Tried, entries_in, is_translation
from factpress.load.files import NAMELESS, WrittenFile
from factpress.load.read_before import ReadBefore, matching
from factpress.load.salvage import salvage
from factpress.model import Article, Entry, Fact, Reading
from factpress.problems import Location, Problem
from factpress.text import Text
from factpress.yaml_reader import YamlFields

_LONGEST_ID = 100


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """All entries of one kind that can be read, the ids of those that cannot, and what their authors are told.

    `salvaged` has what is good of those that cannot be read, to find what else is wrong with them.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    salvaged: dict[str, Entry] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_files(newsroom: Path, folder: Folder, known: ReadBefore) -> tuple[WrittenFile, ...]:
    """Read every file of a kind, in the order of their names; a story is named after its own folder."""
    kind = folder.pattern
    listed = known.part(f"names of {kind}", matching(kind), lambda: _list(newsroom, folder), of_names=True)
    return known.files(newsroom, kind, listed)


def read_entries(files: tuple[WrittenFile, ...], folder: Folder, reading: Reading, known: ReadBefore) -> Shelf:
    """Read every entry of a kind."""
    kind = folder.pattern

    def shelve() -> Shelf:
        good = known.of_each(f"entries in {kind}", files, lambda file: _all_in(file, folder, reading), reading)
        if (whole := _joined(good)) is not None:
            return Shelf(entries=whole)
        shelf = Shelf()
        for file, entries in zip(files, good, strict=True):
            if entries is not None and shelf.entries.keys().isdisjoint(entries):
                shelf.entries.update(entries)
            else:
                _add_file(shelf, file, folder, reading)
        return shelf

    return known.part(f"shelf of {kind}", None, shelve, files, reading)


def _joined(good: Sequence[dict[str, Entry] | None]) -> dict[str, Entry] | None:
    """Put the entries of all files together; None where there is something wrong with any of them."""
    entries: dict[str, Entry] = {}
    for one in good:
        if one is None:
            return None
        entries.update(one)
    return entries if len(entries) == sum(len(one) for one in good if one is not None) else None


def repeated_id(second: Text, first: Text) -> Problem:
    """Say that two entries share an id, and where the other one is."""
    message = f"the id “{second}” is taken: it stands at {first.location.path}:{first.location.line}"
    return Problem(second.location, message, "repeated-id", "give this one an id of its own")


def _list(newsroom: Path, folder: Folder) -> list[tuple[str, str | None]]:
    """List the paths of all files of a kind, each with the id that it has from its folder."""
    files = sorted(file for file in (newsroom / "content").glob(folder.pattern) if not is_translation(file))
    return [(str(file), file.parent.name if file.name == "story.md" else None) for file in files]


def _all_in(file: WrittenFile, folder: Folder, reading: Reading) -> dict[str, Entry] | None:
    """Read all entries of a file in which nothing is wrong; None for any other."""
    if file.problems or file.fields is None:
        return None
    if folder.model is Fact and not isinstance(file.fields.get(Text("facts")), YamlFields):
        return None
    tries = entries_in(file, folder, reading)
    good = (tried for tried in tries if not tried.problems and _plain(tried.key) == tried.key)
    entries = {str(tried.key): tried.entry for tried in good if tried.entry is not None}
    return entries if len(entries) == len(tries) else None


def _add_file(shelf: Shelf, file: WrittenFile, folder: Folder, reading: Reading) -> None:
    """Put the entries of a file on a shelf one after the other, with all that their author is told."""
    shelf.problems.extend(file.problems)
    if file.fields is None:
        shelf.broken.update((str(file.id), *file.names))
        if folder.model is Article:
            good = salvage(Article, YamlFields(), reading, id=file.id, body=file.body)
            _keep(shelf, Tried(key=file.id, good=good))
        return
    if folder.model is Fact:
        shelf.problems.extend(_no_facts(file.fields.get(Text("facts")), file))
    for tried in entries_in(file, folder, reading):
        _add(shelf, tried)


def _no_facts(facts: Any, file: WrittenFile) -> Iterator[Problem]:
    if isinstance(facts, YamlFields):
        return
    place = facts.location if facts is not None else Location(file.path)
    message = "facts: holds no facts with ids" if facts is not None else "this file holds no facts"
    rule = NAMELESS if facts is not None else "missing-field"
    yield Problem(place, message, rule, "write facts: and under it each fact with its id")


def _add(shelf: Shelf, tried: Tried) -> None:
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


def _keep(shelf: Shelf, tried: Tried) -> None:
    """Keep an entry, or what is good of it; an article's body says what it says, whatever stands above it."""
    if tried.entry is not None:
        shelf.entries[str(tried.key)] = tried.entry
    elif tried.good is not None:
        kept = shelf.entries if isinstance(tried.good, Article) else shelf.salvaged
        kept[str(tried.key)] = tried.good


def _plain(key: Text) -> str:
    """Write an id as an address may be, of small letters, digits and hyphens; one that is good stays."""
    if ID.fullmatch(key) and len(key) <= _LONGEST_ID:
        return str(key)
    bare = unicodedata.normalize("NFKD", key.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_ID]


def _bad_id(key: Text, plain: str) -> Problem:
    hint = f"an id is an address: small letters, digits and hyphens, as in “{plain or 'deck-pay'}”"
    return Problem(key.location, f"“{key}” cannot be an id", "bad-id", hint)
