"""What stands round every page: the masthead with the sections, the way back up, the foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from factpress.addresses import full_address
from factpress.colours import colours_of
from factpress.linked_data import CREDITS
from factpress.model import Article
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.languages import alternate_links, language_links
from factpress.pages.parts.links import Link, way_to_root
from factpress.prose import article_address, plain_text

NOT_FOUND = "404.html"  # shown at any address, so that its links cannot be relative


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What stands round every page."""

    language: str
    site_language: str  # of what is not translated; empty where it is that of the page
    site_title: str
    root: str
    home: str
    canonical: str  # the full address to be listed under; empty where there is none
    alternates: tuple[Link, ...]  # full addresses of the page by language, for machines
    languages: tuple[Link, ...]  # the same for readers
    feeds: tuple[Link, ...]
    sections: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    about: tuple[Link, ...]
    publisher: Link
    licence: str
    papers: Mapping[str, str]  # the colour of the paper in each scheme, for the browser's own frame


def make_frame(path: str, edition: Edition, section: str, crumbs: Iterable[tuple[str, str]], address: str) -> Frame:
    """Frame one page; crumbs are the names and addresses of the pages above it, its own is that to be listed under."""
    site, root = edition.content.site, root_from(path, edition)
    return Frame(
        language=edition.wording.language.code,
        site_language=str(site.language) if edition.original else "",
        site_title=str(site.title),
        root=root,
        home=root + _front(edition),
        canonical="" if path == NOT_FOUND else full_address(site, address),
        alternates=alternate_links(path, edition),
        languages=language_links(path, edition, root),
        feeds=tuple(Link(words=feed.title, href=root + file) for file, feed in edition.register.feeds.items()),
        sections=tuple(_sections(edition, root, section)),
        crumbs=tuple(Link(words=words, href=root + address) for words, address in crumbs),
        about=tuple(_about(edition, root)),
        publisher=Link(words=str(site.publisher.name), href=str(site.publisher.url or "")),
        licence=str(site.license or ""),
        papers={scheme: colours["paper"] for scheme, colours in colours_of(site).items()},
    )


def root_from(path: str, edition: Edition) -> str:
    """Write the way from a page to the site's root."""
    if path == NOT_FOUND:
        return f"{urlsplit(str(edition.content.site.url)).path.rstrip('/')}/"
    return way_to_root(path)


def article_link(page: Article, edition: Edition, root: str) -> Link:
    """Link a page by its title, which may be in another language than what stands round it."""
    is_original = edition.original is not None and not page.folder
    spoken = edition.untranslated if is_original else edition
    return Link(
        words=plain_text(page.title, spoken.content, spoken.wording),
        href=root + article_address("pages", page),
        language=str(edition.content.site.language) if is_original else "",
    )


def _front(edition: Edition) -> str:
    """Address the front page, in the language of the page if it is translated."""
    front = edition.content.pages.get("index")
    return front.folder if front else ""


def _sections(edition: Edition, root: str, section: str) -> Iterable[Link]:
    content = edition.content
    filled: Mapping[str, bool] = {
        "stories": bool(content.stories),
        "charts": bool(content.charts),
        "timelines": bool(content.timelines),
        "facts": bool(content.ledger),
        "cross-checks": bool(edition.findings.judgements),
        "sources": bool(content.sources),
    }
    for name in (name for name, is_filled in filled.items() if is_filled):
        yield replace(_place(name, f"{root}{name}/", edition), is_current=name == section)


def _about(edition: Edition, root: str) -> Iterable[Link]:
    for slug, page in edition.content.pages.items():
        if slug != "index":
            yield article_link(page, edition, root)
    for name in ("speakers", "corrections"):
        if getattr(edition.content, name):
            yield _place(name, f"{root}{name}/", edition)
    yield _place("credits", root + CREDITS, edition)


def _place(name: str, href: str, edition: Edition) -> Link:
    """Link a part of the site by the generator's name for it."""
    key = f"nav.{name}"
    return Link(words=edition.wording.phrase(key), href=href, language=edition.wording.lent_by(key))
