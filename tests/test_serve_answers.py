"""A preview answers as a web server would, and to nobody but this machine."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from signal import SIGINT
from time import monotonic

import pytest

from factpress.serve import serve
from factpress.serve.answers import Answer, answer, make_file, with_file
from factpress.serve.editions import NOTHING_YET, Edition
from factpress.serve.restyling import restyled
from tests.previewing import PATIENCE, Preview, SmallBuild, SmallSite, Tab, running, wait_until

SITE = {
    "index.html": b"<!doctype html><title>Front</title><body><h1>Front</h1></body></html>",
    "stories/pay/index.html": b"<!doctype html><title>Pay</title><p>without a body tag",
    "404.html": b"<!doctype html><title>Not found</title><body>Not here</body>",
    "static/style.css": b"p {}",
    "charts/wages.csv": b"a,b",
    "charts/wages.svg": b"<svg/>",
    "data/facts.json": b"{}",
    "feed.xml": b"<feed/>",
    "static/sans.woff2": b"wOF2",
    "caf\u00e9/index.html": b"<body>coffee</body>",
    "strange.xyz": b"?",
}
EDITION = Edition(id="edition-1", site=SmallSite(files=SITE))


def answered(edition: Edition, address: str) -> Answer:
    found = answer(edition, address)
    return with_file(edition, found, make_file(edition, found.file)) if found.file else found


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_text("front")
    (tmp_path / "content/about.md").write_text("about us")
    (tmp_path / "content/404.md").write_text("not here")
    with running(tmp_path, SmallBuild()) as preview:
        wait_until(lambda: preview.ask()[0].status == 200)
        yield preview


@pytest.mark.parametrize(
    ("address", "content_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/stories/pay/", "text/html; charset=utf-8"),
        ("/caf%C3%A9/", "text/html; charset=utf-8"),
        ("/static/style.css", "text/css; charset=utf-8"),
        ("/charts/wages.csv", "text/csv; charset=utf-8"),
        ("/charts/wages.svg", "image/svg+xml; charset=utf-8"),
        ("/data/facts.json", "application/json; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/static/sans.woff2", "font/woff2"),
        ("/strange.xyz", "application/octet-stream"),
    ],
)
def test_every_kind_of_file_has_its_content_type(address: str, content_type: str) -> None:
    found = answered(EDITION, address)

    assert (found.status, found.content_type) == (200, content_type)


def test_only_pages_get_anything_added_and_nothing_else_in_them_changes() -> None:
    added = (
        b'<script src="/.factpress/places.js" defer></script><script src="/livereload.js?snipver=edition-1"></script>'
    )

    assert answered(EDITION, "/").body == SITE["index.html"].replace(b"</body>", added + b"</body>")
    assert answered(EDITION, "/stories/pay/").body == SITE["stories/pay/index.html"] + added
    assert answered(EDITION, "/static/style.css").body == b"p {}"


@pytest.mark.parametrize(("address", "moved_to"), [("/stories/pay", "/stories/pay/"), ("/caf%C3%A9", "/caf%C3%A9/")])
def test_a_folder_without_its_slash_is_redirected(address: str, moved_to: str) -> None:
    found = answer(EDITION, address)

    assert (found.status, found.moved_to) == (302, moved_to)


@pytest.mark.parametrize("address", ["/nothing", "/stories/", "//stories/pay", "/../index.html", "/stories/pay/x"])
def test_what_is_not_there_is_the_sites_own_page_with_status_404(address: str) -> None:
    found = answered(EDITION, address)

    assert found.status == 404
    assert b"Not here" in found.body


def test_before_the_first_build_every_page_says_so() -> None:
    assert answer(NOTHING_YET, "/").status == 503
    assert b"The first build is under way." in answer(NOTHING_YET, "/stories/pay/").body


def test_nothing_is_kept_by_the_browser(preview: Preview) -> None:
    response, _ = preview.ask()

    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["ETag"] is None
    assert response.headers["Content-Security-Policy"] is None


def test_a_redirect_keeps_its_query_and_head_has_no_body(preview: Preview) -> None:
    redirect, _ = preview.ask("/about?from=feed")
    head, body = preview.ask("/about/", method="HEAD")

    assert (redirect.status, redirect.headers["Location"]) == (302, "/about/?from=feed")
    assert (head.status, body) == (200, "")


@pytest.mark.parametrize("address", ["/", "/about/", "/livereload.js", "/livereload"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "localhost.evil.example:8000"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "http://evil.example"},
        {"Origin": "http://localhost:1"},
        {"Origin": "null"},
    ],
)
def test_foreign_hosts_and_origins_are_refused(preview: Preview, address: str, headers: dict[str, str]) -> None:
    response, body = preview.ask(address, **headers)

    assert response.status == 403
    assert "about us" not in body


def test_a_foreign_page_gets_no_socket(preview: Preview) -> None:
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}

    assert preview.ask("/livereload", **upgrade, **key, Origin="http://evil.example")[0].status == 403
    assert preview.ask("/livereload", **upgrade, **key, Host="evil.example")[0].status == 403


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_a_page_of_our_own_is_answered(preview: Preview, host: str) -> None:
    here = f"{host}:{preview.port}"

    assert preview.ask("/", Host=here, Origin=f"http://{here}")[0].status == 200


def test_no_other_address_of_this_machine_is_listened_on(preview: Preview) -> None:
    with socket.socket() as other:
        assert other.connect_ex(("127.0.0.2", preview.port)) != 0


def test_pages_that_were_closed_are_forgotten(preview: Preview, capsys: pytest.CaptureFixture[str]) -> None:
    gone, there = Tab(preview), Tab(preview)
    gone.close()

    preview.save("index.md", "second words")

    assert there.told() == "*"
    assert capsys.readouterr().err == ""
    there.close()


def test_a_port_in_use_is_named_with_a_free_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    port = taken.getsockname()[1]

    status = serve(SmallBuild(), tmp_path, port=port)

    assert status == 2
    assert f"error: port {port} is in use\n    try another: --port " in capsys.readouterr().err
    taken.close()


def test_a_port_that_cannot_be_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve(SmallBuild(), tmp_path, port=65536) == 2
    assert "there is no port 65536" in capsys.readouterr().err


def test_ctrl_c_ends_it_calmly_in_the_midst_of_a_build(tmp_path: Path) -> None:
    script = (
        "import signal, sys, time, pathlib; from factpress.serve import serve\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # whoever runs tests in the background ignores it
        f"sys.exit(serve(lambda newsroom, stamps: time.sleep(60), pathlib.Path({str(tmp_path)!r}), port=0))"
    )
    preview = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert preview.stdout
    assert preview.stdout.readline().startswith(b"preview on http://127.0.0.1:")

    start = monotonic()
    preview.send_signal(SIGINT)
    told, complaints = preview.communicate(timeout=PATIENCE)

    assert (preview.returncode, told, complaints) == (0, b"\npreview ended\n", b"")
    assert monotonic() - start < 3


@pytest.mark.parametrize(
    ("after", "pairs"),
    [
        (["a.html", "style.2.css"], {"style.1.css": "style.2.css"}),
        (["a.html", "style.1.css"], {}),
        (["a.html", "style.1.css", "b.html"], {}),
        (["a.html", "style.2.css", "tables.2.css"], {}),
        (["a.html"], {}),
        (["style.1.css", "a.js"], {}),
    ],
)
def test_only_a_change_of_style_alone_is_one(after: list[str], pairs: dict[str, str]) -> None:
    assert restyled(["a.html", "style.1.css"], after) == pairs
