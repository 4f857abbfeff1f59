"""What a preview says in the terminal: one calm line for each build, after what is wrong."""

import sys
from collections.abc import Sequence
from pathlib import Path

from factpress.messages import Telling, framed
from factpress.problems import Problem
from factpress.serve.editions import NOTHING_YET, Edition, changed_paths
from factpress.serve.schedule import Attempt


def tell(before: Edition, made: Attempt, telling: Telling) -> None:
    """Say what was saved, what came of it on how many pages, and how long it took."""
    after = made.edition
    if after.obstacle and after.obstacle.traceback:
        print(after.obstacle.traceback, file=sys.stderr, flush=True)
    elif after.obstacle:
        _tell_problems(after.obstacle.problems, telling)
    elif after.warnings != before.warnings:
        _tell_problems(after.warnings, telling)
    saved = _named(made.saved, telling.newsroom) if before is not NOTHING_YET else "first build"
    print(f"{saved}: {_outcome(before, after)}, {made.seconds:.1f} s", flush=True)


def _tell_problems(problems: Sequence[Problem], telling: Telling) -> None:
    suited = telling.on(sys.stderr)
    print("".join(f"{framed(problem, suited)}\n\n" for problem in problems), end="", file=sys.stderr, flush=True)


def _named(saved: Sequence[Path], newsroom: Path) -> str:
    if not saved:
        return "again"  # what came while a build failed has gone since
    first = saved[0]
    name = first.relative_to(newsroom).as_posix() if first.is_relative_to(newsroom) else str(first)
    others = len(saved) - 1
    return f"{name} and {others} other{'s' if others > 1 else ''}" if others else name


def _outcome(before: Edition, after: Edition) -> str:
    if after.obstacle:
        stands = "; the last good site still stands" if after.files else ""
        return f"{after.obstacle.summary}{stands}"
    mended = "mended, " if before.obstacle else ""
    changed = changed_paths(before, after)
    pages = sum(path.endswith(".html") for path in changed)
    others = len(changed) - pages
    if not changed:
        return f"{mended}nothing changed"
    told = [f"{count} {word}{'s' if count > 1 else ''}" for count, word in ((pages, "page"), (others, "file")) if count]
    return f"{mended}{' and '.join(told)}{' changed' if before.files else ''}"
