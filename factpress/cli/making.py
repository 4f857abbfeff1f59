"""Makes a site and puts it in place, where something has changed since the last build."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from factpress.cli.terms import WrongUsage, by_strictness, shown, tell
from factpress.hosting import HEADERS, keep_unlisted, lost_addresses
from factpress.last_build import LastBuild, Signature
from factpress.pipeline import Build, build
from factpress.problems import ContentError, Location, Problem
from factpress.write import MANIFEST, listed_files, write_site

LOST_ADDRESS = "lost-address"


def make_site(
    newsroom: Path, options: Namespace, last: LastBuild, read: Signature, begin: Callable[[str], None]
) -> str:
    """Build, write and note what was read, which was signed before; returns what came of it, in words."""
    published = _published(options.published, last.output)
    site = build(newsroom, memory=last.memory, begin=begin)
    warnings = (*site.warnings, *_lost(published, site))
    if by_strictness(warnings, options) != warnings:
        raise ContentError(warnings)
    begin("writing the site")
    files = {**site.files, HEADERS: keep_unlisted(site.files[HEADERS])} if options.unlisted else site.files
    written = write_site(files, last.output, newsroom=newsroom)
    if not warnings:  # they are told at every build
        last.keep(read, written.manifest)
    tell(warnings, "nothing was written", options)
    if written.changed or written.removed:
        total = len(written.changed) + len(written.unchanged)
        return f"{total} files in {shown(last.output)}: {len(written.changed)} changed"
    return f"nothing to do: {shown(last.output)} is up to date"


def _published(named: Path | None, output: Path) -> frozenset[str]:
    """List the files of the site that readers have: the one that is named, or the one that the new site replaces."""
    if named is None:
        with suppress(OSError):  # who cannot read it is told when the site is written
            return listed_files(output / MANIFEST) or frozenset()
        return frozenset()
    manifest = named / MANIFEST if named.is_dir() else named
    with suppress(OSError, RecursionError):  # it may have been downloaded, and be anything
        if (published := listed_files(manifest)) is not None:
            return published
    raise WrongUsage(f"{manifest} is no manifest of a site")


def _lost(published: Iterable[str], site: Build) -> Iterator[Problem]:
    for address in lost_addresses(sorted(published), site.files, site.moved):
        hint = "if its page has a new id, say so in content/redirects.yaml, as in story:old-id: story:new-id"
        place = Location("content/redirects.yaml")
        yield Problem(place, f"{address} was published and leads nowhere now", LOST_ADDRESS, hint, "warning")
