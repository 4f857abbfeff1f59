"""Adds an entry to fill in where it belongs: in the file of its topic, or in one of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factpress.load import load_content
from factpress.load.entries import ID, KINDS
from factpress.load.files import read_file
from factpress.model import Content
from factpress.problems import ContentError
from factpress.scaffold.blanks import BLANKS, Blank, blank_lines
from factpress.scaffold.inserting import insert_entry
from factpress.scaffold.refusals import Refused
from factpress.schemas import FOLDER
from factpress.schemas.names import known_names


@dataclass(frozen=True, kw_only=True)
class Added:
    """Where a new entry begins, as its author names the file, and the fields that it cannot do without."""

    path: str
    line: int
    needed: Sequence[str]


def add_entry(newsroom: Path, kind: str, id: str, topic: str | None = None) -> Added:
    """Add an entry with this id; raises Refused, and ContentError where the newsroom cannot be read."""
    loaded = load_content(newsroom)
    if loaded.content is None:
        raise ContentError(loaded.problems)
    blank, content = BLANKS[kind], loaded.content
    _refuse_bad_id(id)
    _refuse_taken(id, blank, content)
    name = (topic or _only_topic(newsroom, blank)) if blank.is_by_topic else id
    file = newsroom / "content" / KINDS[blank.kind].pattern.replace("*", name)
    if not file.exists():
        _refuse_bad_id(name)
        return _in_a_new_file(newsroom, file, id, blank, content)
    if not blank.is_by_topic:
        raise Refused(f"{_shown(file, newsroom)} is there already")
    return _in_its_file(newsroom, file, id, blank, content)


def _refuse_bad_id(id: str) -> None:
    if not ID.fullmatch(id):
        raise Refused(
            f"“{id}” cannot be an id: it is an address, of small letters, digits and hyphens, as in “deck-pay”"
        )


def _refuse_taken(id: str, blank: Blank, content: Content) -> None:
    for kind in blank.shelves:
        if (entry := getattr(content, kind).get(id)) is not None:
            raise Refused(f"the id “{id}” is taken: it stands at {entry.location.path}:{entry.location.line}")
    if blank.is_by_topic and id in content.broken:
        raise Refused(f"the id “{id}” is taken, by an entry that has a mistake in it: mend that first")


def _only_topic(newsroom: Path, blank: Blank) -> str:
    topics = sorted(file.stem for file in (newsroom / "content").glob(KINDS[blank.kind].pattern))
    if len(topics) == 1:
        return topics[0]
    raise Refused(f"say where it belongs with --topic: {', '.join(topics) or 'any name'}, or a new one")


def _in_a_new_file(newsroom: Path, file: Path, id: str, blank: Blank, content: Content) -> Added:
    fields, needed = blank_lines(blank, known_names(content))
    head = _line_for_editors(newsroom, file, blank)
    if blank.kind == "facts":
        head += [f"title: {file.stem.replace('-', ' ').capitalize()}", "facts:"]
        entry = [f"  {id}:", *(f"    {field}" for field in fields)]
    elif blank.is_by_topic:
        entry = [f"{id}:", *(f"  {field}" for field in fields)]
    else:
        entry = ["---", *fields, "---", ""] if file.suffix == ".md" else fields
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{line}\n" for line in (*head, *entry)), encoding="utf-8", newline="\n")
    return Added(path=_shown(file, newsroom), line=len(head) + 1, needed=needed)


def _in_its_file(newsroom: Path, file: Path, id: str, blank: Blank, content: Content) -> Added:
    written = read_file(newsroom, file)
    if written.fields is None:
        raise ContentError(written.problems)
    is_of_facts = blank.kind == "facts"
    fields, needed = blank_lines(blank, known_names(content), written.fields if is_of_facts else ())
    inserted = insert_entry(file.read_bytes().decode(), id, fields, "facts" if is_of_facts else None)
    if inserted is None:
        raise Refused(f"{written.path} is written in a way that only its author can add to: add “{id}:” by hand")
    file.write_bytes(inserted.words.encode())
    return Added(path=written.path, line=inserted.line, needed=needed)


def _line_for_editors(newsroom: Path, file: Path, blank: Blank) -> list[str]:
    """Tell editors which schema is for a new file, where the newsroom has schemas."""
    if file.suffix != ".yaml" or not (newsroom / FOLDER).is_dir():
        return []
    up = "../" * len(file.relative_to(newsroom).parent.parts)
    return [f"# yaml-language-server: $schema={up}{FOLDER.as_posix()}/{blank.kind}.json"]


def _shown(file: Path, newsroom: Path) -> str:
    return file.relative_to(newsroom).as_posix()
