"""build: makes the site, unless it stands there already."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import perf_counter

from factpress.cli.progress import progress
from factpress.cli.terms import (
    GOOD,
    Command,
    add_format,
    add_output,
    add_strict,
    disk_memory,
    output_folder,
    say,
    shown,
    tell,
    uncollected,
)
from factpress.last_build import LastBuild


def add_arguments(parser: ArgumentParser) -> None:
    """Add where the site goes, whether anybody should find it, what it replaces, and how problems are told."""
    add_output(parser)
    add_format(parser)
    add_strict(parser)
    parser.add_argument("--unlisted", action="store_true", help="ask search engines to stay away, from a preview")
    told = "a site's folder, or its manifest.json; warn of its pages that lead nowhere now (default: the output folder)"
    parser.add_argument("--published", type=Path, metavar="OLD", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Build the site and put it in place; nothing is made where nothing has changed since the last build."""
    start, output = perf_counter(), output_folder(newsroom, options)
    asked = "unlisted" if options.unlisted else ""
    last = LastBuild(memory=disk_memory(newsroom), newsroom=newsroom, output=output, asked=asked)
    with progress(options) as begin, uncollected():
        begin("looking for changes")
        now = last.look()
        if options.published is None and last.stands(now):
            tell((), "nothing was written", options)
            outcome = f"nothing to do: {shown(output)} is up to date"
        else:
            from factpress.cli.making import make_site  # the whole pipeline: 450 ms that an idle build need not pay

            outcome = make_site(newsroom, options, last, now.signature(), begin)
    say(f"{outcome}, {perf_counter() - start:.1f} s", options)
    return GOOD


COMMAND = Command(run=run, add_arguments=add_arguments)
