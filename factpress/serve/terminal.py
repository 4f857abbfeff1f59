"""What a preview says in the terminal: one calm line for each build, after what is wrong."""

import sys
from collections.abc import Sequence
from pathlib import Path

from factpress.messages import Telling, framed
from factpress.problems import Problem
from factpress.serve.editions import NOTHING_YET, Edition, differs_in_style_alone
from factpress.serve.obstacles import Obstacle, made_or_obstacle
from factpress.serve.schedule import Attempt


def tell(before: Edition, made: Attempt, seconds: float, telling: Telling) -> None:
    """Say what was saved, what came of it, and how many seconds after the save that was on show."""
    _tell_what_is_wrong(before, made.edition, telling)
    outcome = f"{_outcome(before, made.edition)}, {seconds:.2f} s"
    if before is NOTHING_YET:
        print(f"first build: {outcome}", flush=True)
    else:
        print(f"{_named(made.saved, telling.newsroom)}: {outcome} after the save", flush=True)


def tell_hindrance(before: Edition, after: Edition, file: str, telling: Telling) -> None:
    """Say which file of the site could not be made when it was asked for, and why."""
    _tell_what_is_wrong(before, after, telling)
    address = file.removesuffix("index.html") or "the front page"
    print(f"{address} cannot be made: {after.obstacle.summary if after.obstacle else 'nobody knows why'}", flush=True)


def _tell_what_is_wrong(before: Edition, after: Edition, telling: Telling) -> None:
    if after.obstacle and after.obstacle.traceback:
        print(after.obstacle.traceback, file=sys.stderr, flush=True)
    elif after.obstacle:
        _tell_problems(after.obstacle.problems, telling)
    elif after.latest.warnings != before.latest.warnings:
        _tell_problems(after.latest.warnings, telling)


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
        standing = "the rest of the site" if after.unmade else "the last good site"
        return f"{after.obstacle.summary}; {standing} still stands" if after.site.files else after.obstacle.summary
    if before is NOTHING_YET:
        return _counted(sum(map(_is_page, after.site.files)), "page")
    mended = "mended, " if before.obstacle else ""
    if after.id == before.id:
        return "nothing changed"
    if differs_in_style_alone(before, after):
        return "new style"
    pages = set(filter(_is_page, after.site.files))
    known = made_or_obstacle(lambda: set(filter(_is_page, before.site.files)), ())
    if isinstance(known, Obstacle):  # a save came before anybody could be told of it
        return f"{mended}shown"
    counts = ((len(pages - known), "new"), (len(known - pages), "gone"))
    told = "".join(f", {_counted(count, 'page')} {what}" for count, what in counts if count)
    return f"{mended}shown{told}"


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"


def _is_page(path: str) -> bool:
    return path.endswith(".html")
