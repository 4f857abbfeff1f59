"""check: checks all content, against the archive too."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.archive import check_archive
from factpress.cli.terms import GOOD, Command, add_output, existing_folder, tell
from factpress.pipeline import check
from factpress.problems import ContentError


def add_arguments(parser: ArgumentParser) -> None:
    """Add the archive."""
    add_output(parser)
    told = "a folder of what the sources' archive: names; check it, and the content against it"
    parser.add_argument("--archive", type=Path, metavar="DIR", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Check all content and write nothing."""
    archive = existing_folder(options.archive) if options.archive else None
    checked = check(newsroom)
    content = checked.content
    found = check_archive(content, newsroom, archive) if archive else ()
    if any(problem.severity == "error" for problem in found):
        raise ContentError((*checked.warnings, *found))
    tell((*checked.warnings, *found), "nothing was written")
    print(
        f"nothing wrong in {len(content.ledger)} figures, {len(content.events)} events, {len(content.stories)} stories"
    )
    return GOOD


COMMAND = Command(help="check all content and write nothing", run=run, add_arguments=add_arguments)
