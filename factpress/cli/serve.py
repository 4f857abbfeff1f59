"""serve: shows the site while it is written."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.cli.terms import Command, add_output
from factpress.pipeline import build


def add_arguments(parser: ArgumentParser) -> None:
    """Add the port."""
    add_output(parser)
    parser.add_argument("--port", type=int, default=8000, help="the port of the preview (default: 8000)")


def run(newsroom: Path, options: Namespace) -> int:
    """Preview the site until its author has had enough."""
    from factpress.serve import serve  # livereload and tornado: 0.15 s that a build need not pay

    return serve(build, newsroom, port=options.port)


COMMAND = Command(help="preview the site, rebuilt and reloaded on every save", run=run, add_arguments=add_arguments)
