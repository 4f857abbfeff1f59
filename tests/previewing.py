"""A preview that runs, and pages that are open in it, for tests: a small build, a real server, livereload's socket."""

import asyncio
import json
import re
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from factpress.problems import ContentError, Location, Problem
from factpress.serve.preview import ADDRESS, Build, run_preview
from factpress.stamps import Stamps

PATIENCE = 10.0  # seconds; a test that waits so long has failed
QUIET = 0.3  # seconds in which nothing more must happen


class LazyFiles(Mapping[str, bytes]):
    """Files that are made when they are asked for, and how often each was."""

    def __init__(self, makers: Mapping[str, Callable[[], bytes]]) -> None:
        self.makers = makers
        self.made: list[str] = []

    def __getitem__(self, path: str) -> bytes:
        make = self.makers[path]
        self.made.append(path)
        return make()

    def __iter__(self) -> Iterator[str]:
        return iter(self.makers)

    def __len__(self) -> int:
        return len(self.makers)

    def __contains__(self, path: object) -> bool:
        return path in self.makers


@dataclass(frozen=True, kw_only=True)
class SmallSite:
    """What a build makes."""

    files: Mapping[str, bytes]
    state: str = ""
    unstyled: str = ""
    warnings: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    drafts: tuple[str, ...] = ()


@dataclass(kw_only=True)
class SmallBuild:
    """Makes a page of each Markdown file, and can be held up, as can pages.

    The word “mistake” is one, and “bug” brings a build down; “late mistake” and “late bug” do so to their page alone.
    """

    begun: int = 0
    go_on: Event = field(default_factory=Event)
    go_on_with_pages: Event = field(default_factory=Event)
    files: LazyFiles = field(default_factory=lambda: LazyFiles({}))  # of the last site

    def __post_init__(self) -> None:
        self.go_on.set()
        self.go_on_with_pages.set()

    def __call__(self, newsroom: Path, stamps: Stamps) -> SmallSite:
        """Build what stood in the files when it began."""
        sources = sorted((newsroom / "content").rglob("*.md"))
        found = {file.relative_to(newsroom): file.read_text(encoding="utf-8") for file in sources}
        style = (newsroom / "content/style.css").read_bytes() if (newsroom / "content/style.css").is_file() else b""
        self.begun += 1
        assert self.go_on.wait(PATIENCE)
        if any("a bug" in words for words in found.values()):
            raise RuntimeError("the press broke down")
        problems = [_problem(file, words) for file, words in found.items() if "a mistake" in words]
        if problems:
            raise ContentError(problems)
        sheet = f"static/style.{len(style)}.css"
        pages = {_address(file): partial(self._page, file, words, sheet) for file, words in found.items()}
        self.files = LazyFiles({**pages, sheet: lambda: style})
        return SmallSite(files=self.files, state=f"{found} {style!r}", unstyled=str(found))

    def _page(self, file: Path, words: str, sheet: str) -> bytes:
        assert self.go_on_with_pages.wait(PATIENCE)
        if "late bug" in words:
            raise RuntimeError("the press broke down late")
        if "late mistake" in words:
            raise ContentError([_problem(file, words)])
        return _page(words, sheet)


def _problem(file: Path, words: str) -> Problem:
    before = words[: words.index("mistake")]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Problem(
        Location(file.as_posix(), line, column), "there is no “mistake”", "unknown-id", "did you mean “mitten”?"
    )


def _address(file: Path) -> str:
    return f"{file.stem}.html" if file.stem in ("index", "404") else f"{file.stem}/index.html"


def _page(words: str, sheet: str) -> bytes:
    return (
        f'<!doctype html><title>Page</title><link href="/{sheet}" rel="stylesheet"><body><p>{words}</p></body>'.encode()
    )


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A preview of a newsroom, with what a test does to it."""

    newsroom: Path
    build: Build
    port: int

    def save(self, name: str, words: str) -> None:
        """Write a file of content/."""
        (self.newsroom / "content" / name).write_text(words, encoding="utf-8")

    def ask(self, address: str = "/", method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        """Send a request."""
        connection = HTTPConnection(ADDRESS, self.port, timeout=PATIENCE)
        connection.request(method, address, headers=headers)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response, body

    def page(self, address: str = "/") -> str:
        """Fetch a page."""
        return self.ask(address)[1]

    def wait_for(self, words: str, address: str = "/") -> str:
        """Fetch a page until it says something."""
        wait_until(lambda: words in self.page(address))
        return self.page(address)


class Tab:
    """A page open in a browser: it tells the edition it was loaded from, and hears when to reload."""

    def __init__(self, preview: Preview, edition: str | None = None) -> None:
        self._loop = asyncio.new_event_loop()
        found = re.search(r"livereload\.js\?snipver=([\w-]+)", preview.page())
        assert found
        self._socket = self._loop.run_until_complete(_connect(preview.port, edition or found[1]))

    def told(self, within: float = PATIENCE) -> str | None:
        """Wait for word to reload, and tell for which path; None where none comes."""
        with suppress(TimeoutError):
            words = self._loop.run_until_complete(asyncio.wait_for(_read(self._socket), within))
            assert words, "the socket was closed"
            return str(json.loads(words)["path"])
        return None

    def close(self) -> None:
        """Leave the page."""
        self._socket.close()
        self._loop.run_until_complete(asyncio.sleep(0.05))
        self._loop.close()


class Terminal:
    """What a preview has said in the terminal, with the same time in each line."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._said = self.errors = ""

    @property
    def lines(self) -> list[str]:
        """The lines so far."""
        told = self._capsys.readouterr()
        self._said, self.errors = self._said + told.out, self.errors + told.err
        return re.sub(r"\d+\.\d\d s", "0.04 s", self._said).splitlines()

    def wait_for_lines(self, count: int) -> None:
        """Wait until so many lines have been said."""
        wait_until(lambda: len(self.lines) >= count)


async def _connect(port: int, edition: str) -> WebSocketClientConnection:
    connection = await websocket_connect(f"ws://{ADDRESS}:{port}/livereload")
    await connection.write_message(json.dumps({"command": "hello", "snipver": edition}))
    assert json.loads(str(await connection.read_message()))["command"] == "hello"
    await connection.write_message(json.dumps({"command": "info", "url": f"http://{ADDRESS}:{port}/"}))
    return connection


async def _read(connection: WebSocketClientConnection) -> str | bytes | None:
    return await connection.read_message()


@contextmanager
def running(newsroom: Path, build: Build) -> Iterator[Preview]:
    """Run a preview in a thread for as long as a test needs it."""
    listening = socket.create_server((ADDRESS, 0))
    loop = asyncio.new_event_loop()
    task = loop.create_task(run_preview(build, newsroom, listening, newsroom / "design"))

    def run() -> None:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(task)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    thread = Thread(target=run)
    thread.start()
    try:
        yield Preview(newsroom=newsroom, build=build, port=listening.getsockname()[1])
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    end = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < end, "waited in vain"
        sleep(0.01)
