"""Puts an entry behind the last one of a YAML file, indented as they are, and changes no other byte."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from factpress.text import Text
from factpress.yaml_reader import YamlFields, read_yaml


@dataclass(frozen=True, kw_only=True)
class Inserted:
    """A file with one entry more, and the line on which that begins."""

    words: str
    line: int


def insert_entry(words: str, id: str, fields: Sequence[str], under: str | None = None) -> Inserted | None:
    """Add an entry, at the top of the file or under a field of it; None where the file is written in another way."""
    whole = _fields_of(words)
    holder = whole if under is None else whole.get(Text(under))
    if not isinstance(holder, YamlFields) or not holder:
        return None
    lines = io.StringIO(words, newline="").readlines()
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    indent, step = _indents(holder)
    at = _end_of(lines, whole, under)
    before, after = "".join(lines[:at]), "".join(lines[at:])
    before += "" if before.endswith(("\n", "\r")) else ending
    entry = [f"{indent}{id}:", *(f"{indent}{step}{line}" for line in fields)]
    written = before + "".join(f"{line}{ending}" for line in entry) + after
    return Inserted(words=written, line=at + 1) if _is_one_more(whole, written, id, under) else None


def _fields_of(words: str) -> YamlFields:
    read = read_yaml(words.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), "")
    return read.content if isinstance(read.content, YamlFields) and not read.problems else YamlFields()


def _indents(holder: YamlFields) -> tuple[str, str]:
    """Find how far entries stand in, and how much farther their fields do."""
    key, fields = list(holder.items())[-1]
    step = 2
    if isinstance(fields, YamlFields) and (first := next(iter(fields), None)) is not None:
        is_block = first.location.line > key.location.line
        step = first.location.column - key.location.column if is_block else step
    return " " * (key.location.column - 1), " " * step


def _end_of(lines: Sequence[str], whole: YamlFields, under: str | None) -> int:
    """Count the lines before the place: behind the last entry, before the file's next field and the comment on it."""
    places = {str(key): key.location.line for key in whole}
    end = len(lines)
    if under is not None:
        end = min((line - 1 for line in places.values() if line > places[under]), default=end)
    is_before_a_field = end < len(lines)
    while end and (not lines[end - 1].strip() or (is_before_a_field and lines[end - 1].startswith("#"))):
        end -= 1
    return end


def _is_one_more(whole: YamlFields, written: str, id: str, under: str | None) -> bool:
    """Read what would be written: it must hold all that was there, and the entry."""
    now = dict(_fields_of(written))
    if under is None:
        return {key: value for key, value in now.items() if key != id} == dict(whole) and id in now
    entries = now.get(Text(under))
    if not isinstance(entries, YamlFields):
        return False
    others = {key: value for key, value in entries.items() if key != id}
    return {**now, Text(under): others} == dict(whole) and id in entries
