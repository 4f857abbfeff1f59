"""Addresses: in full, for software that meets a file away from the site, and those that are no page's to take."""

from collections.abc import Iterable

from factpress.model import Site

_OUR_FOLDERS = frozenset(
    (
        *("cards", "charts", "corrections", "credits", "cross-checks", "data", "facts", "sources", "speakers"),
        *("static", "stories", "timelines"),
    )
)


def full_address(site: Site, path: str) -> str:
    """Write the full address of a page or file; it is what the page itself calls canonical."""
    return f"{site.url.rstrip('/')}/{path}"


def taken_addresses(languages: Iterable[str]) -> frozenset[str]:
    """List the first parts of addresses that a build gives itself, so that no page can be called so."""
    return _OUR_FOLDERS | set(languages)
