"""A web address must be one that a reader's browser can follow.

Bad:   url: www.example.org
Good:  url: https://www.example.org/
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from factpress.model import Content
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find addresses without https:// or without a host, and a site's address that does not end in a slash."""
    site = content.site.url
    addresses = [site, content.site.publisher.url, *(source.url for source in content.sources.values())]
    problems = [problem for address in addresses if address is not None for problem in _unusable(address)]
    yield from problems
    if not problems and not site.endswith("/"):
        yield Problem(site.location, f"“{site}” does not end in a slash", "bad-address", f"write {site}/")


def _unusable(address: Text) -> Iterator[Problem]:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        hint = f"write https://{address}" if not parts.scheme else "only http and https addresses can be published"
        yield Problem(address.location, f"“{address}” is no web address", "bad-address", hint)
    elif not parts.hostname or "." not in parts.hostname or any(character.isspace() for character in address):
        hint = "write it as the browser shows it, as in https://example.org/page/"
        yield Problem(address.location, f"“{address}” names no site", "bad-address", hint)
