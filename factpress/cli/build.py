"""build: makes the site."""

from argparse import Namespace
from pathlib import Path
from time import perf_counter

from factpress.cli.terms import GOOD, Command, add_output, output_folder, shown, tell
from factpress.pipeline import build
from factpress.write import write_site


def run(newsroom: Path, options: Namespace) -> int:
    """Build the site and put it in place."""
    start, output = perf_counter(), output_folder(newsroom, options)
    site = build(newsroom)
    tell(site.warnings, "nothing was written")
    written = write_site(site.files, output, newsroom=newsroom)
    seconds = perf_counter() - start
    if written.changed or written.removed:
        print(f"{len(site.files)} files in {shown(output)}: {len(written.changed)} changed, {seconds:.1f} s")
    else:
        print(f"nothing to do: {shown(output)} is up to date, {seconds:.1f} s")
    return GOOD


COMMAND = Command(help="build the site into its output folder", run=run, add_arguments=add_output)
