"""check: checks all content, against the archive too."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.archive import check_archive
from factpress.charts import Press, Workers
from factpress.checking import check
from factpress.cli.progress import progress
from factpress.cli.terms import (
    GOOD,
    Command,
    add_format,
    add_output,
    add_strict,
    by_strictness,
    disk_memory,
    existing_folder,
    say,
    tell,
    uncollected,
)
from factpress.model import Content
from factpress.problems import ContentError


def add_arguments(parser: ArgumentParser) -> None:
    """Add the archive, and how problems are told."""
    add_output(parser)
    add_format(parser)
    add_strict(parser)
    told = "a folder of what the sources' archive: names; check it, and the content against it"
    parser.add_argument("--archive", type=Path, metavar="DIR", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Check all content and write nothing."""
    archive = existing_folder(options.archive) if options.archive else None
    with progress(options) as begin, uncollected(), Workers() as workers:
        press = Press(memory=disk_memory(newsroom), workers=workers)
        checked = check(newsroom, press, begin=begin)
        content = checked.content
        begin("reading the archive")
        found = (*checked.warnings, *(check_archive(content, newsroom, archive) if archive else ()))
    if any(problem.severity == "error" for problem in by_strictness(found, options)):
        raise ContentError(found)
    tell(found, "nothing was written", options)
    say(f"nothing wrong in {_counted(content)}", options)
    return GOOD


def _counted(content: Content) -> str:
    counts = ((content.ledger, "figure", "figures"), (content.events, "event", "events"))
    stories = (content.stories, "story", "stories")
    return ", ".join(f"{len(found)} {one if len(found) == 1 else many}" for found, one, many in (*counts, stories))


COMMAND = Command(run=run, add_arguments=add_arguments)
