"""The top of a page: what it is about, in a line and in a paragraph, and the key to how sure anyone can be."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from factpress.pages.parts.contents import Contents, contents_of
from factpress.pages.parts.keys import Key, make_key
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import NOTHING
from factpress.pages.parts.told import NOTHING_TOLD, Told
from factpress.prose import Setting


@dataclass(frozen=True, kw_only=True)
class Top:
    """What a reader meets first."""

    title: Markup
    kicker: Markup = NOTHING
    standfirst: Markup = NOTHING
    byline: tuple[str, ...] = ()
    contents: Contents | None = None
    key: Key | None = None


def plain_top(
    title: str, standfirst: str, setting: Setting, told: Told = NOTHING_TOLD, headings: Iterable[Link] = ()
) -> Top:
    """Put the top of a page together whose words no author wrote for it, with the key that every page has."""
    return Top(
        title=escape(title),
        standfirst=escape(standfirst),
        contents=contents_of(headings),
        key=make_key(told, setting),
    )
