"""Atom feeds (RFC 4287), whatever they tell of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from factpress.addresses import full_address
from factpress.model import Site
from factpress.syndication.writing import add, write_xml

NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, kw_only=True)
class FeedEntry:
    """One thing that a feed tells of: `id` and `page` are addresses from the site's root."""

    id: str
    page: str
    title: str
    updated: date
    published: date | None = None
    summary: str = ""


@dataclass(frozen=True, kw_only=True)
class Feed:
    """What a feed is called, whether it tells anything, and how that is gathered, the newest first.

    Every page leads to the feeds, and need not wait for their entries.
    """

    title: str
    is_filled: bool
    gather: Callable[[], tuple[FeedEntry, ...]]


def newest_first(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Put entries in order; those of one day stay as they are."""
    return tuple(sorted(entries, key=lambda entry: entry.updated, reverse=True))


def write_atom(feed: Feed, path: str, site: Site) -> bytes:
    """Write a feed that is filled; it was updated when the newest of its entries was."""
    entries = feed.gather()
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": str(site.language)})
    add(root, "id", full_address(site, path))
    add(root, "title", feed.title)
    add(root, "updated", _moment(max(entry.updated for entry in entries)))
    add(root, "link", rel="self", type="application/atom+xml", href=full_address(site, path))
    add(root, "link", rel="alternate", type="text/html", href=full_address(site, ""))
    _add_author(root, site)
    if site.license:
        add(root, "rights", str(site.license))
    for entry in entries:
        _add_entry(root, entry, site)
    return write_xml(root)


def _add_author(root: Element, site: Site) -> None:
    author = add(root, "author")
    add(author, "name", str(site.publisher.name))
    if site.publisher.url:
        add(author, "uri", str(site.publisher.url))


def _add_entry(root: Element, entry: FeedEntry, site: Site) -> None:
    element = add(root, "entry")
    add(element, "id", full_address(site, entry.id))
    add(element, "title", entry.title)
    add(element, "link", rel="alternate", type="text/html", href=full_address(site, entry.page))
    if entry.published:
        add(element, "published", _moment(entry.published))
    add(element, "updated", _moment(entry.updated))
    if entry.summary:
        add(element, "summary", entry.summary)


def _moment(day: date) -> str:
    """Write a day as the moment at which it begins, for Atom has no days."""
    return f"{day.isoformat()}T00:00:00Z"
