"""Makes the pages that nobody looks at, when nothing else is going on, so that what is wrong with them is told."""

import asyncio
from collections.abc import Iterable
from itertools import chain, islice, zip_longest

from factpress.serve.editions import Edition
from factpress.serve.showing import Showing

QUIET = 1.5  # seconds without a save or a request
_BREATH = 0.02  # seconds between two pages, in which a save or a request comes first
_AT_MOST = 300  # pages of an edition: all that ten stories have; of a thousand stories a few of each kind are a proof


async def proofread(showing: Showing) -> None:
    """Make pages of whatever edition is shown, one at a time, as long as nobody wants anything else.

    Content has been checked by then; what can still come up is a mistake in a template, which most of its pages share.
    """
    while True:
        edition = showing.edition
        await showing.quiet.lasts(QUIET)
        paths = proof_pages(edition.site.files) if await showing.lay_out(edition) else ()
        for path in islice(paths, _AT_MOST):
            await showing.quiet.lasts(QUIET)
            if not _is_shown(edition, showing):
                break
            if path not in showing.edition.unmade and (obstacle := await showing.copies.tried(edition, path)):
                showing.hinder(edition, path, obstacle)
            await asyncio.sleep(_BREATH)
        while _is_shown(edition, showing):
            await asyncio.sleep(QUIET)


def proof_pages(files: Iterable[str]) -> Iterable[str]:
    """Put the pages of a site in turn: one of each kind, by the folder that they stand in, then the next of each."""
    kinds: dict[str, list[str]] = {}
    for path in files:
        if path.endswith(".html"):
            kinds.setdefault(path.removesuffix("index.html").rstrip("/").rpartition("/")[0], []).append(path)
    return filter(None, chain.from_iterable(zip_longest(*kinds.values())))


def _is_shown(edition: Edition, showing: Showing) -> bool:
    return showing.edition.site is edition.site
