"""Reads YAML as an author means it: only text, lists and named fields, and everything knows where it stands.

YAML itself decides nothing here. `NO`, `12:30`, `2024-01-11` and `1_000` reach their field as the author's words;
tags, anchors and aliases are refused, so that a file can neither build objects nor unfold into billions of values.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from factpress.problems import Location, Problem, Unreadable
from factpress.tangles import NO_TEXT, find_tangle
from factpress.text import Text
from factpress.yaml_reader.mistakes import find_mistake

Event = Any  # PyYAML's published types know neither the marks nor the values of events
DEEPEST = 40  # levels of nesting; real files need six
TOO_MANY = "too-many-fields"
MOST = 2_000  # fields of one group, or lines of one list; real files have a few hundred
_EMPTY = ("", "~", "null", "Null", "NULL")
_PLAIN = (None, "")  # libyaml and pure Python name the plain style differently
_LOST = re.compile(r"([ \t]+)(#[^\s#].*)")
_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}
_REFUSED = (
    "yaml-anchor",
    "yaml-document",
    "yaml-key",
    "yaml-tag",
)  # after these, what a file holds is not what its author meant
_LOADER = getattr(yaml, "CLoader", yaml.Loader)  # libyaml where there is one: the same events, ten times faster


class YamlFields(dict[Text, "Yaml"]):
    """Named fields, and the place where they begin."""

    location: Location


class YamlList(list["Yaml"]):
    """A list, and the place where it begins."""

    location: Location


Yaml = YamlFields | YamlList | Text | None


@dataclass(frozen=True, kw_only=True)
class YamlFile:
    """What one file holds: `content` is None where the file is empty or cannot be read."""

    content: Yaml
    problems: tuple[Problem, ...] = ()


def read_yaml(words: str, path: str, first_line: int = 1) -> YamlFile:
    """Read one YAML text; `first_line` is the line of the file on which it begins."""
    reader = _Reader(words=words, path=path, first_line=first_line)
    try:
        content = reader.document(yaml.parse(words, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        return YamlFile(content=None, problems=(*reader.problems, reader.syntax_problem(error)))
    except yaml.reader.ReaderError as error:
        return YamlFile(content=None, problems=(reader.character_problem(error),))
    except Unreadable:
        return YamlFile(content=None, problems=tuple(reader.problems))
    is_refused = any(problem.rule in _REFUSED for problem in reader.problems)
    return YamlFile(content=None if is_refused else content, problems=tuple(reader.problems))


@dataclass(frozen=True, kw_only=True)
class _Reader:
    words: str
    path: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)  # those that their author has been told of

    def document(self, events: Iterator[Event]) -> Yaml:
        content: Yaml = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._tell(event, "a second document begins here", "yaml-document", "keep one document in a file")
                    break
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                content = self._node(event, events, 0)
        return content

    def _node(self, event: Event, events: Iterator[Event], depth: int) -> Yaml:
        self._refuse_extras(event)
        if depth > DEEPEST:
            self._tell(event, f"this is nested deeper than {DEEPEST} levels", "yaml-too-deep", "write it flatter")
            raise Unreadable("too deep")
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(event, events, depth + 1)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, events, depth + 1)
        return self._scalar(event)

    def _refuse_extras(self, event: Event) -> None:
        """Refuse anchors, and the aliases to one that their author has not been told of; and every tag."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent) and anchor not in self.anchors:
            hint = "write the words out; if “*” is meant as a sign, put the whole value in quotes"
            self._tell(event, f"“*{anchor}” is an alias to YAML", "yaml-anchor", hint)
        elif anchor and anchor not in self.anchors:
            hint = "write the words out; if “&” is meant as a sign, put the whole value in quotes"
            self._tell(event, f"“&{anchor}” is an anchor to YAML", "yaml-anchor", hint)
        elif tag:
            written = tag.replace("tag:yaml.org,2002:", "!!")
            hint = "leave it out; if “!” is meant as a sign, put the whole value in quotes"
            self._tell(event, f"“{written}” is a tag to YAML", "yaml-tag", hint)
        self.anchors.update([anchor] if anchor else [])

    def _fields(self, start: Event, events: Iterator[Event], depth: int) -> YamlFields:
        fields = YamlFields()
        fields.location = self._place(start.start_mark)
        repeated: list[tuple[Event, Text]] = []
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth)
            value = self._node(next(events), events, depth)
            if not isinstance(key, Text):
                hint = "a value that begins with { or [ needs quotes"
                self._tell(event, "a field's name must be a plain word", "yaml-key", hint)
            elif key == "<<":
                hint = "write the fields out"
                self._tell(event, "“<<” takes over fields in YAML, which is not done here", "yaml-anchor", hint)
            elif key in fields:
                repeated.append((event, key))
            else:
                fields[key] = value
                self._count(event, len(fields))
        self._tell_repeated(repeated, fields)
        return fields

    def _tell_repeated(self, repeated: list[tuple[Event, Text]], fields: YamlFields) -> None:
        """Tell of fields that are written twice: of the first, for several of them have one cause."""
        if not repeated:
            return
        event, key = repeated[0]
        first = next(known for known in fields if known == key)
        message = f"“{key}” is written twice: first on line {first.location.line}"
        hint = "keep one of them"
        if others := dict.fromkeys(f"“{key}”" for _, key in repeated[1:]):
            hint = f"{', '.join(others)} too: give what begins here a name of its own, or keep one of each"
        self._tell(event, message, "repeated-key", hint)

    def _list(self, start: Event, events: Iterator[Event], depth: int) -> YamlList:
        content = YamlList()
        content.location = self._place(start.start_mark)
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            content.append(self._node(event, events, depth))
            self._count(event, len(content))
        return content

    def _count(self, event: Event, number: int) -> None:
        if number > MOST:
            message = f"this is number {number:,} of one group, and {MOST:,} is the most"
            self._tell(event, message, TOO_MANY, "divide it: entries of one kind may stand in several files")
            raise Unreadable("too many")

    def _scalar(self, event: Event) -> Text | None:
        self._tell_lost_words(event)
        if isinstance(event, yaml.AliasEvent) or (event.style in _PLAIN and event.value in _EMPTY):
            return None
        if NO_TEXT.search(event.value):
            self._tell(event, "an escape stands for an invisible character", "invisible-character", "delete it")
            return Text("", self._place(event.start_mark))
        if find_tangle(event.value) is not None:
            hint = "write it flatter, in shorter paragraphs"
            self._tell(event, "this is too tangled to be set", "tangled-prose", hint)
            return Text("", self._place(event.start_mark))
        return Text(event.value, self._place(event.start_mark), self._anchors(event))

    def _tell_lost_words(self, event: Event) -> None:
        """Tell of words behind a #: without a blank after it, it was hardly meant to begin a comment."""
        lost = _LOST.match(self.words, event.end_mark.index)
        if lost and getattr(event, "style", "|") in _PLAIN and event.value:  # an empty value is told of anyway
            place = Location(self.path, event.end_mark.line + self.first_line, event.end_mark.column + len(lost[1]) + 1)
            hint = "put the value in quotes; for a comment write a blank after the #"
            self.problems.append(Problem(place, f"“{lost[2]}” is cut off as a comment", "yaml-comment", hint))

    def _anchors(self, event: Event) -> tuple[tuple[int, int, int], ...]:
        start, end = event.start_mark, event.end_mark
        if event.style in _PLAIN and start.line == end.line:
            return ((0, start.line + self.first_line, start.column + 1),)
        return tuple(_align(event, self.words[start.index : end.index], self.first_line))

    def _place(self, mark: Any) -> Location:
        return Location(self.path, mark.line + self.first_line, mark.column + 1)

    def _tell(self, event: Event, message: str, rule: str, hint: str) -> None:
        self.problems.append(Problem(self._place(event.start_mark), message, rule, hint))

    def syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        """Say what an author most likely did, where YAML only says what it expected."""
        context: Any = error.context_mark
        mark: Any = error.problem_mark or context
        mistake = find_mistake(
            problem=error.problem or "",
            context=error.context or "",
            at=(mark.line, mark.column),
            opened=(context.line, context.column) if context else None,
            lines=self.words.split("\n"),
        )
        line, column = mistake.place
        place = Location(self.path, line + self.first_line, column + 1)
        return Problem(place, mistake.message, "yaml-syntax", mistake.hint)

    def character_problem(self, error: yaml.reader.ReaderError) -> Problem:
        """Name the first character that no text should hold."""
        code = error.character if isinstance(error.character, int) else ord(error.character)
        before = self.words[: self.words.find(chr(code))]
        place = Location(self.path, before.count("\n") + self.first_line, len(before) - before.rfind("\n"))
        message = f"an invisible character (U+{code:04X}) stands here"
        return Problem(place, message, "invisible-character", "delete it")


def _align(event: Event, raw: str, first_line: int) -> Iterator[tuple[int, int, int]]:
    """Walk through the words and the file side by side; note each point from which columns count anew."""
    line, column = event.start_mark.line + first_line, event.start_mark.column + 1
    at = 0
    if event.style in ("|", ">"):
        at, line, column = raw.find("\n") + 1, line + 1, 1
    elif event.style in ("'", '"'):
        at, column = 1, column + 1
    known: tuple[int, int] | None = None
    for offset, character in enumerate(event.value):
        if character.isspace():
            continue
        while at < len(raw) and raw[at] != character and not (event.style == '"' and raw[at] == "\\"):
            line, column = (line + 1, 1) if raw[at] == "\n" else (line, column + 1)
            at += 1
        if (line, column - offset) != known:
            known = (line, column - offset)
            yield offset, line, column
        width = _ESCAPE_LENGTHS.get(raw[at + 1 : at + 2], 2) if raw[at : at + 1] == "\\" and event.style == '"' else 1
        at, column = at + width, column + width
    if known is None:
        yield 0, line, column
