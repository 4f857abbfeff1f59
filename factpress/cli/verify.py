"""verify: reads a built site back and proves it against its content."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.checking import check
from factpress.cli.terms import AUTHORS_MISTAKES, GOOD, Command, add_format, existing_folder, say, tell
from factpress.verify import read_site, template_words, verify_site


def add_arguments(parser: ArgumentParser) -> None:
    """Add the site, and how problems are told."""
    add_format(parser)
    parser.add_argument("site", type=Path, metavar="SITE", help="the folder of a built site")


def run(newsroom: Path, options: Namespace) -> int:
    """Verify a site against the newsroom's content."""
    files = read_site(existing_folder(options.site))
    checked = check(newsroom)
    furniture = template_words(newsroom / "templates")
    problems = verify_site(files, checked.content, checked.findings, checked.wording, furniture)
    tell(problems, "the site does not say what its content says", options)
    if problems:
        return AUTHORS_MISTAKES
    say(f"{len(files)} files say what the content says, in {len(checked.content.ledger)} figures", options)
    return GOOD


COMMAND = Command(run=run, add_arguments=add_arguments)
