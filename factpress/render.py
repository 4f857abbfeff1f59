"""Renders pages: each template lays one kind of view out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.meta import find_referenced_templates

from factpress.pages import Page
from factpress.problems import ContentError, Location, Problem, closest
from factpress.static_files import StaticFile, read_static_files
from factpress.wording import Wording


def render_pages(pages: Iterable[Page], wording: Wording, templates: Sequence[Path]) -> Mapping[str, bytes]:
    """Render every page, and add the static files; a template in an earlier folder hides its namesakes.

    Raises ContentError with what is wrong in templates and stylesheets, each at its file and line.
    """
    static = read_static_files(templates)
    environment = _environment(wording, templates)
    files = {file.address: file.content for file in static.values()}
    problems: list[Problem] = []
    for page in pages:
        try:
            files[page.file] = _render(page, environment, static)
        except TemplateError as error:
            problems.append(_problem(error, environment, templates))
    if problems:
        raise ContentError((*problems, *_unparsable(environment, templates)))
    return files


def _environment(wording: Wording, templates: Sequence[Path]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in templates]),
        autoescape=True,  # for every name: select_autoescape would leave .svg and .atom open
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # the templates of one build are read once
    )
    environment.globals["t"] = _phrase_in(wording)
    return environment


def _phrase_in(wording: Wording) -> Callable[..., str]:
    def phrase(key: str, **words: object) -> str:
        if key not in wording.language.phrases:
            raise UndefinedError(f"there is no phrase “{key}” in the language “{wording.language.code}”")
        return wording.phrase(key, **words)

    return phrase


def _render(page: Page, environment: Environment, static: Mapping[str, StaticFile]) -> bytes:
    def address(name: str) -> str:
        if name not in static:
            raise UndefinedError(f"there is no static file “{name}”")
        return page.frame.root + static[name].address

    template = environment.get_template(page.template)
    return template.render(page=page, frame=page.frame, view=page.view, static=address).encode()


def _problem(error: TemplateError, environment: Environment, templates: Sequence[Path]) -> Problem:
    message = error.message or "this does not work"
    match error:
        case TemplateSyntaxError():
            where = Location(_shown(error.filename or "", templates), error.lineno)
            return Problem(where, message, "template-syntax", "see the template language's own manual, Jinja")
        case TemplateNotFound():
            return _not_found(str(error.name), _place(error, templates), environment)
    return Problem(
        _place(error, templates), message, "template-undefined", "a template knows page, frame, view, t() and static()"
    )


def _place(error: TemplateError, templates: Sequence[Path]) -> Location:
    """Find the template's line that an error was raised at: Jinja writes it into the traceback."""
    folders = tuple(str(folder) for folder in templates)
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(folders)]
    if not frames:
        raise error
    return Location(_shown(frames[-1].filename, templates), frames[-1].lineno or 1)


def _shown(file: str, templates: Sequence[Path]) -> str:
    """Name a template's file as its designer knows it."""
    folder = next((folder for folder in templates if Path(file).is_relative_to(folder)), None)
    return f"{folder.name}/{Path(file).relative_to(folder).as_posix()}" if folder else file


def _unparsable(environment: Environment, templates: Sequence[Path]) -> Iterator[Problem]:
    """Read all templates, so that what is wrong in one does not hide what is wrong in the others."""
    known = _known(environment)
    for name in known:
        source, file, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]  # there is one
        try:
            parsed = environment.parse(source, name, file)
        except TemplateSyntaxError as error:
            yield _problem(error, environment, templates)
            continue
        for named in find_referenced_templates(parsed):
            if named and named not in known:  # None: its name is worked out when the page is rendered
                line = source.count("\n", 0, source.index(named)) + 1
                yield _not_found(named, Location(_shown(file or "", templates), line), environment)


def _not_found(name: str, where: Location, environment: Environment) -> Problem:
    hint = closest(name, _known(environment))
    return Problem(where, f"there is no template “{name}”", "template-missing", hint)


def _known(environment: Environment) -> list[str]:
    return environment.list_templates(extensions=["html"])
