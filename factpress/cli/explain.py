"""explain: tells all that is known about one figure."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.cli.terms import AUTHORS_MISTAKES, GOOD, Command
from factpress.explanations import explain_entry
from factpress.pipeline import check
from factpress.problems import closest


def add_arguments(parser: ArgumentParser) -> None:
    """Add the id."""
    parser.add_argument("id", help="the id of a fact or a calculation")


def run(newsroom: Path, options: Namespace) -> int:
    """Explain one entry of the ledger."""
    checked = check(newsroom)
    ledger = checked.content.ledger
    if options.id not in ledger:
        hint = closest(options.id, ledger.keys())
        print(f"error: there is no fact or calculation “{options.id}”{hint and f': {hint}'}", file=sys.stderr)
        return AUTHORS_MISTAKES
    print(explain_entry(ledger[options.id], checked.content, checked.findings, checked.wording))
    return GOOD


COMMAND = Command(help="tell all that is known about one figure", run=run, add_arguments=add_arguments)
