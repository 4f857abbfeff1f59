"""The rows of the tables: what a program took, what it wrote, what a peer took, and how it grows with the stories."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.timing import Timed

COLUMNS = ("stories", "what", "median (range)", "memory")  # and then what it comes to for each peer
LAST_COLUMNS = ("CPU", "written")
GROWTH_COLUMNS = ("what", "milliseconds for each story", "growth")


def head_of(columns: Sequence[str]) -> str:
    """Begin a table."""
    return f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}"


def row_of(stories: object, name: str, timed: Timed, peers: Sequence[Timed | None], written: str = "") -> str:
    """Write what a program took, beside what the peers did."""
    ratios = " | ".join(_ratio(timed, peer) for peer in peers)
    memory = f"{timed.megabytes:.0f} MB"
    return f"| {stories} | {name} | {timed} | {memory} | {ratios} | {timed.cpu:.2f} s | {written} |"


def written_in(folder: Path) -> str:
    """Say how many files a program has written, and how much is in them."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return f"{len(sizes):,} files, {sum(sizes) / 10**6:,.1f} MB"


def growth_rows(measured: Mapping[int, Mapping[str, Timed]]) -> Iterator[str]:
    """Tell for each program how much longer a story takes among many than among few."""
    few, many = sorted(measured)[-2:]
    for name, timed in measured[many].items():
        if name in measured[few]:
            one, other = 1000 * measured[few][name].seconds / few, 1000 * timed.seconds / many
            yield f"| {name} | {one:.2f} of {few:,}, {other:.2f} of {many:,} | {other / one:.2f} |"


def _ratio(ours: Timed, theirs: Timed | None) -> str:
    """Say how long ours takes for one second of theirs: the median and the range over runs that took turns."""
    if theirs is None:
        return "–"
    each = sorted(one.seconds / other.seconds for one, other in zip(ours.runs, theirs.runs, strict=False))
    return f"{median(each):.2f} ({each[0]:.2f}–{each[-1]:.2f})"
