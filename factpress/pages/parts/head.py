"""The head of a page: what it says of itself to browsers, search engines and the sites that link to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factpress.addresses import full_address
from factpress.linked_data import Node, describe_crumbs, write_nodes
from factpress.pages.parts.edition import Edition
from factpress.syndication.cards import CARD_HEIGHT, CARD_WIDTH, SITE_CARD
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What a page alone says of itself, beside its title and its description."""

    kind: str = "website"  # as Open Graph has it
    card: str = SITE_CARD
    card_words: str = ""  # what the card shows; the title, where it shows no more
    oembed: str = ""  # the path of what tells how to embed it
    nodes: tuple[Node, ...] = ()
    opening: str = ""  # of a title with figures: what stands before the first
    part_of: str | None = None  # the page to list in its place


@dataclass(frozen=True, kw_only=True)
class Card:
    """The picture that other sites show beside a link to a page."""

    address: str
    words: str
    width: int = CARD_WIDTH
    height: int = CARD_HEIGHT


@dataclass(frozen=True, kw_only=True)
class Head:
    """What stands in the head of one page."""

    kind: str
    locale: str  # language_TERRITORY; empty where no territory is known
    card: Card | None
    oembed: str
    linked_data: Markup


def make_head(notice: Notice, title: str, crumbs: Sequence[tuple[str, str]], path: str, edition: Edition) -> Head:
    """Put a head together; crumbs are the names and addresses of the pages above."""
    site = edition.content.site
    way = (describe_crumbs((*crumbs, (title, path)), site),) if crumbs else ()
    has_card = notice.card in edition.files
    card = Card(address=full_address(site, notice.card), words=notice.card_words or title) if has_card else None
    return Head(
        kind=notice.kind,
        locale=_locale(edition.wording.language.code, edition.wording),
        card=card,
        oembed=full_address(site, notice.oembed) if notice.oembed else "",
        linked_data=_script((*notice.nodes, *way)),
    )


def _script(nodes: Iterable[Node]) -> Markup:
    listed = tuple(nodes)
    return Markup(write_nodes(listed)) if listed else Markup()  # noqa: S704  # its writer leaves no < in it


def _locale(language: str, wording: Wording) -> str:
    """Name language and territory: the site's own, or else that of the language file, if it is of that language."""
    code, _, territory = language.partition("-")
    if territory:
        return f"{code}_{territory}"
    locale = wording.phrase("page.locale")
    return locale if locale.partition("_")[0] == code else ""
