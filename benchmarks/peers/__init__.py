"""The peers: other generators that build the same stories, and how each is installed and run.

Each does the work of a newsroom in its own way: 20 facts of a story read from YAML, its prose and three tables made of
them, and one chart drawn when the site is built.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import eleventy, hugo, mkdocs
from benchmarks.tools import Tools


@dataclass(frozen=True, kw_only=True)
class Peer:
    """Another generator."""

    title: str
    write: Callable[[Path, int], None]  # lays out a site of so many stories in a folder
    command: Callable[[Path, Tools], Sequence[str]]  # builds the site of a folder into its folder `out`


PEERS: Mapping[str, Peer] = {
    "hugo": Peer(title=hugo.TITLE, write=hugo.write, command=hugo.command),
    "eleventy": Peer(title=eleventy.TITLE, write=eleventy.write, command=eleventy.command),
    "mkdocs": Peer(title=mkdocs.TITLE, write=mkdocs.write, command=mkdocs.command),
}
