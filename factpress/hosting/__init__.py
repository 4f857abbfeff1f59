"""What a host is told about the site: the headers of its answers, and where addresses that moved lead."""

from collections.abc import Mapping

from factpress.hosting import headers, redirects
from factpress.hosting.headers import HEADERS, keep_unlisted
from factpress.hosting.redirects import REDIRECTS, lost_addresses
from factpress.model import Content

__all__ = ["HEADERS", "REDIRECTS", "keep_unlisted", "lost_addresses", "write_hosting"]


def write_hosting(files: Mapping[str, bytes], content: Content) -> dict[str, bytes]:
    """Write the files in which Netlify, Cloudflare Pages and others look for headers and redirects."""
    scripts = [written for path, written in sorted(files.items()) if path.endswith(".js")]
    moved = redirects.write_redirects(content.redirects, files, content.languages)
    return {HEADERS: headers.write_headers(scripts), **({REDIRECTS: moved} if moved else {})}
