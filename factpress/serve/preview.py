"""Serves a preview on this machine: opens the port, keeps the site built, and ends on Ctrl-C."""

import asyncio
import errno
import socket
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import time

from tornado.httpserver import HTTPServer

from factpress.designs import OURS
from factpress.messages import Telling
from factpress.serve.aside import aside
from factpress.serve.collecting import collect
from factpress.serve.editions import Edition, Site, caught_up, next_edition
from factpress.serve.proofreading import proofread
from factpress.serve.schedule import Attempt, keep_up
from factpress.serve.server import application
from factpress.serve.showing import Showing
from factpress.serve.terminal import tell, tell_hindrance
from factpress.stamps import Stamps

Build = Callable[[Path, Stamps], Site]  # of a newsroom, from files of which these are the stamps

ADDRESS = "127.0.0.1"  # nobody else's machine may look at what is not published
GOOD, WRONG_USAGE = 0, 2
_TURN = 0.0005  # seconds: a page in the making lets the save that comes meanwhile go on so soon


def serve(build: Build, newsroom: Path, *, port: int = 8000) -> int:
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
    sys.setswitchinterval(_TURN)
    try:
        asyncio.run(run_preview(build, newsroom, listening))
    except KeyboardInterrupt:
        print("\npreview ended", flush=True)
    return GOOD


async def run_preview(build: Build, newsroom: Path, listening: socket.socket, templates: Path = OURS) -> None:
    """Serve on a socket that listens already, until cancelled; the templates are those behind the newsroom's own."""
    newsroom = newsroom.resolve()
    read = (newsroom / "content", newsroom / "templates", templates)
    folders = tuple(dict.fromkeys(read))
    roots = (newsroom, templates.parent)
    telling = Telling(newsroom=newsroom, roots=roots)
    showing = Showing(roots, partial(tell_hindrance, telling=telling))
    server = HTTPServer(application(showing))
    listening.setblocking(False)
    server.add_socket(listening)
    print(f"preview on http://{ADDRESS}:{listening.getsockname()[1]}/ (Ctrl-C ends it)", flush=True)

    async def attempt(stamps: Stamps) -> Edition:
        with showing.quiet.broken():
            begun = showing.edition
            made = await aside(partial(next_edition, begun, partial(build, newsroom, stamps), roots))
            return caught_up(made, begun, showing.edition, roots)  # it is shown before anything else can happen

    try:
        async with asyncio.TaskGroup() as tasks:

            def show(made: Attempt) -> None:
                before = showing.edition
                showing.show(made.edition)
                tasks.create_task(_tell(before, made, time() - made.when, showing, telling))

            tasks.create_task(proofread(showing))
            tasks.create_task(collect(showing))
            await keep_up(attempt, folders, show)
    finally:
        server.stop()
        await server.close_all_connections()


async def _tell(before: Edition, made: Attempt, seconds: float, showing: Showing, telling: Telling) -> None:
    if await showing.lay_out(made.edition):  # which has to be done for whoever asks for a page now
        tell(before, made, seconds, telling)


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
