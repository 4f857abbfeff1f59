"""The pipeline: content in, a whole site out, file by file. Each stage takes values and returns new ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factpress.cards import order_cards
from factpress.charts import Figures, OrderBook, Press, Workers
from factpress.charts.order_book import Orders
from factpress.checking import Checked, check, in_silence
from factpress.colours import style_of
from factpress.datasets import write_datasets, write_packages
from factpress.designs import template_folders
from factpress.desk import Desk
from factpress.hosting import write_hosting
from factpress.memory import Memory, ShortMemory
from factpress.model import LedgerEntry
from factpress.on_demand import FilesOnDemand
from factpress.pages import Edition, list_sheets
from factpress.problems import Location, Problem
from factpress.prose import page_address
from factpress.render import Design, read_design, render_pages
from factpress.states import state_of
from factpress.syndication import write_syndication
from factpress.usage import Usage, published_pictures

__all__ = ["Build", "Checked", "build", "check"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Build:
    """A site: every file by its path, made when it is asked for, and what its authors should still know.

    It is not even laid out before somebody asks for a file: a preview tells a save first.
    """

    checked: Checked
    design: Design
    press: Press

    @property
    def files(self) -> FilesOnDemand:
        """Every file by its path."""
        return self._layout.files

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What does not stop a build."""
        return self.checked.warnings

    def draw_ahead(self) -> None:
        """Have everything drawn that a whole site needs, by as many workers as there are."""
        for orders in self._layout.orders:
            self._layout.book.make_ahead(orders)

    @cached_property
    def state(self) -> str:
        """What tells whether the whole site is that of an earlier build of this process, which takes no file to know.

        Of two sites with one state all files are alike. It may change where none does: see `state_of`.
        """
        return f"{self.design.key}-{state_of(self.checked.content)}"

    @cached_property
    def unstyled(self) -> str:
        """What tells the same of all but the stylesheets, and of the names by which pages know them."""
        return f"{self.design.unstyled_key}-{state_of(self.checked.content)}"

    @property
    def moved(self) -> Mapping[str, str]:
        """Where pages are now that were called otherwise."""
        return self.checked.content.redirects

    @cached_property
    def places(self) -> Mapping[str, Location]:
        """Where each figure of the ledger was written."""
        return {id: _written_at(entry) for id, entry in self.checked.content.ledger.items()}

    @cached_property
    def drafts(self) -> tuple[str, ...]:
        """The addresses of the pages that are drafts."""
        content = self.checked.content
        stories = (f"stories/{id}/" for id, story in content.stories.items() if story.draft)
        return (*stories, *(page_address(id) for id, page in content.pages.items() if page.draft))

    @cached_property
    def _layout(self) -> "_Layout":
        return _lay_out(self.checked, self.design, self.press)


@dataclass(frozen=True, kw_only=True, eq=False)
class _Layout:
    """The files of a site, and all that may be drawn for it, each group after those that it needs."""

    files: FilesOnDemand
    book: OrderBook
    orders: tuple[Orders, ...]


def build(
    newsroom: Path,
    *,
    workers: Workers,
    memory: Memory | None = None,
    drafts: bool = False,
    begin: Callable[[str], None] = in_silence,
    desk: Desk | None = None,
) -> Build:
    """Check a newsroom, and give its site; raises ContentError with everything that is wrong but in templates.

    That is told by each file that is asked for, and by `make_all` together. What a memory recalls is not made again.
    Workers are ended by whoever gave them, once no file is wanted any more. For the rest see `check`.
    """
    press = Press(memory=ShortMemory() if memory is None else memory, workers=workers)
    checked = check(newsroom, press, drafts=drafts, begin=begin, desk=desk)
    begin("reading templates")
    return Build(checked=checked, design=_design(newsroom, checked, desk), press=press)


def _design(newsroom: Path, checked: Checked, desk: Desk | None) -> Design:
    """Read templates and static files, or take those from the desk."""
    site, wording = checked.content.site, checked.wording

    def read() -> Design:
        return read_design(template_folders(newsroom), wording, style_of(site))

    if desk is None or desk.known.read is None:
        return read()
    return desk.known.read.part("design", _is_no_content, read, site, wording)


def _is_no_content(path: str) -> bool:
    return not path.startswith("content/")


def _lay_out(checked: Checked, design: Design, press: Press) -> _Layout:
    content, findings, wording = checked.content, checked.findings, checked.wording
    book, usage = OrderBook(press=press), Usage(content=content)
    figures = Figures(content, wording, book)  # chart declarations -> Altair -> SVG and PNG
    cards = order_cards(content, figures, wording)  # what is shown where a page is shared
    pictures = figures.pictures | published_pictures(content) | book.on_demand(cards)
    linked = (figures.tables | pictures).keys()
    edition = Edition(content=content, wording=wording, findings=findings, figures=figures, usage=usage, files=linked)
    sheets = tuple(list_sheets(edition))  # every page with its URL, and how it is planned
    pages = design.files | render_pages(sheets, design, press.memory)  # templates -> HTML
    data = figures.tables | write_datasets(content, findings, wording, usage)  # the same figures for other software
    packages = write_packages(data, content, figures, wording)  # what stands in its tables, and under which licence
    listed = [sheet.path for sheet in sheets if sheet.is_listed]
    syndicated = write_syndication(content, figures, listed, wording, linked)  # feeds, sitemap, oEmbed
    hosted = write_hosting(pages, content)  # headers with the hash of each script, redirects
    files = pages | pictures | data | packages | syndicated | hosted
    return _Layout(files=files, book=book, orders=(figures.drawings, {**figures.prints, **cards}))


def _written_at(entry: LedgerEntry) -> Location:
    """Find where the value of an entry is written, or the formula, or where there is neither the entry itself."""
    written = entry.formula or (entry.value.written if entry.value else None)
    return (written or entry.id).location
