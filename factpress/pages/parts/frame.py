"""What stands round every page: the masthead with the sections, the way back up, the foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link, way_to_root
from factpress.prose import page_address, plain_text
from factpress.syndication.addresses import full_address

NOT_FOUND = "404.html"  # shown at any address, so that its links cannot be relative


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What stands round every page."""

    language: str
    site_title: str
    root: str
    canonical: str  # the page's own full address; empty where it has none
    feeds: tuple[Link, ...]
    sections: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    about: tuple[Link, ...]
    publisher: Link
    licence: str


def make_frame(path: str, edition: Edition, section: str, crumbs: Iterable[tuple[str, str]]) -> Frame:
    """Frame one page; crumbs are the names and addresses of the pages above it."""
    site, root = edition.content.site, root_from(path, edition)
    return Frame(
        language=str(site.language),
        site_title=str(site.title),
        root=root,
        canonical="" if path == NOT_FOUND else full_address(site, path),
        feeds=tuple(Link(words=feed.title, href=root + file) for file, feed in edition.feeds.items()),
        sections=tuple(_sections(edition, root, section)),
        crumbs=tuple(Link(words=words, href=root + address) for words, address in crumbs),
        about=tuple(_about(edition, root)),
        publisher=Link(words=str(site.publisher.name), href=str(site.publisher.url or "")),
        licence=str(site.license or ""),
    )


def root_from(path: str, edition: Edition) -> str:
    """Write the way from a page to the site's root."""
    if path == NOT_FOUND:
        return f"{urlsplit(str(edition.content.site.url)).path.rstrip('/')}/"
    return way_to_root(path)


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
        yield Link(words=edition.wording.phrase(f"nav.{name}"), href=f"{root}{name}/", is_current=name == section)


def _about(edition: Edition, root: str) -> Iterable[Link]:
    for slug, page in edition.content.pages.items():
        if slug != "index":
            yield Link(words=plain_text(page.title, edition.content, edition.wording), href=root + page_address(slug))
    for name in ("speakers", "corrections"):
        if getattr(edition.content, name):
            yield Link(words=edition.wording.phrase(f"nav.{name}"), href=f"{root}{name}/")
