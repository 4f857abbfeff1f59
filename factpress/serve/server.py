"""The web server of a preview: hands out an edition, and tells open pages to reload over livereload's socket."""

import re
from collections.abc import Mapping

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.escape import json_decode
from tornado.web import Application, HTTPError, RequestHandler

from factpress.serve.showing import EVERYTHING, Showing

_OUR_HOST = re.compile(r"(127\.0\.0\.1|localhost)(:\d+)?", re.IGNORECASE)


def application(showing: Showing) -> Application:
    """Route addresses: livereload's own two, and the site's."""
    return Application(
        [
            (r"/livereload", OpenPage, {"showing": showing}),
            (r"/livereload\.js", ReloadScript),
            (r"/.*", SitePage, {"showing": showing}),
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
    """A file of the site, made when it is asked for."""

    def initialize(self, showing: Showing) -> None:
        """Take what tornado hands on from the route."""
        self.showing = showing

    async def get(self) -> None:
        """Send what a web server would send of the site, with what a preview adds to it."""
        found = await self.showing.answer(self.request.path)
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

    def initialize(self, showing: Showing) -> None:
        """Take what tornado hands on from the route."""
        self.showing = showing
        self.sees = ""  # the edition that the page was loaded from

    def on_message(self, message: str | bytes) -> None:
        """Shake hands, and reload a page at once that loaded an edition which has been replaced since."""
        super().on_message(message)
        told = json_decode(message)
        if told["command"] == "hello":
            self.sees = told.get("snipver", "")
        if told["command"] == "info":
            self.showing.pages.add(self)
            if self.sees and self.sees != self.showing.edition.id:
                self.reload(EVERYTHING)

    def on_close(self) -> None:
        """Forget the page."""
        super().on_close()
        self.showing.pages.discard(self)

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
