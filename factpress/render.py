"""Renders pages: each template lays one kind of view out."""

import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from traceback import extract_tb

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.meta import find_referenced_templates
from markupsafe import Markup

from factpress.designs import PACKAGE
from factpress.machinery import sum_of_machinery
from factpress.memory import Memory, ShortMemory, key_of, recall_or_make
from factpress.pages import Page
from factpress.problems import ContentError, Location, Problem, closest
from factpress.static_files import StaticFile, read_static_files, subresource_hash
from factpress.wording import Wording

_LENT, _RETURNED = "\ufdd0", "\ufdd1"  # stand round an English phrase until its page is laid out; no text may have them
_PLACES = re.compile(
    rf"<(?P<bare>title|option|script|textarea)\b.*?</(?P=bare)>|<[^>]*>|{_LENT}(?P<words>[^<]*?){_RETURNED}", re.DOTALL
)
_UNKNOWN = re.compile(r"has no attribute '(?P<name>\w+)'$|^'(?P<alone>\w+)' is undefined$")


def render_pages(
    pages: Iterable[Page],
    wording: Wording,
    templates: Sequence[Path],
    colours: str = "",
    memory: Memory | None = None,
) -> Mapping[str, bytes]:
    """Render every page, and add the static files; a template in an earlier folder hides its namesakes.

    A page is not rendered again where a memory knows all that goes into it. Raises ContentError with what is wrong in
    templates and stylesheets, each at its file and line.
    """
    static = read_static_files(templates, colours)
    environment = _environment(wording, templates)
    files = {file.address: file.content for file in static.values()}
    memory, design = memory or ShortMemory(), _design(wording, templates, colours)
    problems: list[Problem] = []
    for page in pages:
        key = key_of("page", design, pickle.dumps(page))  # in a tenth of the time that it takes to render it
        try:
            files[page.file] = recall_or_make(memory, key, partial(_render, page, wording, environment, static))
        except TemplateError as error:
            problems.append(_problem(error, environment, templates))
        except RecursionError as error:
            raise ContentError([_circle(environment, templates)]) from error
    if problems:
        raise ContentError((*problems, *_unparsable(environment, templates)))
    return files


class _OwnFiles(FileSystemLoader):
    """Loads templates, and nothing that a link leads to: it may be what nobody meant to publish."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template from the first folder that has it as a file of its own."""
        for folder in map(Path, self.searchpath):
            file = folder / template
            if file.is_file() and file.resolve().is_relative_to(folder.resolve()):
                return FileSystemLoader(folder).get_source(environment, template)
        raise TemplateNotFound(template)


def _environment(wording: Wording, templates: Sequence[Path]) -> Environment:
    environment = Environment(
        loader=_OwnFiles([str(folder) for folder in templates]),
        autoescape=True,  # for every name: select_autoescape would leave .svg and .atom open
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # the templates of one build are read once
    )
    environment.globals["site_t"] = _phrase_in(wording)  # for what stays in the language of the site
    return environment


def _design(wording: Wording, templates: Sequence[Path], colours: str) -> str:
    """Sum up all that every page is made with: templates, static files, phrases, and our own code."""
    languages = (wording.language, *wording.languages.values())
    phrases = [repr((spoken.code, spoken.borrowed, sorted(spoken.phrases.items()))) for spoken in languages]
    return key_of("design", _machinery(), colours, *phrases, *_sources(templates))


def _sources(templates: Sequence[Path]) -> Iterator[str | bytes]:
    """Give the name and the content of each file of a design, with a mark where the next folder begins."""
    for folder in templates:
        yield ""
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield from (file.relative_to(folder).as_posix(), file.read_bytes())


@cache
def _machinery() -> str:
    return sum_of_machinery(("jinja2", "markupsafe"), PACKAGE.rglob("*.py"))


def _phrase_in(wording: Wording) -> Callable[..., str]:
    """Say the phrases of a language; those that it borrows stand between signs, for some will be in attributes."""
    borrowed = frozenset(wording.language.borrowed)

    def phrase(key: str, **words: object) -> str:
        if key not in wording.language.phrases:
            raise UndefinedError(f"there is no phrase “{key}”")
        said = wording.phrase(key, **words)
        return f"{_LENT}{said}{_RETURNED}" if key in borrowed else said

    return phrase


def _with_languages(page: str) -> str:
    """Say of borrowed words that they are English, wherever a page can say so: not in attributes, nor in its title."""

    def marked(place: re.Match[str]) -> str:
        if place["words"] is not None:
            return f'<span lang="en">{place["words"]}</span>'
        return place[0].replace(_LENT, "").replace(_RETURNED, "")

    return _PLACES.sub(marked, page)


def _render(page: Page, wording: Wording, environment: Environment, static: Mapping[str, StaticFile]) -> bytes:
    def address(name: str) -> str:
        if name not in static:
            raise UndefinedError(f"there is no static file “{name}”")
        return page.frame.root + static[name].address

    def script(name: str, **given: str) -> Markup:
        data = Markup().join(Markup(' data-{}="{}"').format(key, words) for key, words in given.items())
        found = Markup('<script src="{}" integrity="{}"{} defer></script>')
        return found.format(address(name), subresource_hash(static[name].content), data)

    def inline_script(name: str) -> Markup:
        address(name)
        return Markup("<script>{}</script>").format(Markup(static[name].content.decode()))  # noqa: S704  # it is ours

    template = environment.get_template(page.template)
    phrase = _phrase_in(wording.into(page.frame.language))
    names = {"static": address, "script": script, "inline_script": inline_script, "t": phrase}
    rendered = template.render(page=page, frame=page.frame, view=page.view, **names)
    return (_with_languages(rendered) if _LENT in rendered else rendered).encode()


def _problem(error: TemplateError, environment: Environment, templates: Sequence[Path]) -> Problem:
    message = error.message or "this does not work"
    match error:
        case TemplateSyntaxError():
            where = Location(_shown(error.filename or "", templates), error.lineno)
            return Problem(where, message, "template-syntax", "see the template language's own manual, Jinja")
        case TemplateNotFound():
            return _not_found(str(error.name), _place(error, templates), environment)
    if unknown := _UNKNOWN.search(message):
        message = f"nothing here is called “{unknown['name'] or unknown['alone']}”"
    hint = "a template knows page, frame, view, t(), static() and script()"
    return Problem(_place(error, templates), message, "template-undefined", hint)


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
                yield _not_found(named, _first_line(named, source, file or "", templates), environment)


def _circle(environment: Environment, templates: Sequence[Path]) -> Problem:
    """Find templates that take each other in without end."""
    named: dict[str, dict[str, Location]] = {}
    for name in _known(environment):
        source, file, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]  # there is one
        taken_in = filter(None, find_referenced_templates(environment.parse(source, name, file)))
        named[name] = {other: _first_line(other, source, file or "", templates) for other in taken_in}
    try:
        TopologicalSorter(named).prepare()
    except CycleError as error:
        circle: list[str] = list(reversed(error.args[1]))
        told = f"this template takes itself in without end: {' → '.join(circle)}"
        hint = "take out one of the lines with include, extends or import"
        return Problem(named[circle[0]][circle[1]], told, "template-circular", hint)
    raise AssertionError("a template goes on without end, and takes in no other")


def _first_line(named: str, source: str, file: str, templates: Sequence[Path]) -> Location:
    return Location(_shown(file, templates), source.count("\n", 0, source.index(named)) + 1)


def _not_found(name: str, where: Location, environment: Environment) -> Problem:
    hint = closest(name, _known(environment))
    return Problem(where, f"there is no template “{name}”", "template-missing", hint)


def _known(environment: Environment) -> list[str]:
    return environment.list_templates(extensions=["html"])
