"""What all commands share: their exit statuses, their options, and how mistakes are told."""

import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from factpress.cache import DiskMemory
from factpress.designs import template_folders
from factpress.last_build import LastBuild
from factpress.last_site import LastSite
from factpress.laying import Written
from factpress.messages import FORMATS, Telling
from factpress.problems import Problem

GOOD, AUTHORS_MISTAKES, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130  # 130: as shells have it for Ctrl-C
CALLED = "factpress" if Path(sys.argv[0]).stem == "factpress" else "build.py"
_NAMED = 3  # files in one line
_FOR_PROGRAMS = ("json", "github")  # these forms go to standard output


class WrongUsage(Exception):
    """Say that a command was called with something that it cannot take."""


def no_arguments(parser: ArgumentParser) -> None:
    """Add no options but those that all commands have."""


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command: `run` takes the newsroom's folder and the options, and returns the exit status."""

    run: Callable[[Path, Namespace], int]
    add_arguments: Callable[[ArgumentParser], None] = no_arguments


def add_output(parser: ArgumentParser) -> None:
    """Add the option that says where the site goes."""
    parser.add_argument("--output", type=Path, help="where the site goes (default: site in the newsroom)")


def add_format(parser: ArgumentParser) -> None:
    """Add the option that says how problems are told."""
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="how to tell problems (default: text)")


def add_strict(parser: ArgumentParser) -> None:
    """Add the option that lets nothing pass."""
    parser.add_argument("--strict", action="store_true", help="take warnings for errors")


def output_folder(newsroom: Path, options: Namespace) -> Path:
    """Find the folder of the site."""
    folder: Path = options.output or newsroom / "site"
    return Path(os.path.realpath(folder))  # resolve() falls over links in a ring


def existing_folder(folder: Path) -> Path:
    """Find a folder that somebody has named; raises WrongUsage where there is none."""
    if not folder.is_dir():
        raise WrongUsage(f"there is no folder {folder}")
    return folder.resolve()


def by_strictness(problems: Sequence[Problem], options: Namespace) -> tuple[Problem, ...]:
    """Take warnings for errors where --strict is given."""
    if not getattr(options, "strict", False):
        return tuple(problems)
    return tuple(replace(problem, severity="error") for problem in problems)


def tell(problems: Sequence[Problem], outcome: str, options: Namespace, form: str | None = None) -> None:
    """Tell problems in the form that is asked for, and what their number comes to."""
    form = form or str(getattr(options, "format", "text"))
    stream = sys.stdout if form in _FOR_PROGRAMS else sys.stderr
    newsroom = options.newsroom.resolve()
    telling = Telling(
        newsroom=newsroom,
        roots=(newsroom, template_folders(newsroom)[-1].parent),
        outcome=outcome,
        command="factpress" if CALLED == "factpress" else f"python {CALLED}",
    )
    write(FORMATS[form](problems, telling.on(stream)), stream)


def say(words: str, options: Namespace) -> None:
    """Say what has come of a command, unless --quiet is given; a JSON document stands alone on standard output."""
    if not options.quiet:
        write(f"{words}\n", sys.stderr if getattr(options, "format", "") == "json" else sys.stdout)


def show(*lines: str) -> None:
    """Write what a command was asked for."""
    write("".join(f"{line}\n" for line in lines), sys.stdout)


def refuse(words: str) -> None:
    """Say why a command cannot do what it was asked for."""
    write(f"error: {words}\n", sys.stderr)


def write(words: str, stream: TextIO) -> None:
    """Write words at once; where nobody reads on, as behind “| head”, the rest goes nowhere."""
    try:
        stream.write(words)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def shown(folder: Path) -> str:
    """Name a folder as seen from here, where it is below."""
    here = Path.cwd()
    return f"{folder.relative_to(here)}/" if folder.is_relative_to(here) and folder != here else f"{folder}/"


def outcome_of(written: Written, output: Path) -> str:
    """Say what has become of a site."""
    if not written.changed and not written.removed:
        return up_to_date(output)
    total = len(written.changed) + len(written.unchanged)
    removed = f"; removed: {_named(written.removed)}" if written.removed else ""
    return f"{total} files in {shown(output)}: {len(written.changed)} changed{removed}"


def _named(paths: Sequence[str]) -> str:
    """Name the first few: a build takes away whatever is no part of the site, and nobody should have to find out."""
    more = len(paths) - _NAMED
    return ", ".join(paths[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def up_to_date(output: Path) -> str:
    """Say that a site is as it should be."""
    return f"nothing to do: {shown(output)} is up to date"


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no circles of dead values meanwhile: a build leaves none, and looking takes a fifth of its time."""
    was_collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collected:
            gc.enable()


def disk_memory(newsroom: Path) -> DiskMemory:
    """Find the memory that a newsroom's builds share."""
    return DiskMemory(newsroom / ".cache" / "made")


def find_last_build(newsroom: Path, output: Path, asked: str) -> LastBuild:
    """Find what is known of a newsroom's last build: by itself, to be found at once where the memory is large."""
    cache = newsroom / ".cache"
    notes, site = DiskMemory(cache / "last"), LastSite(cache / "site")
    return LastBuild(notes=notes, site=site, newsroom=newsroom, output=output, asked=asked)
