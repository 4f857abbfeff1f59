"""What all commands share: their exit statuses, their options, and how mistakes are told."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factpress.cache import DiskMemory
from factpress.messages import FORMATS, Telling
from factpress.pipeline import template_folders
from factpress.problems import Problem

GOOD, AUTHORS_MISTAKES, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130  # 130: as shells have it for Ctrl-C
CALLED = "factpress" if Path(sys.argv[0]).stem == "factpress" else "build.py"
_FOR_PROGRAMS = ("json", "github")  # these forms go to standard output


class WrongUsage(Exception):
    """Say that a command was called with something that it cannot take."""


def no_arguments(parser: ArgumentParser) -> None:
    """Add no options but those that all commands have."""


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command: `run` takes the newsroom's folder and the options, and returns the exit status."""

    help: str
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
    return folder.resolve()


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
    stream.write(FORMATS[form](problems, telling.on(stream)))
    stream.flush()


def say(words: str, options: Namespace) -> None:
    """Say what has come of a command, unless --quiet is given; a JSON document stands alone on standard output."""
    if not options.quiet:
        print(words, file=sys.stderr if getattr(options, "format", "") == "json" else sys.stdout)


def shown(folder: Path) -> str:
    """Name a folder as seen from here, where it is below."""
    here = Path.cwd()
    return f"{folder.relative_to(here)}/" if folder.is_relative_to(here) and folder != here else f"{folder}/"


def disk_memory(newsroom: Path) -> DiskMemory:
    """Find the memory that a newsroom's builds share."""
    return DiskMemory(newsroom / ".cache" / "made")
