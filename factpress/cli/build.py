"""build: makes the site, unless it stands there already."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from factpress.cli.progress import progress
from factpress.cli.terms import (
    GOOD,
    Command,
    add_format,
    add_output,
    add_strict,
    by_strictness,
    find_last_build,
    outcome_of,
    output_folder,
    say,
    tell,
    uncollected,
    up_to_date,
)
from factpress.last_build import LastBuild, Look
from factpress.problems import ContentError


def add_arguments(parser: ArgumentParser) -> None:
    """Add where the site goes, whether anybody should find it, what it replaces, and how problems are told."""
    add_output(parser)
    add_format(parser)
    add_strict(parser)
    parser.add_argument("--unlisted", action="store_true", help="ask search engines to stay away, from a preview")
    told = "a site's folder, or its manifest.json; warn of its pages that lead nowhere now (default: the output folder)"
    parser.add_argument("--published", type=Path, metavar="OLD", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Build the site and put it in place; where nothing has changed since the last build, nothing is made."""
    start, output = perf_counter(), output_folder(newsroom, options)
    last = find_last_build(newsroom, output, asked="unlisted" if options.unlisted else "")
    with progress(options) as begin, uncollected():
        begin("looking for changes")
        now = last.look()
        outcome = _taken_again(last, now, options, begin) if options.published is None else None
        if outcome is None:
            from factpress.cli.making import make_site  # the whole pipeline: 450 ms that an idle build need not pay

            outcome = make_site(newsroom, options, last, now.signature(), begin)
    say(f"{outcome}, {perf_counter() - start:.1f} s", options)
    return GOOD


def _taken_again(last: LastBuild, now: Look, options: Namespace, begin: Callable[[str], None]) -> str | None:
    """Take the site of the last build for this one's, if that read the same; returns what came of it, in words."""
    if (noted := last.recall(now)) is None:
        return None
    is_refused = by_strictness(noted.warnings, options) != noted.warnings
    if last.stands(noted):
        if is_refused:
            raise ContentError(noted.warnings)
        outcome = up_to_date(last.output)
    else:
        begin("putting the last site back")
        if is_refused or (written := last.put_back(noted)) is None:
            return None  # a whole build tells all that is wrong, lost addresses too
        outcome = outcome_of(written, last.output)
    tell(noted.warnings, "nothing was written", options)
    return outcome


COMMAND = Command(run=run, add_arguments=add_arguments)
