"""What an author most likely did where YAML only says what it had expected."""

import re
from collections.abc import Sequence
from typing import NamedTuple

Place = tuple[int, int]  # line and column, both from 0
_FIELD = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[^\s:#'\"\[{][^:]*):(?P<blank> +)(?P<value>\S.*)")
_NO_BLANK = re.compile(r"\s*(?:- +)*[\w-]+:(?=\S)")
_CLOSING = {"[": "]", "{": "}"}
_ONE_LEVEL = "give all fields of one entry the same indentation"


class Mistake(NamedTuple):
    """Where a mistake begins, what it is, and what to write instead."""

    place: Place
    message: str
    hint: str


def find_mistake(problem: str, context: str, at: Place, opened: Place | None, lines: Sequence[str]) -> Mistake:
    """Explain what a YAML parser has given up on.

    `problem` and `context` are libyaml's words; `at` is where it stopped, `opened` where that began which it read.
    """
    lines = (*lines, "", "")  # a parser may stop behind the last line
    line = lines[at[0]]
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation:
        hint = "YAML allows only spaces: use two for each level"
        return Mistake((at[0], indentation.index("\t")), "this line is indented with a tab", hint)
    found = _in_a_value(problem, context, at, opened or at, lines)
    return found or _among_lines(problem, context, at, opened or at, lines)


def _in_a_value(problem: str, context: str, at: Place, opened: Place, lines: Sequence[str]) -> Mistake | None:
    line = lines[at[0]]
    if "unknown escape" in problem:
        sign = line[at[1] - 1 : at[1] + 1] if line[at[1] - 1 : at[1]] == "\\" else line[at[1] : at[1] + 2]
        return Mistake(at, f"“{sign}” has no meaning between double quotes", "put the value in single quotes")
    if "quoted scalar" in context:
        return Mistake(opened, "a quotation mark opened here is never closed", "close it, or leave it out")
    if "block scalar" in context:
        if more := re.search(r">\s*(?P<words>\d.*)", line):
            hint = f"write more than {more['words'].strip()}"
            return Mistake((at[0], more.start()), "“>” begins a block of text in YAML", hint)
        message = "words stand behind the sign that begins a block of text"
        return Mistake(at, message, "begin them on the next line, indented")
    if "directive" in context:
        return Mistake((at[0], 0), "a line may not begin with “%”", "put the name in quotes, or leave the line out")
    if "cannot start" in problem or context.endswith(("an alias", "an anchor", "a tag")):
        return _bad_beginning(at if "cannot start" in problem else opened, lines)
    if "flow" in context:
        return _never_closed(at, opened, lines)
    return _ended_too_soon(at, line)


def _bad_beginning(place: Place, lines: Sequence[str]) -> Mistake:
    """Explain a value, or a line, that begins with a sign which YAML keeps for itself."""
    value = lines[place[0]][place[1] :]
    hint = f"put the whole value in quotes: {quoted(value)}"
    return Mistake(place, f"a value may not begin with “{value[:1]}”", hint)


def _never_closed(at: Place, opened: Place, lines: Sequence[str]) -> Mistake | None:
    opened = opened if lines[opened[0]][opened[1] : opened[1] + 1] in _CLOSING else _last_bracket(opened, lines)
    sign = lines[opened[0]][opened[1] : opened[1] + 1]
    closing = _CLOSING.get(sign, sign)
    if at[0] == opened[0] and closing in lines[at[0]][at[1] :]:
        hint = "put a value that has commas, colons or brackets in quotes"
        return Mistake(at, f"a comma or “{closing}” is missing here", hint)
    return Mistake(opened, f"“{sign}” is opened here and never closed", f"close it with {closing}")


def _last_bracket(before: Place, lines: Sequence[str]) -> Place:
    """Find the bracket that a parser was in when it came to the end of the file."""
    for row in range(before[0], -1, -1):
        column = max(lines[row].rfind(sign) for sign in _CLOSING)
        if column >= 0:
            return row, column
    return before


def _ended_too_soon(at: Place, line: str) -> Mistake | None:
    """Explain a value that begins with a bracket or a quotation mark, which closes before the value ends."""
    field = _FIELD.match(line)
    if field is None or at[1] <= field.start("value"):
        return None
    value, place = field["value"].rstrip(), (at[0], field.start("value"))
    if value[0] in "[{":
        opening = re.match(r"[\[{]+", value)
        message = f"a value that begins with “{opening[0] if opening else value[0]}” is no text to YAML"
        return Mistake(place, message, f"put the whole value in quotes: {quoted(value)}")
    if value[0] in "'\"":
        inside = value[1:-1] if value[-1] == value[0] and len(value) > 1 else value
        message = f"the quotation closes after “{value[1:].partition(value[0])[0]}”, and the value goes on"
        return Mistake(place, message, f"write {quoted(inside)}")
    return None


def _among_lines(problem: str, context: str, at: Place, opened: Place, lines: Sequence[str]) -> Mistake:
    if "mapping values are not allowed" in problem:
        return _second_colon(at, lines)
    if "could not find expected ':'" in problem:
        return Mistake(opened, "this line is no field: it has no colon with a blank after it", "write name: value")
    if "expected '-' indicator" in problem:
        hint = "write either a list, each line with a hyphen, or fields, none with one"
        return Mistake(at, "a field stands here beside a list", hint)
    if "block mapping" in context:
        return Mistake(at, "this line does not line up with the fields above it", _ONE_LEVEL)
    hint = "compare the indentation and the quotes with the lines around it"
    return Mistake(at, f"this cannot be read as YAML: {problem}", hint)


def _second_colon(at: Place, lines: Sequence[str]) -> Mistake:
    """Explain a colon where a value should be: in the value itself, or in a line that goes on with the one above."""
    line = lines[at[0]]
    field = _FIELD.match(line)
    if field and field.start("value") <= at[1]:
        hint = f"put the value in quotes: {quoted(field['value'])}"
        return Mistake(at, "a colon and a blank inside a value begin a second field", hint)
    above = next((number for number in range(at[0] - 1, -1, -1) if lines[number].strip()), at[0])
    if run_together := _NO_BLANK.match(lines[above]):
        place = (above, run_together.end())
        name = run_together.group().strip().removeprefix("- ")
        return Mistake(place, f"a blank is missing after “{name}”", f"write {name} {lines[above][place[1] :].strip()}")
    place = (at[0], len(line) - len(line.lstrip()))
    return Mistake(place, "this line is indented more than the field above it", _ONE_LEVEL)


def quoted(value: str) -> str:
    """Put words in quotes as YAML reads them."""
    words = value.strip()
    return f'"{words}"' if '"' not in words and "\\" not in words else "'" + words.replace("'", "''") + "'"
