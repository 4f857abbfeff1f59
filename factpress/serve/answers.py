"""Answers for addresses in a preview: what a web server would send of the site, with what a preview adds to a page."""

import json
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from factpress.serve.editions import Edition
from factpress.serve.overlay import draft_mark, plain_page

# Ours, for what a machine has registered differs from one to the next.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
}

PLACES, _PLACES_SCRIPT = ".factpress/places.json", ".factpress/places.js"  # addresses that no page has
_SCRIPT = Path(__file__).with_name("places.js")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A status, a content type, and a body or the file that is the body once it is made; `moved_to` is an address."""

    status: int
    content_type: str = _TYPES[".html"]
    body: bytes = b""
    file: str = ""
    moved_to: str = ""


def answer(edition: Edition, address: str) -> Answer:
    """Answer for an address as a browser sends it, beginning with a slash and without its query; makes no file."""
    asked = unquote(address).removeprefix("/")
    name = f"{asked}index.html" if asked.endswith("/") or not asked else asked
    name = edition.restyled.get(name, name)
    if asked == _PLACES_SCRIPT:
        return Answer(status=200, content_type=_TYPES[".js"], body=_SCRIPT.read_bytes())
    if asked == PLACES or name in edition.site.files:
        return _file(edition, name, 200)
    if f"{asked}/index.html" in edition.site.files:
        return Answer(status=302, moved_to=f"/{quote(asked)}/")  # not 301, which browsers remember
    if "404.html" in edition.site.files:
        return _file(edition, "404.html", 404)
    if edition.site.files:
        return _page(edition, plain_page("There is no such page, and no 404.html to say so."), 404)
    if edition.obstacle:
        return _page(edition, plain_page("There has been no good build yet."), 500)
    return _page(edition, plain_page("The first build is under way."), 503)


def make_file(edition: Edition, name: str) -> bytes:
    """Make a file that an answer is waiting for, as it stands in the site."""
    if name == PLACES:
        return json.dumps({id: str(place) for id, place in edition.latest.places.items()}).encode()
    return edition.site.files[name]


def with_file(edition: Edition, found: Answer, made: bytes | None) -> Answer:
    """Complete an answer with its file; where that cannot be made, with the last one that was good, if there is one."""
    status = found.status if found.file not in edition.unmade else 500
    if not found.content_type.startswith("text/html"):
        return replace(found, status=status, body=made or b"")
    if made is None:
        return _page(edition, plain_page("This page cannot be made."), status)
    is_draft = found.file.removesuffix("index.html") in edition.site.drafts
    return _page(edition, made, status, draft_mark(edition.site.drafts, is_draft))


def _file(edition: Edition, name: str, status: int) -> Answer:
    kind = PurePosixPath(name).suffix.lower()
    return Answer(status=status, content_type=_TYPES.get(kind, "application/octet-stream"), file=name)


def _page(edition: Edition, page: bytes, status: int, mark: str = "") -> Answer:
    """Add two scripts to a page, what is in the way, and a mark to drafts.

    Livereload's script tells the server the edition that the page shows; ours says where figures were written.
    """
    overlay = edition.obstacle.overlay if edition.obstacle else ""
    scripts = (
        f'<script src="/{_PLACES_SCRIPT}" defer></script><script src="/livereload.js?snipver={edition.id}"></script>'
    )
    added = f"{mark}{overlay}{scripts}".encode()
    end = page.rfind(b"</body>")
    end = len(page) if end < 0 else end
    return Answer(status=status, body=page[:end] + added + page[end:])
