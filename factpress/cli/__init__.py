"""The command line: each command is a module of its own, all of them listed here.

A command is imported when it is asked for: `rule` need not wait for pydantic.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from factpress import __version__
from factpress.cli.terms import (
    AUTHORS_MISTAKES,
    CALLED,
    INTERRUPTED,
    WRONG_USAGE,
    Command,
    WrongUsage,
    by_strictness,
    existing_folder,
    refuse,
    tell,
    write,
)
from factpress.problems import ContentError, closest
from factpress.write import OutputError

__all__ = ["COMMANDS", "load_command", "main"]

COMMANDS: Mapping[str, str] = {  # what each does
    "build": "build the site into its output folder",
    "check": "check all content and write nothing",
    "serve": "preview the site, rebuilt and reloaded on every save",
    "verify": "read a built site back and prove it against its content",
    "explain": "tell all that is known about one figure",
    "diff": "tell what has changed between two editions of the facts",
    "new": "begin a newsroom, or an entry in one",
    "phrases": "list what is not translated yet into a language",
    "schema": "write JSON Schemas of all content, for editors",
    "rule": "tell all about a rule, with a mistake that breaks it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 for good, 1 for mistakes, 2 for wrong usage, 130 for an interruption."""
    try:
        return _run(arguments)
    finally:
        for stream in (sys.stdout, sys.stderr):
            write("", stream)  # what argparse has left to be written, too


def _run(arguments: Sequence[str] | None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    given = given if given and not given[0].startswith("-") else _with_command(given)
    options = _parser(given[0]).parse_args(given)
    try:
        return load_command(options.command).run(existing_folder(options.newsroom), options)
    except ContentError as error:
        tell(by_strictness(error.problems, options), "nothing was written", options, _form(options))
        return AUTHORS_MISTAKES
    except OutputError as error:
        refuse(str(error))
        return AUTHORS_MISTAKES
    except WrongUsage as error:
        refuse(str(error))
        return WRONG_USAGE
    except KeyboardInterrupt:
        write("\ninterrupted\n", sys.stderr)  # and nothing is half-written: see factpress/write.py
        return INTERRUPTED


def load_command(name: str) -> Command:
    """Import the module of a command, and with it whatever that needs."""
    command: Command = import_module(f"{__name__}.{name}").COMMAND
    return command


def _form(options: argparse.Namespace) -> str | None:
    """Keep problems apart from the document that `diff --format json` writes."""
    return "plain" if options.command == "diff" and options.format == "json" else None


def _with_command(given: list[str]) -> list[str]:
    """Take `python build.py` for `python build.py build`, and leave --help and --version to the whole program."""
    return given if {"-h", "--help", "--version"} & set(given) else ["build", *given]


class _Parser(argparse.ArgumentParser):
    """Says what was meant where a command is misspelt."""

    def error(self, message: str) -> "None":  # type: ignore[override]
        word = message.partition("invalid choice: '")[2].partition("'")[0]
        hint = f": {closest(word, list(COMMANDS))}" if word else ""
        told = f"there is no command “{word}”{hint}" if "argument command" in message and word else message
        print(f"error: {told}\n{self.format_usage().strip()}", file=sys.stderr)
        sys.exit(WRONG_USAGE)


def _parser(asked: str) -> argparse.ArgumentParser:
    """Read what is asked for; of the other commands the name is enough."""
    parser = _Parser(prog=CALLED, description="Build a site in which every figure knows its source.")
    parser.add_argument("--version", action="version", version=f"factpress {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="command", required=True)
    for name, told in COMMANDS.items():
        added = commands.add_parser(name, help=told, description=f"{told[0].upper()}{told[1:]}.")
        if name == asked:
            _add_arguments(added, load_command(name))
    return parser


def _add_arguments(parser: argparse.ArgumentParser, command: Command) -> None:
    parser.add_argument("--newsroom", type=Path, default=Path(), help="the folder with content/ (default: here)")
    loudness = parser.add_mutually_exclusive_group()
    loudness.add_argument("--quiet", action="store_true", help="say only what is wrong")
    loudness.add_argument("--verbose", action="store_true", help="say how long each stage takes")
    command.add_arguments(parser)
