"""Holds content against the archived texts of its sources: unchanged since they were read, every figure on its line."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from factpress.copied_words import find_copied_words
from factpress.folding import fold
from factpress.model import Content, Fact, Source
from factpress.problems import Problem, closest, sorted_problems

_LINES = re.compile(r"\blines?\s+(\d+(?:\s*(?:[-–,]|to|and)\s*\d+)*)", re.IGNORECASE)
_ONE_OR_RANGE = re.compile(r"(\d+)(?:\s*(?:[-–]|to)\s*(\d+))?")


def check_archive(content: Content, newsroom: Path, folder: Path) -> tuple[Problem, ...]:
    """Find archived files that have changed, figures that do not stand on their line, and words that were copied."""
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in _files_in(folder, newsroom)}
    texts = {name: words for name, written in files.items() if (words := _text(written)) is not None}
    written = {file.relative_to(newsroom).as_posix(): file.read_bytes() for file in _files_in(newsroom / "content")}
    articles = {path: words for path, one in written.items() if (words := _text(one)) is not None}
    sources = content.sources.values()
    return sorted_problems(
        (
            *(problem for source in sources for problem in _changed(source, files)),
            *(problem for source in sources for problem in _no_text(source, content, files, texts)),
            *(problem for fact in content.facts.values() for problem in _not_as_printed(fact, content, texts)),
            *find_copied_words(articles, texts),
        )
    )


def lines_named(locator: str) -> tuple[int, ...]:
    """List the lines that a locator names: “line 7”, “lines 3 and 5”, “lines 2–4”; none of a page."""
    numbers: dict[int, None] = {}
    for named in _LINES.findall(locator):
        for first, last in _ONE_OR_RANGE.findall(named):
            numbers.update(dict.fromkeys(range(int(first), int(last or first) + 1)))
    return tuple(numbers)


def _files_in(folder: Path, newsroom: Path | None = None) -> Iterator[Path]:
    """List the files below a folder, but for hidden ones and for those that the newsroom itself has written."""
    for file in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        is_own = newsroom is not None and file.resolve().is_relative_to((newsroom / "content").resolve())
        if file.is_file() and not is_hidden and not is_own:
            yield file


def _text(written: bytes) -> str | None:
    """Read a file as words; None for a picture or whatever else is no text."""
    try:
        words = written.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in words else words.replace("\r\n", "\n").replace("\r", "\n")


def _changed(source: Source, files: Mapping[str, bytes]) -> Iterator[Problem]:
    if source.archive is None:
        return
    name, known = source.archive.file, source.archive.sha256
    if name not in files:
        yield Problem(name.location, f"there is no “{name}” in the archive", "archive-changed", closest(name, files))
        return
    found = hashlib.sha256(files[name]).hexdigest()
    if found != known.strip().lower():
        hint = f"read it again; if every fact still stands, write sha256: {found}"
        yield Problem(known.location, f"“{name}” is not the file that was read", "archive-changed", hint)


def _no_text(
    source: Source, content: Content, files: Mapping[str, bytes], texts: Mapping[str, str]
) -> Iterator[Problem]:
    """Warn of figures that cannot be looked for, because the archive holds a picture of the page or a PDF."""
    printed = sum(fact.source == source.id and fact.printed is not None for fact in content.facts.values())
    if source.archive and source.archive.file in files.keys() - texts.keys() and printed:
        name, hint = source.archive.file, "look them up yourself, or archive the text"
        message = f"“{name}” is no text, and {printed} printed figures cannot be found in it"
        yield Problem(name.location, message, "not-as-printed", hint, "warning")


def _not_as_printed(fact: Fact, content: Content, texts: Mapping[str, str]) -> Iterator[Problem]:
    archive = content.sources[fact.source].archive
    if fact.printed is None or archive is None or archive.file not in texts:
        return
    lines = texts[archive.file].split("\n")
    standing = [number for number, line in enumerate(lines, start=1) if _stands_in(fact.printed, line)]
    named = lines_named(fact.locator)
    if not standing:
        message = f"“{fact.printed}” stands nowhere in “{archive.file}”"
        yield Problem(fact.printed.location, message, "not-as-printed", "copy the figure as the source prints it")
    elif named and not set(named) & set(standing):
        where = "line " + " and ".join(map(str, standing))
        message = f"“{fact.printed}” does not stand at “{fact.locator}” of “{archive.file}”"
        yield Problem(fact.printed.location, message, "not-as-printed", f"it stands on {where}")


def _stands_in(printed: str, line: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(printed))}(?!\w)", fold(line)) is not None
