"""A built site as it is published: served from this machine with the headers that its own _headers asks for."""

import gzip
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import IO, Any
from urllib.parse import urlsplit

_PACKED = (".css", ".csv", ".html", ".js", ".json", ".svg", ".xml")
_ONLY_ON_TLS = "Strict-Transport-Security"


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder, and say at which address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Server, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def headers_of(path: str, site: Path) -> Mapping[str, str]:
    """List the headers of a path: the rules that match add up, and of one name the last wins."""
    found = (headers for rule, headers in _rules(site) if _matches(_parts(rule), _parts(path)))
    return {name: value for headers in found for name, value in headers.items() if name != _ONLY_ON_TLS}


@cache
def _rules(site: Path) -> Sequence[tuple[str, Mapping[str, str]]]:
    """Read the rules: a path, and indented below it its headers."""
    rules: list[tuple[str, dict[str, str]]] = []
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
        elif line:
            rules.append((line, {}))
    return rules


def _parts(path: str) -> list[str]:
    return path.strip("/").split("/")


def _matches(pattern: list[str], path: list[str]) -> bool:
    """Tell whether the parts of a path are those of a rule: * is any rest, and :name any one part."""
    if not pattern or pattern[0] == "*":
        return bool(pattern) or not path
    is_alike = bool(path) and (pattern[0] == path[0] or pattern[0].startswith(":"))
    return is_alike and _matches(pattern[1:], path[1:])


class _Server(SimpleHTTPRequestHandler):
    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]  # any stream will do
        """Answer with words packed, as every host does."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.partition("?")[0].endswith("/") else file
        if file.suffix not in _PACKED or not file.is_file():
            return super().send_head()
        packed = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        return io.BytesIO(packed)

    def end_headers(self) -> None:
        """Add what every answer for this path has."""
        for name, value in headers_of(urlsplit(self.path).path, Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""
