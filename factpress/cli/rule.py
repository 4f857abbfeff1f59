"""rule: tells all about one rule, with a mistake that breaks it."""

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.cli.terms import GOOD, WRONG_USAGE, Command
from factpress.problems import closest

_PACKAGE = Path(__file__).parents[1]
_FOLDERS = (_PACKAGE / "docs", _PACKAGE.parent / "docs")  # in a package that is installed, and in the repository
_ENTRY = re.compile(r"^#### (?P<rule>[a-z0-9-]+)\n(?P<about>.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HIDDEN = "\ue000"  # for a # in an example, which looks like a heading


def add_arguments(parser: ArgumentParser) -> None:
    """Add the rule."""
    parser.add_argument("rule", help="the name of a rule, as it stands in brackets behind a message")


def run(newsroom: Path, options: Namespace) -> int:
    """Print the entry that a rule has in the reference."""
    entries = _entries()
    if options.rule not in entries:
        print(f"error: there is no rule “{options.rule}”: {closest(options.rule, entries)}", file=sys.stderr)
        return WRONG_USAGE
    print(f"{options.rule}\n\n{entries[options.rule]}")
    return GOOD


def _entries() -> dict[str, str]:
    folder = next(folder for folder in _FOLDERS if folder.is_dir())
    reference = (folder / "reference.md").read_text(encoding="utf-8").partition("\n## Rules\n")[2]
    hidden = _CODE.sub(lambda code: code[0].replace("#", _HIDDEN), reference)
    return {entry["rule"]: entry["about"].strip().replace(_HIDDEN, "#") for entry in _ENTRY.finditer(hidden)}


COMMAND = Command(help="tell all about a rule, with a mistake that breaks it", run=run, add_arguments=add_arguments)
