"""Finds out whether two editions of a site differ in their stylesheets alone, so that open pages need no reload."""

from collections.abc import Iterable, Mapping


def restyled(before: Iterable[str], after: Iterable[str]) -> Mapping[str, str]:
    """Pair the stylesheets that differ between two sites, old path to new; none where other files come or go.

    Those that stay are alike: the name of a static file changes with what is in it, so that the paths tell.
    """
    old, new = frozenset(before), frozenset(after)
    gone, come = sorted(old - new), sorted(new - old)
    if len(gone) != len(come) or not all(path.endswith(".css") for path in (*gone, *come)):
        return {}
    return dict(zip(gone, come, strict=True))
