"""build: makes the site."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
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
    disk_memory,
    output_folder,
    say,
    shown,
    tell,
)
from factpress.hosting import HEADERS, keep_unlisted, lost_addresses
from factpress.pipeline import Build, build
from factpress.problems import ContentError, Location, Problem
from factpress.write import write_site

LOST_ADDRESS = "lost-address"


def add_arguments(parser: ArgumentParser) -> None:
    """Add where the site goes, whether anybody should find it, and how problems are told."""
    add_output(parser)
    add_format(parser)
    add_strict(parser)
    parser.add_argument("--unlisted", action="store_true", help="ask search engines to stay away, from a preview")


def run(newsroom: Path, options: Namespace) -> int:
    """Build the site and put it in place."""
    start, output = perf_counter(), output_folder(newsroom, options)
    with progress(options) as begin:
        site = build(newsroom, memory=disk_memory(newsroom), begin=begin)
        if by_strictness(site.warnings, options) != site.warnings:
            raise ContentError(site.warnings)
        begin("writing the site")
        files = {**site.files, HEADERS: keep_unlisted(site.files[HEADERS])} if options.unlisted else site.files
        written = write_site(files, output, newsroom=newsroom)
    tell((*site.warnings, *_lost(written.removed, site)), "nothing was written", options)
    seconds = perf_counter() - start
    if written.changed or written.removed:
        say(f"{len(site.files)} files in {shown(output)}: {len(written.changed)} changed, {seconds:.1f} s", options)
    else:
        say(f"nothing to do: {shown(output)} is up to date, {seconds:.1f} s", options)
    return GOOD


def _lost(removed: Sequence[str], site: Build) -> Iterator[Problem]:
    for address in lost_addresses(removed, site.moved):
        hint = "if its page has a new id, say so in content/redirects.yaml, as in story:old-id: story:new-id"
        place = Location("content/redirects.yaml")
        yield Problem(place, f"{address} was published and leads nowhere now", LOST_ADDRESS, hint, "warning")


COMMAND = Command(help="build the site into its output folder", run=run, add_arguments=add_arguments)
