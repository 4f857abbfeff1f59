"""Checks file by file: what a rule looks up elsewhere is noted, so that only what looked at a change is checked again.

A rule goes through the values of a shelf and looks things up by id. Of a file that is looked at alone, values are its
own entries; whatever is asked by id, and the list of all ids, is that of the whole newsroom.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from factpress.checks.shelves import WatchedIds, WatchedShelf, all_ids_of
from factpress.model import SITE, TERMS, Content, Correction, Entry, Site, Translation
from factpress.problems import Problem
from factpress.sameness import differing
from factpress.text import Text
from factpress.wording import Wording

Check = Callable[[Content, Wording], Iterator[Problem]]
Own = dict[str, list[Any]]  # the ids of one file's entries, by shelf; of what has no id the entries themselves
# An id may name a story and a chart: where one of them changes, who looked at the other is checked too, which is safe.
Ids = frozenset[str]
Listed = tuple[Correction, ...] | tuple[Translation, ...]
_SHELVES = (
    *("speakers", "sources", "topics", "facts", "series", "calculations", "cross_checks", "events", "timelines"),
    *("charts", "stories", "pages", "redirects"),
)
_WATCHED = (*_SHELVES, "ledger", "pictures")
_LISTS: tuple[str, ...] = ("corrections", "translations")
_BASIS = ("vocabulary", "withheld", "drafts", "torn")  # every file may rest on these, and on the terms
_OF_THE_SITE = ("language", "plain", "python_charts")  # and on these; a rule for another file does not see the rest
COMPARED = frozenset((*_WATCHED, *_LISTS, *_BASIS, "broken", "site", "terms"))  # all that a check can rest on


@dataclass(frozen=True, kw_only=True)
class WholeRule:
    """A rule about a newsroom as a whole, and of which parts of the content it tells."""

    check: Check
    reads: tuple[str, ...]


class _Looked(NamedTuple):
    """What is wrong with a file, and at which ids the rules looked to find it; its own path is one of them."""

    problems: tuple[Problem, ...]
    ids: Ids


@dataclass(kw_only=True)
class CheckedBefore:
    """What was found in each file the last time; only what may have become something else is found anew."""

    _content: Content | None = None
    _wording: Wording | None = None
    _own: dict[str, Own] = field(default_factory=dict)
    _files: dict[str, _Looked] = field(default_factory=dict)
    _wholes: dict[str, tuple[Problem, ...]] = field(default_factory=dict)

    def check(
        self, content: Content, wording: Wording, rules: Mapping[str, Check], wholes: Mapping[str, WholeRule]
    ) -> tuple[Problem, ...]:
        """Find everything that is wrong, as one look at all files would find it."""
        before, self._content = self._content, None  # where a rule fails, nothing is known afterwards
        if before is None or wording != self._wording or not _rests_on_the_same(before, content):
            before, self._files = None, {}
        changes = _Changes()
        if before is not None:
            changes.note_all(before, content)
        if before is None or changes.has_other_lists:
            self._own = _ids_by_file(content)
        else:
            _move(changes.moved, self._own)
        if changes.has_other_lists or changes.moved:
            self._files = {path: looked for path, looked in self._files.items() if path in self._own}
        for path in self._to_look_at(changes.ids):
            self._files[path] = _look_at(path, self._own[path], content, wording, rules.values())
        for name, whole in wholes.items():
            if before is None or any(getattr(before, part) is not getattr(content, part) for part in whole.reads):
                self._wholes[name] = tuple(whole.check(content, wording))
        self._content, self._wording = content, wording
        found = (*self._wholes.values(), *(looked.problems for looked in self._files.values() if looked.problems))
        return tuple(problem for problems in found for problem in problems)

    def _to_look_at(self, changed: set[str]) -> list[str]:
        """List the files that are not known, and those that looked at what has changed."""
        unknown = [path for path in self._own if path not in self._files]
        return unknown + [path for path, known in self._files.items() if not changed.isdisjoint(known.ids)]


class _Moved(NamedTuple):
    """An entry that stands in another file than before; in none where it came or went."""

    shelf: str
    id: str
    stood: str | None
    stands: str | None


@dataclass(kw_only=True)
class _Changes:
    """What differs between two contents: the ids of entries with the paths of their files, and which have moved."""

    ids: set[str] = field(default_factory=set)
    moved: list[_Moved] = field(default_factory=list)
    has_other_lists: bool = False

    def note_all(self, before: Content, content: Content) -> None:
        for name in _WATCHED:
            self._note_shelf(name, getattr(before, name), getattr(content, name))
        self.ids.update([SITE] if before.site is not content.site else [])
        self._note_list(before.corrections, content.corrections)
        self._note_list(before.translations, content.translations)
        self.ids |= before.broken ^ content.broken

    def _note_shelf(self, name: str, before: Mapping[str, object], now: Mapping[str, object]) -> None:
        changed = differing(now, before)
        came = {id for id in changed if id not in before}
        gone = before.keys() - now.keys() if len(before) + len(came) != len(now) else set()
        if came or gone:
            self.ids.add(all_ids_of(name))
        for id in (*changed, *gone):
            stood, stands = (_path_of(shelf[id]) if id in shelf else None for shelf in (before, now))
            self.ids.update(filter(None, (id, stood, stands)))
            if stood != stands and name in _SHELVES:
                self.moved.append(_Moved(name, id, stood, stands))

    def _note_list(self, before: Listed, now: Listed) -> None:
        if before is not now:
            self.ids |= {entry.location.path for entry in (*before, *now)}
            self.has_other_lists = True


def _rests_on_the_same(before: Content, content: Content) -> bool:
    is_same_site = all(getattr(before.site, name) == getattr(content.site, name) for name in _OF_THE_SITE)
    is_same_basis = all(getattr(before, name) == getattr(content, name) for name in _BASIS)
    return is_same_site and is_same_basis and before.terms is content.terms


def _path_of(entry: object) -> str:
    """Find the file of an entry; what has no place of its own, as a picture, is in none."""
    if isinstance(entry, Text):
        return entry.path
    return entry.id.path if isinstance(entry, Entry) else ""


def _ids_by_file(content: Content) -> dict[str, Own]:
    files: dict[str, Own] = {SITE: {}, TERMS: {}}
    for name in _SHELVES:
        for id, entry in getattr(content, name).items():
            files.setdefault(_path_of(entry), {}).setdefault(name, []).append(id)
    for correction in content.corrections:
        files.setdefault(correction.location.path, {}).setdefault("corrections", []).append(correction)
    for translation in content.translations:
        files.setdefault(translation.location.path, {}).setdefault("translations", []).append(translation)
    return files


def _move(moved: Iterable[_Moved], files: dict[str, Own]) -> None:
    """Put entries into the lists of the files where they stand; a file without any is taken off."""
    for entry in moved:
        if entry.stood is not None:
            files[entry.stood][entry.shelf].remove(entry.id)
        if entry.stands is not None:
            files.setdefault(entry.stands, {}).setdefault(entry.shelf, []).append(entry.id)
    for path in {entry.stood for entry in moved if entry.stood in files}:
        if path is not None and path not in (SITE, TERMS) and not any(files[path].values()):
            del files[path]


def _look_at(path: str, own: Own, content: Content, wording: Wording, rules: Iterable[Check]) -> _Looked:
    seen = {path}
    worked_out = [id for name in ("facts", "calculations") for id in own.get(name, ()) if id in content.ledger]
    shelves = {
        name: WatchedShelf(getattr(content, name), name, own.get(name, ()) if name != "ledger" else worked_out, seen)
        for name in _WATCHED
    }
    lists = {name: tuple(own.get(name, ())) for name in _LISTS}
    said = {name: getattr(content.site, name) for name in _OF_THE_SITE}
    site = content.site if path == SITE else Site.model_construct(**said)
    alone = replace(content, part=path, site=site, broken=WatchedIds.of(content.broken, seen), **shelves, **lists)  # type: ignore[arg-type]
    problems = tuple(problem for check in rules for problem in check(alone, wording))
    return _Looked(problems, frozenset(seen))
