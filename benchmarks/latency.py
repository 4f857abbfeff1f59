"""Times a preview: from a save to the word to reload, and to the page with the new words, as a browser meets them."""

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter, sleep
from urllib.request import urlopen

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.timing import Run, Timed

PATIENCE = 120.0  # seconds for the first build
SETTLE = 0.4  # seconds between two saves
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, kw_only=True)
class Save:
    """A file with its new words, the page that is open meanwhile, and what that says only when it is up to date."""

    file: Path
    words: str
    address: str
    shown: str


@dataclass(frozen=True, kw_only=True)
class TimedSaves(Timed):
    """The saves of one preview, until the word to reload; `fetched` are the same until the page was there."""

    fetched: Timed


def time_saves(newsroom: Path, port: int, saves: Callable[[int], Save], times: int) -> TimedSaves:
    """Save so many times, and time each; raises ValueError where the page that follows does not show the save."""
    command = [sys.executable, "build.py", "serve", "--newsroom", str(newsroom), "--port", str(port)]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        runs = asyncio.run(_saves(port, saves, times))
    finally:
        program.terminate()
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    weighed = [[replace(run, megabytes=usage.ru_maxrss / 1024) for run in pair] for pair in runs]
    told, fetched = zip(*weighed, strict=True)
    return TimedSaves(runs=told, fetched=Timed(runs=fetched))


def _wait_for(port: int) -> None:
    end = perf_counter() + PATIENCE
    while perf_counter() < end:
        try:
            with urlopen(f"http://127.0.0.1:{port}/") as page:
                if b"<h1" in page.read():
                    return
        except OSError:
            pass
        sleep(0.1)
    raise TimeoutError("the preview did not come up")


async def _saves(port: int, saves: Callable[[int], Save], times: int) -> list[tuple[Run, Run]]:
    runs = []
    for number in range(times + 1):
        save = saves(number)
        socket = await _open_page(port, save.address)
        start = perf_counter()
        save.file.write_text(save.words, encoding="utf-8")
        told = await asyncio.wait_for(socket.read_message(), PATIENCE)
        seconds = perf_counter() - start
        page = await _fetch(port, save.address)
        runs.append((Run(seconds=seconds, megabytes=0), Run(seconds=perf_counter() - start, megabytes=0)))
        assert told and json.loads(told)["command"] == "reload"
        if save.shown not in _TAGS.sub("", page).replace("\N{NO-BREAK SPACE}", " "):
            raise ValueError(f"{save.address} does not show “{save.shown}” after the save")
        socket.close()
        await asyncio.sleep(SETTLE)
    return runs[1:]  # the first finds everything cold


async def _open_page(port: int, address: str) -> WebSocketClientConnection:
    edition = re.search(r"snipver=([\w-]+)", await _fetch(port, address))
    socket = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await socket.write_message(json.dumps({"command": "hello", "snipver": edition[1] if edition else ""}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": f"http://127.0.0.1:{port}{address}"}))
    return socket


async def _fetch(port: int, address: str) -> str:
    answer = await AsyncHTTPClient().fetch(f"http://127.0.0.1:{port}{address}", request_timeout=PATIENCE)
    return answer.body.decode()
