"""A web address must be one that a reader's browser can follow.

Bad:   url: www.example.org
Good:  url: https://www.example.org/
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from factpress.model import Content
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Wording

_BEGUN = re.compile(r"^(?:https?)?:?/+")  # as in http//example.org


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find addresses without https:// or without a host, and a site's address that does not end in a slash."""
    for site in content.sites:
        unusable = tuple(_unusable(site.url))
        yield from unusable
        if not unusable and not site.url.endswith("/"):
            message, hint = f"“{site.url}” does not end in a slash", f"write {site.url}/"
            yield Problem(site.url.location, message, "bad-address", hint)
    publishers, sources = (site.publisher for site in content.sites), content.sources.values()
    for address in (*(publisher.url for publisher in publishers), *(source.url for source in sources)):
        if address is not None:
            yield from _unusable(address)


def _unusable(address: Text) -> Iterator[Problem]:
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        parts = urlsplit("https:")
    if parts.scheme not in ("http", "https"):
        bare = _BEGUN.sub("", address)
        hint = f"write https://{bare}" if not parts.scheme else "only http and https addresses can be published"
        yield Problem(address.location, f"“{address}” is no web address", "bad-address", hint)
    elif not parts.hostname or "." not in parts.hostname or any(character.isspace() for character in address):
        hint = "write it as the browser shows it, as in https://example.org/page/"
        yield Problem(address.location, f"“{address}” names no site", "bad-address", hint)
