"""What a preview shows: the last good site, and what stands between it and the last save."""

import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from factpress.problems import ContentError, Location, Problem
from factpress.serve.obstacles import Obstacle, obstacle_of_bug, obstacle_of_mistakes
from factpress.serve.restyling import restyled


class Site(Protocol):
    """A site as a build makes it: every file by its path, and what its authors should still know."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """Hold every file by its path in the site."""

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
class Edition:
    """A good site, and the obstacle to a newer one where there is one; `id` differs wherever a page does.

    `restyled` has an entry for each stylesheet that open pages may still know by an earlier address.
    """

    id: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    drafts: tuple[str, ...] = ()
    obstacle: Obstacle | None = None
    restyled: Mapping[str, str] = field(default_factory=dict)


NOTHING_YET = Edition(id="edition-none")


def next_edition(shown: Edition, build: Callable[[Path], Site], newsroom: Path, roots: Iterable[Path]) -> Edition:
    """Build, and say what is to be shown now; whatever fails leaves the last good site standing.

    The roots are where the files that an author's mistakes stand in may be found.
    """
    try:
        site = build(newsroom)
    except ContentError as error:
        return _blocked(shown, obstacle_of_mistakes(error.problems, roots))
    except (Exception, SystemExit):  # noqa: BLE001  # a bug is shown with its traceback, and the preview goes on
        return _blocked(shown, obstacle_of_bug(traceback.format_exc()))
    return Edition(
        id=_id(site.files, " ".join(site.drafts)),
        files=site.files,
        warnings=site.warnings,
        places=site.places,
        drafts=site.drafts,
        restyled=shown.restyled if site.files == shown.files else _restyled(shown, site.files),
    )


def differs_in_style_alone(before: Edition, after: Edition) -> bool:
    """Tell whether an open page of one edition becomes that of the next by fetching its stylesheets again."""
    return before.obstacle is None and after.obstacle is None and bool(after.restyled)


def changed_paths(before: Edition, after: Edition) -> tuple[str, ...]:
    """List the files of the site that came, went or changed."""
    old, new = before.files, after.files
    return tuple(sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path)))


def _blocked(shown: Edition, obstacle: Obstacle) -> Edition:
    return replace(shown, id=_id(shown.files, obstacle.overlay), obstacle=obstacle)


def _id(files: Mapping[str, bytes], added: str = "") -> str:
    """Name what is shown by all that is in it, so that saves that change nothing reload nothing.

    It begins with a word, for livereload's script turns whatever looks like a number into one.
    """
    digest = blake2b(added.encode(), digest_size=16)
    for path in sorted(files):
        digest.update(f"{len(path)} {path} {len(files[path])} ".encode() + files[path])
    return f"edition-{digest.hexdigest()}"


def _restyled(shown: Edition, files: Mapping[str, bytes]) -> Mapping[str, str]:
    pairs = restyled(shown.files, files)
    return {**{old: pairs.get(new, new) for old, new in shown.restyled.items()}, **pairs} if pairs else {}
