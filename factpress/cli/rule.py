"""rule: tells all about one rule, with a mistake that breaks it, or lists the rules."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from factpress.cli.terms import GOOD, WRONG_USAGE, Command, refuse, show
from factpress.problems import closest

_PACKAGE = Path(__file__).parents[1]
_FOLDERS = (_PACKAGE / "docs", _PACKAGE.parent / "docs")  # in a package that is installed, and in the repository
_SECTION = re.compile(r"^### (?P<title>[^\n]+)\n(?P<rules>.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
_ENTRY = re.compile(r"^#### (?P<rule>[a-z0-9-]+)\n(?P<about>.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HIDDEN = "\ue000"  # for a # in an example, which looks like a heading


def add_arguments(parser: ArgumentParser) -> None:
    """Add the rule."""
    told = "the name of a rule, as it stands in brackets behind a message (default: list them all)"
    parser.add_argument("rule", nargs="?", metavar="NAME", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Print the entry that a rule has in the reference, or the names of all."""
    reference = _reference()
    if options.rule is None:
        show(*_names(reference))
        return GOOD
    entries = {entry["rule"]: entry["about"].strip().replace(_HIDDEN, "#") for entry in _ENTRY.finditer(reference)}
    if options.rule not in entries:
        hint = closest(options.rule, entries) or "call rule without a name for a list"
        refuse(f"there is no rule “{options.rule}”: {hint}")
        return WRONG_USAGE
    show(f"{options.rule}\n\n{entries[options.rule]}")
    return GOOD


def _reference() -> str:
    folder = next(folder for folder in _FOLDERS if folder.is_dir())
    rules = (folder / "reference.md").read_text(encoding="utf-8").partition("\n## Rules\n")[2]
    return _CODE.sub(lambda code: code[0].replace("#", _HIDDEN), rules)


def _names(reference: str) -> Iterator[str]:
    """List the rules under the titles of their sections."""
    for number, section in enumerate(_SECTION.finditer(reference)):
        yield from ("", section["title"]) if number else (section["title"],)
        yield from (f"    {entry['rule']}" for entry in _ENTRY.finditer(section["rules"]))


COMMAND = Command(run=run, add_arguments=add_arguments)
