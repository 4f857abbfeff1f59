"""What a preview shows: the last good site, and what stands between it and the last save."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Protocol

from factpress.problems import Location, Problem
from factpress.serve.obstacles import Obstacle, made_or_obstacle, with_more
from factpress.serve.restyling import restyled

_TRIED = 3  # files that could not be made: more would hold up what mends them


class Site(Protocol):
    """A site as a build gives it: every file by its path, and what its authors should still know."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """Hold every file by its path in the site; that may take a while, and each is made when it is asked for."""

    @property
    def state(self) -> str:
        """Hold what two sites have in common only where all their files are alike."""

    @property
    def unstyled(self) -> str:
        """Hold what two sites have in common only where all their files are alike but the stylesheets."""

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Hold what does not stop a build."""

    @property
    def places(self) -> Mapping[str, Location]:
        """Hold where each figure was written, by its id."""

    @property
    def drafts(self) -> tuple[str, ...]:
        """Hold the addresses of the pages that are drafts."""


@dataclass(frozen=True, kw_only=True)
class NoSite:
    """What there is before the first good build."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    state: str = ""
    unstyled: str = ""
    warnings: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    drafts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A good site, and the obstacle to a newer one where there is one; `id` differs wherever a page does.

    `latest` is a site of which all files are like those of `site`: what was made of this need not be made again, and
    that one knows where everything stands since. `unmade` are files that turned out to be impossible to make, with why.
    `restyled` has an entry for each stylesheet that open pages may still know by an earlier address.
    """

    id: str
    site: Site = NoSite()
    latest: Site = NoSite()
    obstacle: Obstacle | None = None
    unmade: Mapping[str, Obstacle] = field(default_factory=dict)
    restyled: Mapping[str, str] = field(default_factory=dict)


NOTHING_YET = Edition(id="edition-none")


def next_edition(shown: Edition, build: Callable[[], Site], roots: Iterable[Path]) -> Edition:
    """Build, and say what is to be shown now; whatever fails leaves the last good site standing.

    The roots are where the files that an author's mistakes stand in may be found. What could not be made of the last
    site is tried at once, so that an obstacle does not come and go with each save.
    """
    roots = tuple(roots)
    made = made_or_obstacle(lambda: _tried(_edition(shown, build()), tuple(shown.unmade), roots), roots)
    return _after(shown, replace(shown, obstacle=made) if isinstance(made, Obstacle) else made)


def hindered(edition: Edition, path: str, obstacle: Obstacle, roots: Iterable[Path]) -> Edition:
    """Say what is to be shown when a file of the edition cannot be made, perhaps after others; "" is none of them."""
    unmade = {**edition.unmade, path: obstacle} if path else edition.unmade
    return _after(edition, replace(edition, obstacle=with_more(edition.obstacle, obstacle, roots), unmade=unmade))


def caught_up(edition: Edition, begun: Edition, shown: Edition, roots: Iterable[Path]) -> Edition:
    """Say what is to be shown after a build that began with one edition, when another is shown by now.

    What has turned out meanwhile to be impossible to make still is where the site is the same; nobody tries it again.
    """
    roots = tuple(roots)
    if edition.site is shown.site:
        for path in [path for path in shown.unmade if path not in begun.unmade]:
            edition = hindered(edition, path, shown.unmade[path], roots)
    return _after(shown, edition)


def differs_in_style_alone(before: Edition, after: Edition) -> bool:
    """Tell whether an open page of one edition becomes that of the next by fetching its stylesheets again."""
    return before.obstacle is None and after.obstacle is None and bool(after.restyled)


def _edition(shown: Edition, site: Site) -> Edition:
    """Make an edition of a site, or of the one that is shown where all its files are the same."""
    if site.state == shown.site.state:
        return Edition(id=shown.id, site=shown.site, latest=site, restyled=shown.restyled)
    pairs = restyled(shown.site.files, site.files) if site.unstyled == shown.site.unstyled else {}
    return Edition(id=shown.id, site=site, latest=site, restyled=_followed(shown.restyled, pairs) if pairs else {})


def _tried(edition: Edition, paths: Iterable[str], roots: Iterable[Path]) -> Edition:
    roots = tuple(roots)
    for path in [path for path in paths if path in edition.site.files][:_TRIED]:
        made = made_or_obstacle(partial(edition.site.files.__getitem__, path), roots)
        edition = hindered(edition, path, made, roots) if isinstance(made, Obstacle) else edition
    return edition


def _followed(known: Mapping[str, str], pairs: Mapping[str, str]) -> Mapping[str, str]:
    return {**{old: pairs.get(new, new) for old, new in known.items()}, **pairs}


def _after(shown: Edition, edition: Edition) -> Edition:
    """Name an edition as the one before it where pages are the same, so that saves that change nothing reload nothing.

    A name begins with a word, for livereload's script turns whatever looks like a number into one.
    """
    overlays = [each.obstacle.overlay if each.obstacle else "" for each in (shown, edition)]
    is_same = edition.site is shown.site and overlays[0] == overlays[1]
    return replace(edition, id=shown.id if is_same else f"edition-{token_hex(8)}")
