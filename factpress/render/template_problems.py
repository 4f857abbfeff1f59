"""What designers are told of their templates: each mistake at its file and line."""

import re
from collections.abc import Iterator
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.meta import find_referenced_templates

from factpress.problems import Location, Problem, closest
from factpress.render.design import Design

_UNKNOWN = re.compile(r"has no attribute '(?P<name>\w+)'$|^'(?P<alone>\w+)' is undefined$")


def explain(error: TemplateError, design: Design) -> Problem:
    """Tell why a page cannot be laid out; an error that no template has raised is raised again."""
    message = error.message or "this does not work"
    match error:
        case TemplateSyntaxError():
            where = Location(_shown(error.filename or "", design), error.lineno)
            return Problem(where, message, "template-syntax", "see the template language's own manual, Jinja")
        case TemplateNotFound():
            return _not_found(str(error.name), _place(error, design), design)
    if unknown := _UNKNOWN.search(message):
        message = f"nothing here is called “{unknown['name'] or unknown['alone']}”"
    hint = "a template knows page, frame, view, t(), static() and script()"
    return Problem(_place(error, design), message, "template-undefined", hint)


@lru_cache(1)  # every page of a site may fail at the same
def find_unparsable(design: Design) -> tuple[Problem, ...]:
    """Read all templates, so that what is wrong in one does not hide what is wrong in the others."""
    return tuple(_unparsable(design))


@lru_cache(1)
def find_circle(design: Design) -> Problem:
    """Find templates that take each other in without end."""
    named: dict[str, dict[str, Location]] = {}
    for name, words, file in _templates(design):
        taken_in = filter(None, find_referenced_templates(design.environment.parse(words, name, file)))
        named[name] = {other: _first_line(other, words, file, design) for other in taken_in}
    try:
        TopologicalSorter(named).prepare()
    except CycleError as error:
        circle: list[str] = list(reversed(error.args[1]))
        told = f"this template takes itself in without end: {' → '.join(circle)}"
        hint = "take out one of the lines with include, extends or import"
        return Problem(named[circle[0]][circle[1]], told, "template-circular", hint)
    raise AssertionError("a template goes on without end, and takes in no other")


def _unparsable(design: Design) -> Iterator[Problem]:
    known = _known(design)
    for name, words, file in _templates(design):
        try:
            parsed = design.environment.parse(words, name, file)
        except TemplateSyntaxError as error:
            yield explain(error, design)
            continue
        for named in find_referenced_templates(parsed):
            if named and named not in known:  # None: its name is worked out when the page is rendered
                yield _not_found(named, _first_line(named, words, file, design), design)


def _place(error: TemplateError, design: Design) -> Location:
    """Find the template's line that an error was raised at: Jinja writes it into the traceback."""
    folders = tuple(str(folder) for folder in design.templates)
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(folders)]
    if not frames:
        raise error
    return Location(_shown(frames[-1].filename, design), frames[-1].lineno or 1)


def _shown(file: str, design: Design) -> str:
    """Name a template's file as its designer knows it."""
    folder = next((folder for folder in design.templates if Path(file).is_relative_to(folder)), None)
    return f"{folder.name}/{Path(file).relative_to(folder).as_posix()}" if folder else file


def _templates(design: Design) -> Iterator[tuple[str, str, str]]:
    """List the name, the words and the file of each template."""
    loader = design.environment.loader
    assert loader is not None, "a design has templates"
    for name in _known(design):
        words, file, _ = loader.get_source(design.environment, name)
        yield name, words, file or ""


def _known(design: Design) -> list[str]:
    return design.environment.list_templates(extensions=["html"])


def _first_line(named: str, words: str, file: str, design: Design) -> Location:
    return Location(_shown(file, design), words.count("\n", 0, words.index(named)) + 1)


def _not_found(name: str, where: Location, design: Design) -> Problem:
    return Problem(where, f"there is no template “{name}”", "template-missing", closest(name, _known(design)))
