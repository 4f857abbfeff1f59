"""Serves a preview on this machine: opens the port, keeps the site built, and ends on Ctrl-C."""

import asyncio
import errno
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from tornado.httpserver import HTTPServer

from factpress.designs import OURS, PACKAGE
from factpress.messages import Telling
from factpress.serve.editions import NOTHING_YET, Edition, Site, next_edition
from factpress.serve.schedule import Attempt, keep_up
from factpress.serve.server import Readers, application
from factpress.serve.terminal import tell

ADDRESS = "127.0.0.1"  # nobody else's machine may look at what is not published
OUR_LANGUAGES = PACKAGE / "languages"
GOOD, WRONG_USAGE = 0, 2


def serve(build: Callable[[Path], Site], newsroom: Path, *, port: int = 8000) -> int:
    """Serve a newsroom's site from memory until Ctrl-C, built again on every save; 0 is any free port.

    The exit status is 0, or 2 where the port cannot be had.
    """
    if not 0 <= port <= 65535:
        print(f"error: there is no port {port}\n    choose one from 1024 to 65535", file=sys.stderr)
        return WRONG_USAGE
    try:
        listening = socket.create_server((ADDRESS, port), backlog=128)
    except OSError as error:
        print(f"error: {_refusal(error, port)}", file=sys.stderr)
        return WRONG_USAGE
    try:
        asyncio.run(run_preview(build, newsroom, listening))
    except KeyboardInterrupt:
        print("\npreview ended", flush=True)
    return GOOD


async def run_preview(
    build: Callable[[Path], Site], newsroom: Path, listening: socket.socket, templates: Path = OURS
) -> None:
    """Serve on a socket that listens already, until cancelled; the templates are those behind the newsroom's own."""
    newsroom = newsroom.resolve()
    read = (newsroom / "content", newsroom / "templates", templates, OUR_LANGUAGES)
    folders = tuple(dict.fromkeys(read))
    roots = (newsroom, templates.parent)
    telling = Telling(newsroom=newsroom, roots=roots)
    readers = Readers(NOTHING_YET)
    server = HTTPServer(application(readers))
    listening.setblocking(False)
    server.add_socket(listening)
    print(f"preview on http://{ADDRESS}:{listening.getsockname()[1]}/ (Ctrl-C ends it)", flush=True)

    def attempt() -> Edition:
        return next_edition(readers.edition, build, newsroom, roots)

    def show(made: Attempt) -> None:
        tell(readers.edition, made, telling)
        readers.show(made.edition)

    try:
        await keep_up(attempt, folders, show)
    finally:
        server.stop()
        await server.close_all_connections()


def _refusal(error: OSError, port: int) -> str:
    if error.errno != errno.EADDRINUSE:
        return f"port {port} cannot be opened: {(error.strerror or str(error)).lower()}\n    try another: --port 8000"
    free = next(filter(_is_free, range(port + 1, min(port + 100, 65536))), None)
    return f"port {port} is in use" + (f"\n    try another: --port {free}" if free else "")


def _is_free(port: int) -> bool:
    with socket.socket() as candidate:
        try:
            candidate.bind((ADDRESS, port))
        except OSError:
            return False
    return True
