"""Links, ready to be set."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words that lead somewhere; with an empty address they are only words."""

    words: str
    href: str = ""
    is_current: bool = False  # leads to the part of the site that the reader is in
    language: str = ""  # of its words, where it is not that of the page


def way_to_root(path: str) -> str:
    """Write the way from a page back to the site's root: "../../" from facts/wages/."""
    return "../" * path.count("/") or "./"
