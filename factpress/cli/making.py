"""Makes a site and puts it in place, where something has changed since the last build."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from factpress.charts import Workers
from factpress.cli.terms import WrongUsage, by_strictness, disk_memory, outcome_of, tell
from factpress.hosting import HEADERS, keep_unlisted, lost_addresses
from factpress.last_build import LastBuild, Signature
from factpress.manifest import MANIFEST, listed_files, published_files
from factpress.on_demand import FilesOnDemand, all_mistakes
from factpress.pipeline import Build, build
from factpress.problems import ContentError, Location, Problem
from factpress.write import write_site

LOST_ADDRESS = "lost-address"


def make_site(
    newsroom: Path, options: Namespace, last: LastBuild, read: Signature, begin: Callable[[str], None]
) -> str:
    """Build, write and note what was read, which was signed before; returns what came of it, in words."""
    published = _published(options.published, last.output)
    memory = disk_memory(newsroom)
    with Workers() as workers:
        if memory.is_blank and any((newsroom / "content" / "charts").glob("*.yaml")):
            workers.get_ready()  # while content is read: all charts will have to be drawn
        site = build(newsroom, memory=memory, workers=workers, begin=begin)
        warnings = (*site.warnings, *_lost(published, site))
        if by_strictness(warnings, options) != warnings:
            raise ContentError(warnings)
        begin("drawing charts")
        site.draw_ahead()
        begin("writing the site")
        files = site.files | _unlisted(site.files) if options.unlisted else site.files
        try:
            written = write_site(files, last.output, newsroom=newsroom)
        except ContentError as error:  # it tells what is wrong with the first page that cannot be made
            raise all_mistakes(files) from error
    last.keep(read, written.manifest, site.warnings)  # but not those of lost addresses: readers have lost them by now
    tell(warnings, "nothing was written", options)
    return outcome_of(written, last.output)


def _published(named: Path | None, output: Path) -> frozenset[str]:
    """List the files of the site that readers have: the one that is named, or the one that the new site replaces."""
    if named is None:
        return published_files(output)
    manifest = named / MANIFEST if named.is_dir() else named
    with suppress(OSError, RecursionError):  # it may have been downloaded, and be anything
        if (published := listed_files(manifest)) is not None:
            return published
    raise WrongUsage(f"{manifest} is no manifest of a site")


def _unlisted(files: FilesOnDemand) -> FilesOnDemand:
    return FilesOnDemand({HEADERS: lambda: keep_unlisted(files[HEADERS])})


def _lost(published: Iterable[str], site: Build) -> Iterator[Problem]:
    for address in lost_addresses(sorted(published), site.files, site.moved):
        hint = "if its page has a new id, say so in content/redirects.yaml, as in story:old-id: story:new-id"
        place = Location("content/redirects.yaml")
        yield Problem(place, f"{address} was published and leads nowhere now", LOST_ADDRESS, hint, "warning")
