"""Renders pages: each template lays one kind of view out."""

from collections.abc import Iterable, Iterator
from functools import partial
from io import BytesIO
from itertools import islice

from jinja2 import TemplateError
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from factpress.memory import Memory, key_of_value, recall_or_make
from factpress.on_demand import FilesOnDemand
from factpress.pages import Page, Sheet
from factpress.problems import ContentError
from factpress.render.design import Design, read_design
from factpress.render.phrases import LENT, phrase_in, with_languages
from factpress.render.template_problems import explain, find_circle, find_unparsable
from factpress.static_files import subresource_hash

__all__ = ["Design", "read_design", "render_page", "render_pages"]


_RUN = 2**12  # pieces


def render_pages(sheets: Iterable[Sheet], design: Design, memory: Memory | None = None) -> FilesOnDemand:
    """List the files of pages, each planned and rendered when it is asked for.

    A page is not rendered again where a memory knows all that goes into it. One that cannot be laid out raises
    ContentError with the mistake, and with what is wrong in any template by itself, each at its file and line.
    """
    return FilesOnDemand({sheet.file: partial(_render_sheet, sheet, design, memory) for sheet in sheets})


def render_page(page: Page, design: Design, memory: Memory | None = None) -> bytes:
    """Render one page; see above."""
    render = partial(_render, page, design)
    try:
        if memory is None:
            return render()
        key = key_of_value("page", design.key, page)  # in a tenth of the time that it takes to render it
        return recall_or_make(memory, key, render)
    except TemplateError as error:
        raise ContentError((explain(error, design), *find_unparsable(design))) from error
    except RecursionError as error:
        raise ContentError([find_circle(design)]) from error


def _render_sheet(sheet: Sheet, design: Design, memory: Memory | None) -> bytes:
    return render_page(sheet.plan(), design, memory)


def _render(page: Page, design: Design) -> bytes:
    static = design.static

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

    template = design.environment.get_template(page.template)
    phrase = phrase_in(design.wording.into(page.frame.language).language)
    names = {"static": address, "script": script, "inline_script": inline_script, "t": phrase}
    return _written(template.generate(page=page, frame=page.frame, view=page.view, **names))


def _written(pieces: Iterator[str]) -> bytes:
    """Join what a template writes, a run at a time: the page of a large ledger has a million pieces."""
    written = BytesIO()
    while run := tuple(islice(pieces, _RUN)):
        written.write("".join(run).encode())
    page = written.getvalue()
    return with_languages(page.decode()).encode() if LENT.encode() in page else page
