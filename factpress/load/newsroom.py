"""Loads a newsroom: every file under content/, with all that is wrong in any of them."""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from factpress.load.corrections import CORRECTIONS, load_corrections
from factpress.load.entries import KINDS, Shelf, read_entries, read_files, repeated_id
from factpress.load.files import NAMELESS, WrittenFile, read_file
from factpress.load.folders import walk
from factpress.load.language import load_language
from factpress.load.pictures import load_pictures
from factpress.load.protection import withhold
from factpress.load.redirects import REDIRECTS, load_redirects
from factpress.load.salvage import STAND_IN, salvage
from factpress.load.series import Table, read_series, with_points
from factpress.load.templates import check_templates
from factpress.load.translations import load_languages, load_translations, translated_files
from factpress.load.validate import validate
from factpress.model import Chart, Content, Entry, Reading, Series, Site, Terms
from factpress.problems import Location, Problem, Unreadable
from factpress.quantities.units import Vocabulary
from factpress.text import Text
from factpress.wording import Wording
from factpress.yaml_reader import YamlFields

Model = TypeVar("Model", bound=BaseModel)
Kind = TypeVar("Kind", bound=Entry)
_TITLED = ("content/facts/", "content/data/")  # where a file says how its topic is called


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """What could be read of a newsroom; `content` is None where not even the site's own file could.

    `salvaged` is the content with what is good of broken entries too, where there are any.
    """

    content: Content | None
    wording: Wording | None
    problems: tuple[Problem, ...]
    salvaged: Content | None = None


def load_content(newsroom: Path) -> Loaded:
    """Read everything under content/; an entry that cannot be read is left out, and its problems are told."""
    if not (newsroom / "content").is_dir():
        hint = f"a newsroom is a folder with content/ in it, and {newsroom.name} has none: name another with --newsroom"
        return _nothing(Problem(Location("content"), "there is no folder content/", "no-content", hint))
    if closed := walk(newsroom, "content")[1]:
        return _nothing(*closed)
    site, problems = _load_one(newsroom, "site.yaml", Site)
    problems += check_templates(newsroom)
    terms, more = _load_one(newsroom, "terms.yaml", Terms)
    problems += more
    files = {kind: read_files(newsroom, folder) for kind, folder in KINDS.items()}
    if terms is None:
        return _nothing(*problems, *_without_terms(files))
    vocabulary, more = _vocabulary(terms)
    problems += more
    reading = Reading(vocabulary=vocabulary)
    shelves = {kind: read_entries(files[kind], KINDS[kind], reading) for kind in KINDS}
    problems += tuple(problem for shelf in shelves.values() for problem in shelf.problems)
    table = read_series(newsroom, files["series"], _described(shelves["series"]), reading)
    problems += _add_series(table, shelves)
    problems += tuple(_shared_ids(shelves["facts"].entries, shelves["calculations"].entries)) + _unread_files(newsroom)
    beside, more = _read_beside(newsroom)
    problems += more
    if site is None or any(problem.rule == NAMELESS for problem in problems):
        return _nothing(*problems)
    content = Content(
        site=site,
        terms=terms,
        vocabulary=reading.vocabulary,
        topics=_topics((*files["facts"], *files["series"], *files["calculations"])),
        broken=frozenset((STAND_IN, *(broken for shelf in shelves.values() for broken in shelf.broken))),
        torn=frozenset(table.torn),
        **{kind: shelf.entries for kind, shelf in shelves.items()},  # type: ignore[arg-type]  # each of its own kind
        **beside,
    )
    return _with_wording(newsroom, content, shelves, problems)


def _without_terms(files: Mapping[str, tuple[WrittenFile, ...]]) -> Iterator[Problem]:
    """Find what is wrong whatever the newsroom's words mean: no value can be read without those for its unit."""
    reading = Reading(vocabulary=Vocabulary.with_units({}))
    for kind, folder in KINDS.items():
        found = read_entries(files[kind], folder, reading).problems
        yield from (problem for problem in found if problem.rule != "bad-value")


def _read_beside(newsroom: Path) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Read what is no entry of a kind."""
    corrections, one = load_corrections(newsroom)
    translations, two = load_translations(newsroom)
    pictures, three = load_pictures(newsroom)
    return {"corrections": corrections, "translations": translations, "pictures": pictures}, (*one, *two, *three)


def _with_wording(
    newsroom: Path, content: Content, shelves: Mapping[str, Shelf], problems: tuple[Problem, ...]
) -> Loaded:
    """Add the words of every language, and take away what is never to be said."""
    language, unknown = load_language(newsroom, content.site.language)
    languages, unread = load_languages(newsroom, content.translations)
    redirects, misled = load_redirects(newsroom, content)
    speakers, withheld, bare = withhold(content.speakers)
    content = replace(content, redirects=redirects, speakers=speakers, withheld=withheld)
    salvaged = {kind: {**shelf.salvaged, **shelf.entries} for kind, shelf in shelves.items() if shelf.salvaged}
    whole = replace(content, **salvaged) if salvaged else None  # type: ignore[arg-type]  # each of its own kind
    return Loaded(
        content=content,
        wording=Wording(language=language, terms=content.terms, languages=languages),
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


def _described(shelf: Shelf) -> dict[str, Series]:
    return {id: entry for id, entry in shelf.entries.items() if isinstance(entry, Series)}


def _add_series(table: Table, shelves: Mapping[str, Shelf]) -> tuple[Problem, ...]:
    """Put the rows of all series among the facts, and into the charts that draw them."""
    taken = tuple(_shared_ids(shelves["facts"].entries, table.facts))
    shelves["facts"].entries.update(table.facts)
    shelves["facts"].broken.update(table.broken)
    charts = {id: entry for id, entry in shelves["charts"].entries.items() if isinstance(entry, Chart)}
    drawn, problems = with_points(charts, table.ids)
    shelves["charts"].entries.update(drawn)
    return (*table.problems, *taken, *problems)


def _topics(files: tuple[WrittenFile, ...]) -> dict[str, Text]:
    """Title each topic: as its file of facts says, else by the file's name."""
    topics: dict[str, Text] = {}
    for file in files:
        title = (file.fields or YamlFields()).get(Text("title")) if file.path.startswith(_TITLED) else None
        name = Text(file.id.replace("-", " ").capitalize(), file.id.location)
        topics.setdefault(str(file.id), title if isinstance(title, Text) else name)
    return topics


def _shared_ids(first: Mapping[str, Entry], second: MutableMapping[str, Kind]) -> Iterator[Problem]:
    """Facts, rows of series and calculations stand in one ledger, where no id may be used twice: the first keeps it."""
    for id in sorted(first.keys() & second.keys()):
        yield repeated_id(second.pop(id).id, first[id].id)


def _unread_files(newsroom: Path) -> tuple[Problem, ...]:
    """Warn of files that look like content and are not read, because of their name or their place."""
    content = newsroom / "content"
    patterns = (
        "site.yaml",
        "terms.yaml",
        CORRECTIONS,
        REDIRECTS,
        "languages/*.yaml",
        "data/*.csv",
        *(folder.pattern for folder in KINDS.values()),
    )
    read = {file for pattern in patterns for file in content.glob(pattern)} | set(translated_files(newsroom))
    return tuple(
        Problem(
            Location(file.relative_to(newsroom).as_posix()),
            "this file is not read",
            "unread-file",
            _why(file),
            "warning",
        )
        for file in sorted(content.rglob("*"))
        if file.is_file() and file not in read and file.suffix in (".yml", ".yaml", ".md", ".markdown", ".csv")
    )


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
