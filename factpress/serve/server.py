"""The web server of a preview: hands out an edition, and tells open pages to reload over livereload's socket."""

import re
from collections.abc import Mapping

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.escape import json_decode
from tornado.web import Application, HTTPError, RequestHandler

from factpress.serve.answers import answer
from factpress.serve.editions import Edition, differs_in_style_alone

_OUR_HOST = re.compile(r"(127\.0\.0\.1|localhost)(:\d+)?", re.IGNORECASE)
_PAGE, _STYLESHEETS = "*", "*.css"  # livereload's script fetches every sheet again where none is of that name


class Readers:
    """The edition on show, and the open pages that look at it; touched by the server's own thread only."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.pages: set[OpenPage] = set()

    def show(self, edition: Edition) -> None:
        """Show an edition from now on, on all open pages, whenever they were opened."""
        before, self.edition = self.edition, edition
        if edition.id != before.id:
            path = _STYLESHEETS if differs_in_style_alone(before, edition) else _PAGE
            for page in tuple(self.pages):
                page.reload(path)


def application(readers: Readers) -> Application:
    """Route addresses: livereload's own two, and the site's."""
    return Application(
        [
            (r"/livereload", OpenPage, {"readers": readers}),
            (r"/livereload\.js", ReloadScript),
            (r"/.*", SitePage, {"readers": readers}),
        ],
        log_function=_say_nothing,
    )


def _say_nothing(_: RequestHandler) -> None:
    """Keep the terminal for builds; tornado tells of what fails in here by another way."""


class _Local(RequestHandler):
    """Answers pages that came from here, and nobody else: a page from elsewhere may ask by a name of its own."""

    def prepare(self) -> None:
        if is_foreign(self.request.headers):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """Have nothing kept: a preview shows what is, not what was."""

    def write_error(self, status_code: int, **_: object) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")


class SitePage(_Local):
    """A file of the site, from memory."""

    def initialize(self, readers: Readers) -> None:
        """Take what tornado hands on from the route."""
        self.readers = readers

    def get(self) -> None:
        """Send what a web server would send of the site, with what a preview adds to it."""
        found = answer(self.readers.edition, self.request.path)
        self.set_status(found.status)
        if found.moved_to:
            query = f"?{self.request.query}" if self.request.query else ""
            self.set_header("Location", found.moved_to + query)
        self.set_header("Content-Type", found.content_type)
        self.finish(found.body)

    head = get


class ReloadScript(_Local, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """The script that livereload has in a browser."""


class OpenPage(_Local, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """A page that is open in a browser, at the other end of livereload's socket."""

    def initialize(self, readers: Readers) -> None:
        """Take what tornado hands on from the route."""
        self.readers = readers
        self.sees = ""  # the edition that the page was loaded from

    def on_message(self, message: str | bytes) -> None:
        """Shake hands, and reload a page at once that loaded an edition which has been replaced since."""
        super().on_message(message)
        told = json_decode(message)
        if told["command"] == "hello":
            self.sees = told.get("snipver", "")
        if told["command"] == "info":
            self.readers.pages.add(self)
            if self.sees and self.sees != self.readers.edition.id:
                self.reload(_PAGE)

    def on_close(self) -> None:
        """Forget the page."""
        super().on_close()
        self.readers.pages.discard(self)

    def reload(self, path: str) -> None:
        """Have the page load again, or only its stylesheets; livereload's own pause of 3 s between reloads is no more.

        It belongs to livereload's own watch, which is never started.
        """
        self.send_message({"command": "reload", "path": path, "liveCSS": True, "liveImg": True})


def is_foreign(headers: Mapping[str, str]) -> bool:
    """Tell whether a request names another host than this machine, or comes from a page of another origin."""
    host = headers.get("Host", "127.0.0.1")
    origin = headers.get("Origin")
    return not _OUR_HOST.fullmatch(host) or (origin is not None and origin.lower() != f"http://{host}".lower())
