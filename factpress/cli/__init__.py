"""The command line: each command is a module of its own, all of them listed here."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from factpress import __version__
from factpress.cli import build, check, diff, explain, new, rule, schema, serve, verify
from factpress.cli.terms import (
    AUTHORS_MISTAKES,
    CALLED,
    INTERRUPTED,
    WRONG_USAGE,
    Command,
    WrongUsage,
    by_strictness,
    existing_folder,
    tell,
)
from factpress.problems import ContentError, closest
from factpress.write import OutputError

__all__ = ["COMMANDS", "main"]

COMMANDS: Mapping[str, Command] = {
    "build": build.COMMAND,
    "check": check.COMMAND,
    "serve": serve.COMMAND,
    "verify": verify.COMMAND,
    "explain": explain.COMMAND,
    "diff": diff.COMMAND,
    "new": new.COMMAND,
    "schema": schema.COMMAND,
    "rule": rule.COMMAND,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 for good, 1 for mistakes, 2 for wrong usage, 130 for an interruption."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(given if given and not given[0].startswith("-") else _with_command(given))
    try:
        return COMMANDS[options.command].run(existing_folder(options.newsroom), options)
    except ContentError as error:
        tell(by_strictness(error.problems, options), "nothing was written", options, _form(options))
        return AUTHORS_MISTAKES
    except OutputError as error:
        print(f"error: {error}", file=sys.stderr)
        return AUTHORS_MISTAKES
    except WrongUsage as error:
        print(f"error: {error}", file=sys.stderr)
        return WRONG_USAGE
    except KeyboardInterrupt:
        print("\ninterrupted", file=sys.stderr)  # and nothing is half-written: see factpress/write.py
        return INTERRUPTED


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


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=CALLED, description="Build a site in which every figure knows its source.")
    parser.add_argument("--version", action="version", version=f"factpress {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="command", required=True)
    for name, command in COMMANDS.items():
        told = f"{command.help[0].upper()}{command.help[1:]}."
        added = commands.add_parser(name, help=command.help, description=told)
        added.add_argument("--newsroom", type=Path, default=Path(), help="the folder with content/ (default: here)")
        loudness = added.add_mutually_exclusive_group()
        loudness.add_argument("--quiet", action="store_true", help="say only what is wrong")
        loudness.add_argument("--verbose", action="store_true", help="say how long each stage takes")
        command.add_arguments(added)
    return parser
