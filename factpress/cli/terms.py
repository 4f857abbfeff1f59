"""What all commands share: their exit statuses, their options, and how mistakes are told."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factpress.problems import Problem

GOOD, AUTHORS_MISTAKES, WRONG_USAGE = 0, 1, 2


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


def output_folder(newsroom: Path, options: Namespace) -> Path:
    """Find the folder of the site."""
    folder: Path = options.output or newsroom / "site"
    return folder.resolve()


def existing_folder(folder: Path) -> Path:
    """Find a folder that somebody has named; raises WrongUsage where there is none."""
    if not folder.is_dir():
        raise WrongUsage(f"there is no folder {folder}")
    return folder.resolve()


def tell(problems: Sequence[Problem], outcome: str) -> None:
    """Write problems to the terminal, and what their number comes to."""
    for problem in problems:
        print(problem, file=sys.stderr)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        print(f"\n{errors} to mend; {outcome}.", file=sys.stderr)


def shown(folder: Path) -> str:
    """Name a folder as seen from here, where it is below."""
    here = Path.cwd()
    return f"{folder.relative_to(here)}/" if folder.is_relative_to(here) and folder != here else f"{folder}/"
