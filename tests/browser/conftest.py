"""One browser for all that is looked at in one, and a server for the sites that it looks at."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest


@pytest.fixture(scope="package")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders, each at an address of its own."""
    servers: list[ThreadingHTTPServer] = []

    def serve_folder(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve_folder
    for server in servers:
        server.shutdown()
        server.server_close()


def write_site(files: Mapping[str, bytes], folder: Path) -> Path:
    """Put a site that was built in memory where it can be served."""
    for path, written in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(written)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""
