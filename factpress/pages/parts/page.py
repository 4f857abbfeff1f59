"""A page: its address, its template, what stands round it, and what it alone shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.frame import NOT_FOUND, Frame, make_frame, root_from
from factpress.pages.parts.notes import NoteView, note_views, number_page_notes
from factpress.prose import Setting
from factpress.text import Text

_WINDOW_TITLE = 70  # letters that search engines show
_SHORT_TITLE = 60


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the site: `path` is its address from the root, "" or "facts/wages/"."""

    path: str
    template: str
    title: str
    window_title: str
    description: str
    frame: Frame
    view: Any  # the template's own frozen view
    notes: tuple[NoteView, ...] = ()

    @property
    def file(self) -> str:
        """The file that a server shows at the page's address."""
        return self.path if self.path == NOT_FOUND else f"{self.path}index.html"


def page_setting(path: str, edition: Edition, texts: Iterable[Text | None] = ()) -> Setting:
    """Say how prose is set on one page, with its notes numbered over these texts."""
    notes = number_page_notes(texts, edition.content)
    return Setting(content=edition.content, wording=edition.wording, notes=notes, root=root_from(path, edition))


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
) -> Page:
    """Put a page together; the setting is that of its prose, where it has any."""
    return Page(
        path=path,
        template=template,
        title=title,
        window_title=_window_title(title, edition),
        description=description,
        frame=make_frame(path, edition, section, crumbs),
        view=view,
        notes=note_views(setting) if setting else (),
    )


def _window_title(title: str, edition: Edition) -> str:
    """Name the page and the site; of what is too long for a tab or a list of results, the page alone, cut at a word.

    A title with a figure is never cut, for the cut could take its unit or its hedge.
    """
    whole = edition.wording.phrase("page.window-title", title=title, site=edition.content.site.title)
    if len(whole) <= _WINDOW_TITLE:
        return whole
    has_figure = any(map(str.isdigit, title))
    return title if has_figure else shorten(title, _SHORT_TITLE, placeholder="…")
