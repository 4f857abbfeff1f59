"""Prints how fast sites are built and rebuilt, ours beside those of the peers, as a table in Markdown."""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks import newsrooms, quarries
from benchmarks.latency import Save, time_saves
from benchmarks.peers import PEERS
from benchmarks.rows import COLUMNS, GROWTH_COLUMNS, LAST_COLUMNS, growth_rows, head_of, row_of, written_in
from benchmarks.timing import Timed, taking_turns
from benchmarks.tools import NODE_PACKAGES, PYTHON_PACKAGES, Tools, install_tools

ROOT = Path(__file__).parent.parent
PORT = 8747
_PEERS = ("Hugo", "Eleventy", "MkDocs")  # as PEERS has them


def main() -> None:
    """Measure, and print each row as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1, 10, 100, 1000], help="how many stories")
    parser.add_argument("--times", type=int, default=3, help="how often each is run, but for the slow (default: 3)")
    parser.add_argument("--folder", type=Path, default=ROOT / ".cache" / "benchmarks")
    parser.add_argument("--saves", type=int, default=12, help="saves in each preview (default: 12)")
    asked = parser.parse_args()
    tools, missing = install_tools(asked.folder / "tools")
    for reason in missing:
        print(f"left out: {reason}", file=sys.stderr)
    print(f"{_machine()}\n\n{head_of((*COLUMNS, *(f'to {name}' for name in _PEERS), *LAST_COLUMNS))}")
    measured: dict[int, dict[str, Timed]] = {}
    for size in asked.sizes:
        found = measured[size] = {}
        for row in (*_builds(asked.folder, size, asked.times, tools, found), *_saves(asked.folder, size, asked.saves)):
            print(row, flush=True)
    for row in _real_site(asked.folder / "newsroom-real", asked.times):
        print(row, flush=True)
    if len(measured) > 1:
        print(f"\n{head_of(GROWTH_COLUMNS)}", *growth_rows(measured), sep="\n")


def _machine() -> str:
    """Say on what was measured, how busy it was with other work, and with which releases."""
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    peers = ", ".join((*PYTHON_PACKAGES, *NODE_PACKAGES)).replace("==", " ")
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load before the start {busy}; "
        f"Python {platform.python_version()}; {peers}"
    )


def _builds(folder: Path, size: int, times: int, tools: Tools, found: dict[str, Timed]) -> Iterator[str]:
    """Measure all programs on so many stories."""
    newsroom = _emptied(folder / f"newsroom-{size}")
    newsrooms.write_newsroom(newsroom, size)
    story, edits = newsroom / f"content/stories/quarry-{size}/story.md", count(1)
    commands, before = _ours(newsroom, lambda: story.write_text(newsrooms.story(size, "Hail fell. " * next(edits))))
    outputs = {"ours, cold": newsroom / "site"}
    for name, peer in PEERS.items():
        site = _emptied(folder / f"{name}-{size}")
        peer.write(site, size)
        command = peer.command(site, tools)
        if _can_run(command, tools, name):
            commands[peer.title], outputs[peer.title] = command, site / "out"
            before[peer.title] = partial(_remove, site / "out")
    found |= taking_turns(commands, before, times)
    peers = [found.get(peer.title) for peer in PEERS.values()]
    for name, timed in found.items():
        yield row_of(size, name, timed, peers, written_in(outputs[name]) if name in outputs else "")


def _real_site(newsroom: Path, times: int) -> Iterator[str]:
    """Measure the site of this repository, which no peer can build."""
    shutil.copytree(ROOT / "content", _emptied(newsroom) / "content")
    about = newsroom / "content/pages/about.md"
    commands, before = _ours(newsroom, lambda: about.write_text(f"{about.read_text()}\nNothing more.\n"))
    for name, timed in taking_turns(commands, before, times).items():
        written = written_in(newsroom / "site") if name == "ours, cold" else ""
        yield row_of("the real site", name, timed, [None] * len(_PEERS), written)


def _ours(
    newsroom: Path, edit: Callable[[], object]
) -> tuple[dict[str, Sequence[str]], dict[str, Callable[[], object]]]:
    """List our own runs, each with what has to be done before it."""
    command = [sys.executable, str(ROOT / "build.py"), "build", "--newsroom", str(newsroom)]
    before: dict[str, Callable[[], object]] = {
        "ours, cold": partial(_remove, newsroom / "site", newsroom / ".cache"),
        "ours, warm, no output": partial(_remove, newsroom / "site"),
        "ours, no change": lambda: None,
        "ours, one page changed": edit,
    }
    return dict.fromkeys(before, command), before


def _saves(folder: Path, size: int, times: int) -> Iterator[str]:
    newsroom = folder / f"newsroom-{size}"
    content, last = newsroom / "content", size
    story, cut = f"/stories/quarry-{last}/", quarries.facts_of(last)[-1].low
    changes: dict[str, Callable[[int], Save]] = {
        "a story saved": lambda number: Save(
            file=content / f"stories/quarry-{last}/story.md",
            words=newsrooms.story(last, opening=(rain := "Rain fell." * (number + 1))),
            address=story,
            shown=rain,
        ),
        "a fact saved": lambda number: Save(
            file=content / f"facts/quarry-{last}.yaml",
            words=newsrooms.facts(last, number + 1),
            address=f"/facts/quarry-{last}/",
            shown=f"about {cut + number + 1} tonnes",
        ),
        "a chart saved": lambda number: Save(
            file=content / f"charts/quarry-{last}.yaml",
            words=newsrooms.chart(last, subtitle=(subtitle := "Tonnes a month, as tallied" + "!" * number)),
            address=story,
            shown=subtitle,
        ),
    }
    for name, change in changes.items():
        timed = time_saves(newsroom, PORT, change, times)
        told = f"{_in_milliseconds(timed)}; its page fetched after {_in_milliseconds(timed.fetched)}"
        yield f"| {size} | {name} in preview | {told} | {timed.megabytes:.0f} MB |{' |' * len(_PEERS)}"


def _in_milliseconds(timed: Timed) -> str:
    seconds = sorted(run.seconds for run in timed.runs)
    return f"{1000 * timed.seconds:.0f} ms ({1000 * seconds[0]:.0f}–{1000 * seconds[-1]:.0f})"


def _can_run(command: Sequence[str], tools: Tools, name: str) -> bool:
    return (tools.modules / "vega").exists() if name == "eleventy" else tools.program(name).exists()


def _emptied(folder: Path) -> Path:
    _remove(folder)
    return folder


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
