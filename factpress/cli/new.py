"""new: begins a newsroom, or an entry in one."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.cli.terms import GOOD, Command, WrongUsage, show, shown
from factpress.problems import closest
from factpress.scaffold import BLANKS, Refused, add_entry, make_newsroom
from factpress.schemas import FOLDER, write_schemas


def add_arguments(parser: ArgumentParser) -> None:
    """Add what is to begin."""
    kinds = ", ".join(BLANKS)
    parser.add_argument("what", metavar="WHAT", help=f"the folder of a new newsroom; or {kinds}, with an id")
    parser.add_argument("id", metavar="ID", nargs="?", help="the id of a new entry")
    parser.add_argument("--topic", help="the file in which a fact or an event belongs, without .yaml")


def run(newsroom: Path, options: Namespace) -> int:
    """Begin a newsroom in a folder of its own, or add an entry to fill in."""
    try:
        if options.what in BLANKS:
            _begin_entry(newsroom, options)
        elif options.id is None:
            _begin_newsroom(Path(options.what))
        else:
            hint = closest(options.what, list(BLANKS))
            raise WrongUsage(f"no entry is called “{options.what}”: {hint}")
    except Refused as error:
        raise WrongUsage(str(error)) from error
    return GOOD


def _begin_newsroom(folder: Path) -> None:
    written = make_newsroom(folder)
    show(
        f"{written} files in {shown(folder.resolve())}: a newsroom to learn from, all of it made up",
        f"see it: {_program()} serve --newsroom {folder}",
        f"then read {folder / 'README.md'}",
    )


def _begin_entry(newsroom: Path, options: Namespace) -> None:
    if options.id is None:
        raise WrongUsage(f"give the {options.what} an id: new {options.what} deck-pay")
    added = add_entry(newsroom, options.what, options.id, options.topic)
    if (newsroom / FOLDER).is_dir():
        write_schemas(newsroom, newsroom / FOLDER)
    show(
        f"{added.path}:{added.line}: here begins the {options.what} “{options.id}”",
        f"fill in {', '.join(added.needed)}; the rest may stay empty",
    )


def _program() -> str:
    """Name this program as it was called."""
    called = Path(sys.argv[0]).name
    return f"python {called}" if called.endswith(".py") else called


COMMAND = Command(run=run, add_arguments=add_arguments)
