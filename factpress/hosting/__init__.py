"""What a host is told about the site: the headers of its answers, and where addresses that moved lead."""

from collections.abc import Mapping

from factpress.hosting import headers, redirects
from factpress.hosting.headers import HEADERS, keep_unlisted
from factpress.hosting.redirects import REDIRECTS, lost_addresses
from factpress.model import Content
from factpress.on_demand import FilesOnDemand

__all__ = ["HEADERS", "REDIRECTS", "keep_unlisted", "lost_addresses", "write_hosting"]


def write_hosting(files: Mapping[str, bytes], content: Content) -> FilesOnDemand:
    """Write the files in which Netlify, Cloudflare Pages and others look for headers and redirects."""

    def told() -> bytes:
        return headers.write_headers(files[path] for path in sorted(files) if path.endswith(".js"))

    def moved() -> bytes:
        return redirects.write_redirects(content.redirects, files, content.languages)

    return FilesOnDemand({HEADERS: told, **({REDIRECTS: moved} if content.redirects else {})})
