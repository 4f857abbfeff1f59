"""Loads a newsroom: every file under content/, with all that is wrong in any of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from factpress.load.corrections import CORRECTIONS, load_corrections
from factpress.load.entries import KINDS
from factpress.load.files import NAMELESS, WrittenFile, read_file
from factpress.load.folders import closed_folders
from factpress.load.language import load_language
from factpress.load.loaded import Loaded
from factpress.load.pictures import holds_pictures, load_pictures
from factpress.load.protection import withhold
from factpress.load.read_before import ReadBefore, at, below
from factpress.load.redirects import REDIRECTS, fit_redirects, read_redirects
from factpress.load.rows import with_series
from factpress.load.salvage import STAND_IN, salvage
from factpress.load.shelf import Shelf, read_entries, read_files
from factpress.load.templates import check_templates
from factpress.load.translations import holds_translations, load_languages, load_translations
from factpress.load.unread import unread_files
from factpress.load.validate import validate
from factpress.model import Content, Reading, Site, Terms
from factpress.problems import Location, Problem, Unreadable
from factpress.quantities.units import Vocabulary
from factpress.text import Text
from factpress.wording import Wording
from factpress.yaml_reader import YamlFields

Model = TypeVar("Model", bound=BaseModel)
_WITH_TOPICS = ("facts", "series", "calculations")  # of these a file is a topic
_TITLED = ("content/facts/", "content/data/")  # where a file says how its topic is called


def load_content(newsroom: Path, before: ReadBefore | None = None) -> Loaded:
    """Read everything under content/; an entry that cannot be read is left out, and its problems are told.

    With what was read before, only what has changed on the disk is read again, and the rest is the same objects.
    """
    known = ReadBefore() if before is None else before
    known.begin()
    loaded = _load(newsroom, known)
    return loaded if before is None else before.loaded.unchanged_in(loaded)


def _load(newsroom: Path, known: ReadBefore) -> Loaded:
    if not (newsroom / "content").is_dir():
        hint = f"a newsroom is a folder with content/ in it, and {newsroom.name} has none: name another with --newsroom"
        return _nothing(Problem(Location("content"), "there is no folder content/", "no-content", hint))
    if closed := known.part("closed", below("content/"), lambda: closed_folders(newsroom, "content"), of_names=True):
        return _nothing(*closed)
    site, problems = known.part("site", at("site.yaml"), lambda: _load_one(newsroom, "site.yaml", Site))
    problems += known.part("templates", below("templates/"), lambda: check_templates(newsroom))
    terms, more = known.part("terms", at("terms.yaml"), lambda: _load_one(newsroom, "terms.yaml", Terms))
    problems += more
    files = {kind: read_files(newsroom, folder, known) for kind, folder in KINDS.items()}
    if terms is None:
        return _nothing(*problems, *_without_terms(files))
    vocabulary, more = known.part("vocabulary", None, lambda: _vocabulary(terms), terms)
    problems += more
    reading = known.part("reading", None, lambda: Reading(vocabulary=vocabulary), vocabulary)
    shelves = {kind: read_entries(files[kind], KINDS[kind], reading, known) for kind in KINDS}
    problems += tuple(problem for shelf in shelves.values() for problem in shelf.problems)
    put, torn, more = with_series(newsroom, shelves, files["series"], reading, known)
    unread = known.part("unread", below("content/"), lambda: unread_files(newsroom), of_names=True)
    problems += (*more, *unread)
    beside, more = _read_beside(newsroom, known)
    problems += more
    if site is None or any(problem.rule == NAMELESS for problem in problems):
        return _nothing(*problems)
    content = Content(
        site=site,
        terms=terms,
        vocabulary=reading.vocabulary,
        topics=known.part("topics", None, lambda: _topics(files, known), *(files[kind] for kind in _WITH_TOPICS)),
        broken=frozenset((STAND_IN, *(broken for shelf in put.values() for broken in shelf.broken))),
        torn=torn,
        **{kind: shelf.entries for kind, shelf in put.items()},  # type: ignore[arg-type]  # each of its own kind
        **beside,
    )
    return _with_wording(newsroom, content, put, problems, known)


def _without_terms(files: Mapping[str, tuple[WrittenFile, ...]]) -> Iterator[Problem]:
    """Find what is wrong whatever the newsroom's words mean: no value can be read without those for its unit."""
    reading = Reading(vocabulary=Vocabulary.with_units({}))
    for kind, folder in KINDS.items():
        found = read_entries(files[kind], folder, reading, ReadBefore()).problems
        yield from (problem for problem in found if problem.rule != "bad-value")


def _read_beside(newsroom: Path, known: ReadBefore) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Read what is no entry of a kind."""
    corrections, one = known.part("corrections", at(CORRECTIONS), lambda: load_corrections(newsroom))
    translations, two = known.part("translations", holds_translations, lambda: load_translations(newsroom))
    pictures, three = known.part("pictures", holds_pictures, lambda: load_pictures(newsroom))
    return {"corrections": corrections, "translations": translations, "pictures": pictures}, (*one, *two, *three)


def _with_wording(
    newsroom: Path,
    content: Content,
    shelves: Mapping[str, Shelf],
    problems: tuple[Problem, ...],
    known: ReadBefore,
) -> Loaded:
    """Add the words of every language, and take away what is never to be said."""
    code, translations, terms, folder = content.site.language, content.translations, content.terms, "content/languages/"
    language, unknown = known.part("language", below(folder), lambda: load_language(newsroom, code), content.site)
    languages, unread = known.part(
        "languages", below(folder), lambda: load_languages(newsroom, translations), translations
    )
    spoken = (language, terms, languages)
    wording = known.part("wording", None, lambda: Wording(language=language, terms=terms, languages=languages), *spoken)
    moved = known.part("redirects", at(REDIRECTS), lambda: read_redirects(newsroom))
    redirects, misled = fit_redirects(moved, content)
    speakers, withheld, bare = known.part("speakers", None, lambda: withhold(content.speakers), content.speakers)
    content = replace(content, redirects=redirects, speakers=speakers, withheld=withheld)
    salvaged = {kind: {**shelf.salvaged, **shelf.entries} for kind, shelf in shelves.items() if shelf.salvaged}
    whole = replace(content, **salvaged) if salvaged else None  # type: ignore[arg-type]  # each of its own kind
    return Loaded(
        content=content,
        wording=wording,
        problems=(*problems, *unknown, *unread, *misled, *bare),
        salvaged=whole,
    )


def _nothing(*problems: Problem) -> Loaded:
    return Loaded(content=None, wording=None, problems=problems)


def _load_one(newsroom: Path, name: str, model: type[Model]) -> tuple[Model | None, tuple[Problem, ...]]:
    """Load a file that there is one of; a newsroom may do without it where none of its fields is required."""
    file, where = newsroom / "content" / name, Location(f"content/{name}")
    required = [field for field, about in model.model_fields.items() if about.is_required()]
    if not file.is_file():
        missing = Problem(where, "this file is missing", "missing-file", f"write {', '.join(required)} in it")
        return (None, (missing,)) if required else (model(), ())
    written = read_file(newsroom, file)
    if written.fields is None:
        return None, written.problems
    read, problems = validate(model, written.fields, where)
    return read or salvage(model, written.fields), written.problems + problems


def _vocabulary(terms: Terms) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Learn the words that a newsroom has for its units; one that has a meaning already is left out, and told."""
    nouns: dict[str, list[str]] = {}
    problems: list[Problem] = []
    symbols = [(str(unit), unit) for unit in terms.units]
    for unit, word in (
        *symbols,
        *((str(unit), word) for unit, given in terms.units.items() for word in (given.one, given.other) if word),
    ):
        spellings = [*nouns.get(unit, ()), str(word)]
        others = {known: words for known, words in nouns.items() if known != unit}
        try:
            Vocabulary.with_units({**others, unit: spellings})
        except Unreadable as error:
            problems.append(Problem(word.location, error.message, "unit-word", error.hint))
        else:
            nouns[unit] = spellings
    return Vocabulary.with_units(nouns), tuple(problems)


def _topics(files: Mapping[str, tuple[WrittenFile, ...]], known: ReadBefore) -> dict[str, Text]:
    """Title each topic; of two files of one name the first does."""
    topics: dict[str, Text] = {}
    for kind in _WITH_TOPICS:
        for id, title in known.of_each(f"titles of {kind}", files[kind], _titled):
            topics.setdefault(id, title)
    return topics


def _titled(file: WrittenFile) -> tuple[str, Text]:
    """Title a topic as its file of facts says, else by the file's name."""
    title = (file.fields or YamlFields()).get(Text("title")) if file.path.startswith(_TITLED) else None
    name = Text(file.id.replace("-", " ").capitalize(), file.id.location)
    return str(file.id), title if isinstance(title, Text) else name
