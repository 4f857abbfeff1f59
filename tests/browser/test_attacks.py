"""No public script attack, wherever an author may write, becomes anything that runs, with the policy or without."""

import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog

from factpress.designs import template_folders
from factpress.findings import compare_figures
from factpress.hosting import HEADERS, write_hosting
from factpress.model import Content, Fields
from factpress.on_demand import make_all
from factpress.pages import Edition, list_sheets
from factpress.pipeline import check
from factpress.render import read_design, render_pages
from factpress.syndication import write_syndication
from factpress.text import Text
from factpress.usage import Usage
from tests.builders import draw
from tests.conftest import GOLDEN
from tests.mutations import attacks

pytestmark = [pytest.mark.browser, pytest.mark.long]
TOGETHER = 12  # attacks in one text
FOREIGN = """() => [...document.querySelectorAll('*')].flatMap(element => {
  const found = [...element.attributes].filter(({name, value}) => /^on/i.test(name) || name === 'style'
    || (/^(href|src|action|formaction|xlink:href|data|srcdoc)$/i.test(name)
      && /^[\\s\\x00-\\x1f]*(javascript|data|vbscript):/i.test(value)));
  const named = /^(script|iframe|object|embed|base|frame|applet|style|template|audio|video)$/i.test(element.localName);
  const ours = element.outerHTML === '<base target="_top">' || (element.localName === 'script' && (element.integrity
    || element.type === 'application/ld+json' || element.textContent.startsWith('// Opened')));
  return [...found.map(({name, value}) => `${element.localName} ${name}=${value}`),
    ...(named && !ours ? [element.outerHTML.slice(0, 200)] : [])];
})"""


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder, with the site's policy where it is asked for."""

    policy = ""

    def end_headers(self) -> None:
        if self.path.startswith("/with/"):
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def attacked() -> Mapping[str, bytes]:
    """Build the golden newsroom with attacks behind every text that readers see; nobody checks it."""
    checked = check(GOLDEN / "newsroom")
    content = attack(checked.content)
    findings, _ = compare_figures(content)
    wording, figures = checked.wording, draw(content, checked.wording)
    edition = Edition(
        content=content,
        wording=wording,
        findings=findings,
        figures=figures,
        usage=Usage(content=content),
        files=frozenset(),
    )
    sheets, design = tuple(list_sheets(edition)), read_design(template_folders(GOLDEN / "newsroom"), wording)
    files = design.files | render_pages(sheets, design)
    feeds = write_syndication(content, figures, [sheet.path for sheet in sheets], wording, frozenset())
    return make_all(files | feeds | write_hosting(files, content))


@pytest.fixture(scope="module")
def address(attacked: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("attacked")
    for path, written in attacked.items():
        for way in ("with", "without"):
            file = folder / way / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(written)
    _Host.policy = policy_of(attacked)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder))) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}"
        host.shutdown()


@pytest.mark.parametrize("way", ["with", "without"])
def test_no_attack_runs_and_nothing_foreign_stands_on_a_page(
    way: str, attacked: Mapping[str, bytes], address: str, browser: Browser
) -> None:
    pages = [path for path in attacked if path.endswith(".html")]
    dialogs: list[str] = []
    requests: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: note_dialog(dialog, dialogs))
    page.on("request", lambda request: requests.append(request.url))
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    foreign = {}

    for path in pages:
        page.goto(f"{address}/{way}/{path}")
        foreign[path] = page.evaluate(FOREIGN)
        page.evaluate("() => document.querySelectorAll('a, button, summary').forEach(one => one.focus())")

    assert {path: found for path, found in foreign.items() if found} == {}
    assert dialogs == []
    assert refused == []
    assert [url for url in requests if not url.startswith(address)] == []
    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    page.close()


def test_every_attack_was_tried(attacked: Mapping[str, bytes]) -> None:
    assert len(attacks()) > 690
    assert b"".join(attacked.values()).count(b"alert") > len(attacks())


def note_dialog(dialog: Dialog, dialogs: list[str]) -> None:
    """Note what an attack would say, and let the page go on."""
    dialogs.append(dialog.message)
    dialog.dismiss()


def policy_of(files: Mapping[str, bytes]) -> str:
    """Read the policy that the host is told."""
    first = files[HEADERS].decode().splitlines()[1]
    return first.partition(": ")[2]


def attack(content: Content) -> Content:
    """Write attacks behind every text that readers see."""
    turn = cycle(attack for attack in attacks() if "[[" not in attack)
    kinds = ("sources", "speakers", "facts", "events", "timelines", "charts", "stories", "pages", "ledger")
    changed: dict[str, Any] = {"site": _attacked(content.site, turn)}
    for kind in kinds:
        entries = getattr(content, kind)
        changed[kind] = {id: _attacked(entry, turn) for id, entry in entries.items()}
    return replace(content, **changed)


def _attacked(value: Any, turn: Iterator[str]) -> Any:
    if isinstance(value, Fields):
        named = {
            name: getattr(value, name)
            for name in (*value.prose_fields, "publisher", "author", "locator")
            if hasattr(value, name)
        }
        return value.model_copy(update={name: _attacked(part, turn) for name, part in named.items() if part})
    if isinstance(value, Text):
        return Text(str(value) + "\n\n" + "\n\n".join(next(turn) for _ in range(TOGETHER)), value.location)
    if isinstance(value, tuple):
        return tuple(_attacked(part, turn) for part in value)
    if isinstance(value, dict):
        return {key: _attacked(part, turn) for key, part in value.items()}
    if hasattr(value, "gist"):
        return replace(value, gist=_attacked(value.gist, turn), note=value.note and _attacked(value.note, turn))
    return value
