"""Times a preview: from a save to the word to reload, as an open page hears it over livereload's socket."""

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter, sleep
from urllib.request import urlopen

from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.timing import Run, Timed

PATIENCE = 120.0  # seconds for the first build
SETTLE = 0.4  # seconds between two saves


def time_saves(newsroom: Path, port: int, saves: Callable[[int], tuple[Path, str]], times: int) -> Timed:
    """Save so many times, and time each; `saves` gives the file and the words of each save."""
    command = [sys.executable, "build.py", "serve", "--newsroom", str(newsroom), "--port", str(port)]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        runs = asyncio.run(_saves(port, saves, times))
    finally:
        program.terminate()
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    return Timed(runs=tuple(replace(run, megabytes=usage.ru_maxrss / 1024) for run in runs))


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


async def _saves(port: int, saves: Callable[[int], tuple[Path, str]], times: int) -> list[Run]:
    runs = []
    for number in range(times + 1):
        socket = await _open_page(port)
        file, words = saves(number)
        start = perf_counter()
        file.write_text(words, encoding="utf-8")
        told = await asyncio.wait_for(socket.read_message(), PATIENCE)
        runs.append(Run(seconds=perf_counter() - start, megabytes=0))
        assert told and json.loads(told)["command"] == "reload"
        socket.close()
        await asyncio.sleep(SETTLE)
    return runs[1:]  # the first finds everything cold


async def _open_page(port: int) -> WebSocketClientConnection:
    with urlopen(f"http://127.0.0.1:{port}/") as page:
        edition = re.search(r"snipver=([\w-]+)", page.read().decode())
    socket = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await socket.write_message(json.dumps({"command": "hello", "snipver": edition[1] if edition else ""}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": f"http://127.0.0.1:{port}/"}))
    return socket
