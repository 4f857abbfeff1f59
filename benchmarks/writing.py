"""What all peers' sites are written with."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.quarries import PlainFact


def lay_out(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder."""
    for path, words in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")


def facts_yaml(facts: Iterable[PlainFact]) -> str:
    """Write facts as a generator without quantities needs them: the words, and the numbers once more."""
    return "".join(
        f"f{fact.place}:\n  gist: {fact.gist}\n  value: {fact.value}\n  low: {fact.low}\n  high: {fact.high}\n"
        f"  source: The Quarry Office\n  locator: row {fact.place}\n  status: {fact.status}\n"
        for fact in facts
    )
