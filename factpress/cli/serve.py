"""serve: shows the site while it is written."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.charts import Workers
from factpress.cli.progress import progress
from factpress.cli.terms import Command, add_output, disk_memory, uncollected
from factpress.desk import Desk
from factpress.memory import LayeredMemory, ShortMemory
from factpress.pipeline import Build, build
from factpress.stamps import Stamps

_NEAR = 32 * 2**20  # bytes of what was made that are kept in the process: the disk has the rest


def add_arguments(parser: ArgumentParser) -> None:
    """Add the port."""
    add_output(parser)
    parser.add_argument("--port", type=int, default=8000, help="the port of the preview (default: 8000)")


def run(newsroom: Path, options: Namespace) -> int:
    """Preview the site until its author has had enough."""
    from factpress.serve import serve  # livereload and tornado: 0.15 s that a build need not pay

    memory = LayeredMemory(ShortMemory(at_most=_NEAR), disk_memory(newsroom))
    desk = Desk(newsroom.resolve())
    # workers stay, so that only the first chart waits for them to start; a preview collects when nobody waits for it
    with Workers() as workers, uncollected():

        def build_with_drafts(newsroom: Path, stamps: Stamps) -> Build:
            with progress(options) as begin:
                desk.look(stamps)
                return build(newsroom, memory=memory, workers=workers, drafts=True, begin=begin, desk=desk)

        return serve(build_with_drafts, newsroom, port=options.port)


COMMAND = Command(run=run, add_arguments=add_arguments)
