"""However saves come, a preview shows the last one; how long that takes is printed, beside livereload as it is shipped.

`pytest --long-preview` saves 0.1 to 3.5 seconds apart, as people do; without it most gaps are short.
"""

import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from time import monotonic, time

import pytest
from playwright.sync_api import Browser, Page

from tests.builders import build, fact, facts, write_newsroom

ROOT = Path(__file__).parents[2]
SAVES = 50
THEIRS, A_FEW = 20, 4  # saves for livereload, each of which may take all patience, and in a short trial
BURST = 5  # saves, after which the last one must be shown
PATIENCE = 20.0  # seconds; who waits so long has lost
IMPATIENCE = 5.0  # seconds in which livereload must show a save, or it never will
ADDED = re.compile(r"<script src=\"/(?:\.factpress/places\.js|livereload\.js\?snipver=[\w-]+)\"(?: defer)?></script>")
PAINTED = """
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(
  () => painted(document.body.innerText, Date.now() / 1000))));
"""
LIVERELOAD = """
import logging, sys
from pathlib import Path
from livereload import Server
from tests.builders import build
from factpress.write import write_site
newsroom = Path(sys.argv[1])
def rebuild():
    write_site(build(newsroom).files, newsroom / "site")
rebuild()
server = Server()
server.watch(str(newsroom / "content"), rebuild)
print(f"serving on http://127.0.0.1:{sys.argv[2]}/", flush=True)
server.serve(port=int(sys.argv[2]), host="127.0.0.1", root=str(newsroom / "site"))
"""

pytestmark = [pytest.mark.browser, pytest.mark.long]


@dataclass(frozen=True, kw_only=True)
class Trial:
    """An open page, and when each text on it was painted."""

    page: Page
    newsroom: Path
    seen: list[tuple[str, float]] = field(default_factory=list)

    def save(self, words: str) -> float:
        """Write the front page, and tell when."""
        (self.newsroom / "content/pages/index.md").write_text(words, encoding="utf-8")
        return time()

    def painted(self, stamp: str) -> float | None:
        """Tell when a word was first painted."""
        return next((when for words, when in self.seen if stamp in words), None)

    def wait(self, seconds: float, is_over: Callable[[], bool] = lambda: False) -> None:
        """Let the browser go on."""
        end = monotonic() + seconds
        while monotonic() < end and not is_over():
            self.page.wait_for_timeout(10)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return write_newsroom(tmp_path / "newsroom", facts(fare=fact("40 EUR")))


def test_the_last_of_many_saves_is_always_shown(
    newsroom: Path, browser: Browser, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    longest = 3.5 if pytestconfig.getoption("--long-preview") else 0.4
    chance = Random(6)
    latencies: list[float] = []

    with preview_of(newsroom) as address, trial(browser, newsroom, address) as ours:
        for count, stamp in enumerate(stamps(SAVES), start=1):
            is_last = count % BURST == 0
            words = front_page(stamp, is_broken=not is_last and chance.random() < 0.3)
            saved = ours.save(words)
            ours.wait(chance.uniform(0.1, longest))
            if is_last:
                ours.wait(PATIENCE, lambda stamp=stamp: ours.painted(stamp) is not None)  # type: ignore[misc]
                assert ours.painted(stamp), f"save {count} is not shown"
                assert served(ours.page, address) == build(newsroom).files["index.html"].decode()
            if shown := ours.painted(stamp):
                latencies.append(shown - saved)

    with plain_livereload(newsroom) as address, trial(browser, newsroom, address) as theirs:
        others = list(latencies_of_livereload(theirs, chance, THEIRS if longest > 1 else A_FEW))

    with capsys.disabled():
        print(f"\nfrom save to repainted page, preview: {told(latencies, SAVES)}")
        print(f"from save to repainted page, plain livereload: {told(others, THEIRS if longest > 1 else A_FEW)}")
    assert len(latencies) >= SAVES / BURST
    assert median(latencies) < 2


def latencies_of_livereload(theirs: Trial, chance: Random, saves: int) -> Iterator[float]:
    """Save at the same pace, none of it broken, and wait for each to be shown; give up where it does not come."""
    for stamp in stamps(saves, "theirs"):
        theirs.wait(chance.uniform(0.1, 0.6))
        saved = theirs.save(front_page(stamp, is_broken=False))
        theirs.wait(IMPATIENCE, lambda stamp=stamp: theirs.painted(stamp) is not None)  # type: ignore[misc]
        if shown := theirs.painted(stamp):
            yield shown - saved


def stamps(count: int, name: str = "ours") -> Iterator[str]:
    """Make words that are all different and hold no digits, for those would need a source."""
    return (f"{name}-{chr(97 + number // 26)}{chr(97 + number % 26)}-stamp" for number in range(count))


def front_page(stamp: str, *, is_broken: bool) -> str:
    title = f'"Broken {stamp}' if is_broken else "Front"
    return f"---\ntitle: {title}\n---\n\nThis is {stamp}, for [[fare]].\n"


def told(latencies: list[float], saves: int) -> str:
    if not latencies:
        return f"none of {saves} saves shown"
    spread = f"median {median(latencies) * 1000:.0f} ms, worst {max(latencies) * 1000:.0f} ms"
    return f"{spread}, {len(latencies)} of {saves} saves shown before the next"


def served(page: Page, address: str) -> str:
    """Fetch a page as it is served, without what a preview adds."""
    return ADDED.sub("", page.request.get(address).text())


@contextmanager
def trial(browser: Browser, newsroom: Path, address: str) -> Iterator[Trial]:
    page = browser.new_page()
    opened = Trial(page=page, newsroom=newsroom)
    page.expose_function("painted", lambda words, when: opened.seen.append((words, when)))
    page.add_init_script(PAINTED)
    page.goto(address)
    opened.wait(PATIENCE, lambda: any("Text" in words or "This is" in words for words, _ in opened.seen))
    yield opened
    page.close()


@contextmanager
def preview_of(newsroom: Path) -> Iterator[str]:
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--newsroom", str(newsroom), "--port", "0"]
    with running(command) as address:
        yield address


@contextmanager
def plain_livereload(newsroom: Path) -> Iterator[str]:
    (newsroom / "content/pages/index.md").write_text(front_page("quiet", is_broken=False), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with running([sys.executable, "-c", LIVERELOAD, str(newsroom), str(port)]) as address:
        yield address


@contextmanager
def running(command: list[str]) -> Iterator[str]:
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, start_new_session=True
    ) as server:
        assert server.stdout
        found = re.search(r"http://\S+/", server.stdout.readline())
        assert found
        try:
            yield found[0]
        finally:
            server.terminate()
            server.communicate(timeout=PATIENCE)
