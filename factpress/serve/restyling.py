"""Finds out whether two editions of a site differ in their stylesheets alone, so that open pages need no reload."""

from collections.abc import Mapping
from pathlib import PurePosixPath


def restyled(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Mapping[str, str]:
    """Pair the stylesheets of two sites, old address to new; none where the sites differ in anything else.

    A stylesheet's name changes with what is in it, and the pages that name it change too.
    """
    gone, come = _only_in(before, after), _only_in(after, before)
    pairs = dict(zip(gone, come, strict=False))
    pairs |= {path: path for path in before if _is_sheet(path) and path in after and before[path] != after[path]}
    if len(gone) != len(come) or not all(map(_is_sheet, (*gone, *come))):
        return {}
    kept = [path for path in before if path in after and not _is_sheet(path)]
    return pairs if all(_renamed(before[path], pairs) == after[path] for path in kept) else {}


def _only_in(site: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(site.keys() - other.keys())


def _is_sheet(path: str) -> bool:
    return path.endswith(".css")


def _renamed(page: bytes, pairs: Mapping[str, str]) -> bytes:
    for old, new in pairs.items():
        page = page.replace(PurePosixPath(old).name.encode(), PurePosixPath(new).name.encode())
    return page
