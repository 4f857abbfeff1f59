"""Prints how fast sites are built and rebuilt, ours beside those of the peers, as a table in Markdown."""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import newsrooms
from benchmarks.latency import time_saves
from benchmarks.peers import PEERS
from benchmarks.timing import Timed, taking_turns
from benchmarks.tools import NODE_PACKAGES, PYTHON_PACKAGES, Tools, install_tools

ROOT = Path(__file__).parent.parent
PORT = 8747
_PEERS = ("Hugo", "Eleventy", "MkDocs")  # as PEERS has them


def main() -> None:
    """Measure, and print each row as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1, 10, 100, 1000], help="how many stories")
    parser.add_argument("--times", type=int, default=3, help="how often each is run (default: 3)")
    parser.add_argument("--folder", type=Path, default=ROOT / ".cache" / "benchmarks")
    parser.add_argument("--saves", type=int, default=12, help="saves in each preview (default: 12)")
    asked = parser.parse_args()
    tools, missing = install_tools(asked.folder / "tools")
    for reason in missing:
        print(f"left out: {reason}", file=sys.stderr)
    columns = ("stories", "what", "median (range)", "memory", *(f"to {name}" for name in _PEERS))
    print(f"{_machine()}\n\n| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    for size in asked.sizes:
        for row in (*_builds(asked.folder, size, asked.times, tools), *_saves(asked.folder, size, asked.saves)):
            print(row, flush=True)


def _machine() -> str:
    """Say on what was measured, how busy it was with other work, and with which releases."""
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    peers = ", ".join((*PYTHON_PACKAGES, *NODE_PACKAGES)).replace("==", " ")
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load before the start {busy}; "
        f"Python {platform.python_version()}; {peers}"
    )


def _builds(folder: Path, size: int, times: int, tools: Tools) -> Iterator[str]:
    newsroom = _emptied(folder / f"newsroom-{size}")
    newsrooms.write_newsroom(newsroom, size)
    ours = [sys.executable, str(ROOT / "build.py"), "build", "--newsroom", str(newsroom)]
    commands: dict[str, Sequence[str]] = {"ours, cold": ours, "ours, warm, no output": ours, "ours, no change": ours}
    before = {
        "ours, cold": partial(_remove, newsroom / "site", newsroom / ".cache"),
        "ours, warm, no output": partial(_remove, newsroom / "site"),
    }
    for name, peer in PEERS.items():
        site = _emptied(folder / f"{name}-{size}")
        peer.write(site, size)
        command = peer.command(site, tools)
        if _can_run(command, tools, name):
            commands[peer.title] = command
            before[peer.title] = partial(_remove, site / "out")
    found = taking_turns(commands, before, times)
    peers = [found.get(peer.title) for peer in PEERS.values()]
    for name, timed in found.items():
        ratios = " | ".join(_ratio(timed, peer) for peer in peers)
        yield f"| {size} | {name} | {timed} | {timed.megabytes:.0f} MB | {ratios} |"


def _ratio(ours: Timed, theirs: Timed | None) -> str:
    """Say how long ours takes for one second of theirs: the median and the range over runs that took turns."""
    if theirs is None:
        return "–"
    each = sorted(one.seconds / other.seconds for one, other in zip(ours.runs, theirs.runs, strict=True))
    return f"{median(each):.2f} ({each[0]:.2f}–{each[-1]:.2f})"


def _saves(folder: Path, size: int, times: int) -> Iterator[str]:
    newsroom = folder / f"newsroom-{size}"
    content, last = newsroom / "content", size
    changes: dict[str, Callable[[int], tuple[Path, str]]] = {
        "a story saved": lambda number: (
            content / f"stories/quarry-{last}/story.md",
            newsrooms.story(last, opening="Rain fell." * (number + 1)),
        ),
        "a fact saved": lambda number: (content / f"facts/quarry-{last}.yaml", newsrooms.facts(last, number + 1)),
        "a chart saved": lambda number: (
            content / f"charts/quarry-{last}.yaml",
            newsrooms.chart(last, subtitle=f"Tonnes a month{',' * (number % 2)} as tallied" + "!" * number),
        ),
    }
    for name, change in changes.items():
        timed = time_saves(newsroom, PORT, change, times)
        seconds = sorted(run.seconds for run in timed.runs)
        told = f"{1000 * timed.seconds:.0f} ms ({1000 * seconds[0]:.0f}–{1000 * seconds[-1]:.0f})"
        yield f"| {size} | {name} in preview | {told} | {timed.megabytes:.0f} MB |{' |' * len(_PEERS)}"


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
