"""The design of a site: its templates and static files as they stood when a build began, and what sums them all up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path

from jinja2 import BaseLoader, Environment, StrictUndefined
from jinja2.exceptions import TemplateNotFound

from factpress.designs import PACKAGE, own_files
from factpress.machinery import sum_of_machinery
from factpress.memory import key_of
from factpress.on_demand import FilesOnDemand
from factpress.render.phrases import phrase_in
from factpress.static_files import StaticFile, read_static_files
from factpress.wording import Language, Wording


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file of a design as it was read, and where it stands: any may be taken into a template."""

    file: str
    content: bytes


Sources = tuple[tuple[str, Source], ...]  # by name


@dataclass(frozen=True, kw_only=True, eq=False)
class Design:
    """All that pages are made with, beside what they show; what is saved later changes nothing in it."""

    templates: tuple[Path, ...]  # the folders, each of which hides what the next ones have by the same name
    sources: Sources
    static: Mapping[str, StaticFile]
    wording: Wording
    colours: str

    @property
    def environment(self) -> Environment:
        """What lays views out; each template is compiled once, for as long as all are what they are."""
        return _environment(self.sources, self.wording.language)

    @property
    def files(self) -> FilesOnDemand:
        """The static files, by their addresses."""
        return FilesOnDemand({file.address: partial(_content, file) for file in self.static.values()})

    @cached_property
    def key(self) -> str:
        """A sum of all of it and of our own code, to remember pages by."""
        return self._sum(self.sources)

    @cached_property
    def unstyled_key(self) -> str:
        """A sum of the same but for the stylesheets, in which two designs may differ that make the same pages."""
        return self._sum([(name, source) for name, source in self.sources if not name.endswith(".css")])

    def _sum(self, named: Iterable[tuple[str, Source]]) -> str:
        languages = (self.wording.language, *self.wording.languages.values())
        phrases = [repr((spoken.code, spoken.borrowed, sorted(spoken.phrases.items()))) for spoken in languages]
        sources = [part for name, source in named for part in (name, source.content)]
        return key_of("design", _machinery(), self.colours, *phrases, "", *sources)


def read_design(templates: Sequence[Path], wording: Wording, colours: str = "") -> Design:
    """Read templates and static files; raises ContentError where a stylesheet names what is not there.

    A newsroom's own colours end each stylesheet.
    """
    sources: dict[str, Source] = {}
    for folder in templates:
        for name, file in own_files(folder):
            if name not in sources:
                sources[name] = Source(file=str(file), content=file.read_bytes())
    return Design(
        templates=tuple(templates),
        sources=tuple(sorted(sources.items())),
        static=read_static_files(templates, colours),
        wording=wording,
        colours=colours,
    )


class _Loader(BaseLoader):
    """Gives templates as they were read."""

    def __init__(self, sources: Sources) -> None:
        self._sources = dict(sources)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Give the words of a template, and where it stands."""
        if (source := self._sources.get(template)) is None:
            raise TemplateNotFound(template)
        return source.content.decode(), source.file, lambda: True

    def list_templates(self) -> list[str]:
        """List the names of all templates."""
        return [*self._sources]


@lru_cache(2)  # a preview lays pages out after each save, and most saves leave the design as it is
def _environment(sources: Sources, language: Language) -> Environment:
    environment = Environment(
        loader=_Loader(sources),
        autoescape=True,  # for every name: select_autoescape would leave .svg and .atom open
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # all of them: there are fewer than a hundred
    )
    environment.globals["site_t"] = phrase_in(language)  # for what stays in the language of the site
    return environment


@cache
def _machinery() -> str:
    return sum_of_machinery(("jinja2", "markupsafe"), PACKAGE.rglob("*.py"))


def _content(file: StaticFile) -> bytes:
    return file.content
