"""explain: tells all that is known about one figure."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.checking import check
from factpress.cli.terms import AUTHORS_MISTAKES, GOOD, Command, refuse, show
from factpress.explanations import explain_entry
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
        refuse(f"there is no fact or calculation “{options.id}”{hint and f': {hint}'}")
        return AUTHORS_MISTAKES
    show(explain_entry(ledger[options.id], checked.content, checked.findings, checked.wording))
    return GOOD


COMMAND = Command(run=run, add_arguments=add_arguments)
