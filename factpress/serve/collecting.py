"""Collects circles of dead values when nothing else is going on, for a look for them holds up all else."""

import asyncio
import gc

from factpress.serve.showing import Showing

QUIET = 5.0  # seconds without a save or a request


async def collect(showing: Showing) -> None:
    """Look for circles once after each save: a build leaves none, but whatever failed does.

    Only what has been made since the last look is looked at: all of three hundred stories would take half a second.
    """
    await showing.quiet.lasts(QUIET)
    while True:
        gc.freeze()
        edition = showing.edition
        while showing.edition is edition:
            await asyncio.sleep(QUIET)
        await showing.quiet.lasts(QUIET)
        gc.collect()
