"""A page: its address, its template, what stands round it, and what it alone shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, NamedTuple

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.frame import NOT_FOUND, Frame, make_frame, root_from
from factpress.pages.parts.head import Head, Notice, make_head
from factpress.pages.parts.notes import NoteView, note_views, number_page_notes
from factpress.prose import Setting, number_notes
from factpress.text import Text

_WINDOW_TITLE = 70  # letters that search engines show
_SHORT_TITLE = 60
_OPENING = 20  # letters of the least that a title may be cut to


class Sheet(NamedTuple):
    """A page that is still to be planned: its address from the root of the site, and how it is done."""

    path: str
    plan: Callable[[], "Page"]
    is_listed: bool = True  # by search engines

    @property
    def file(self) -> str:
        """The file that a server shows at the page's address."""
        return self.path if self.path == NOT_FOUND else f"{self.path}index.html"


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the site: `path` is its address from the root, "" or "facts/wages/"."""

    path: str
    template: str
    title: str
    window_title: str
    description: str
    frame: Frame
    head: Head
    view: Any  # the template's own frozen view
    notes: tuple[NoteView, ...] = ()
    is_listed: bool = True  # by search engines


def page_setting(path: str, edition: Edition, texts: Iterable[Text | None] = ()) -> Setting:
    """Say how prose is set on one page, with its notes numbered over these texts."""
    root = root_from(path, edition)
    if edition.original is None:
        notes = number_page_notes(texts, edition.content)
        return Setting(content=edition.content, wording=edition.wording, notes=notes, root=root)
    return Setting(
        content=edition.content,
        wording=edition.wording,
        notes=number_notes(texts, edition.content),  # what is embedded is not translated, and has links
        root=root,
        original=Setting(content=edition.original.content, wording=edition.original.wording, notes={}, root=root),
    )


def make_page(
    path: str,
    template: str,
    edition: Edition,
    *,
    title: str,
    description: str,
    view: Any,
    setting: Setting | None = None,
    section: str = "",
    crumbs: Iterable[tuple[str, str]] = (),
    notice: Notice | None = None,
) -> Page:
    """Put a page together; the setting is that of its prose, where it has any."""
    above, notice = tuple(crumbs), notice or Notice()
    address = path if notice.part_of is None else notice.part_of
    return Page(
        path=path,
        template=template,
        title=title,
        window_title=_window_title(title, notice.opening, edition),
        description=description,
        frame=make_frame(path, edition, section, above, address),
        head=make_head(notice, title, above, path, edition),
        view=view,
        notes=note_views(setting) if setting else (),
        is_listed=address == path != NOT_FOUND,
    )


def _window_title(title: str, opening: str, edition: Edition) -> str:
    """Name the page and the site; of what is too long for a tab or a list of results, the page alone, cut at a word.

    A title with a figure is cut before it or not at all, for behind it the cut could take its unit, its hedge or
    whom it is about.
    """
    whole = edition.wording.phrase("page.window-title", title=title, site=edition.content.site.title)
    if len(whole) <= _WINDOW_TITLE:
        return whole
    if not any(map(str.isdigit, title)):
        return shorten(title, _SHORT_TITLE, placeholder="…")
    if len(title) <= _WINDOW_TITLE or len(opening) < _OPENING:
        return title
    cut = opening.rstrip()
    return f"{cut}…" if len(cut) < _SHORT_TITLE else shorten(cut, _SHORT_TITLE, placeholder="…")
