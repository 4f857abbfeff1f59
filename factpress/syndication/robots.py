"""What crawlers may read (RFC 9309): all of it; and where the sitemap stands."""

from factpress.addresses import full_address
from factpress.model import Site
from factpress.syndication.sitemap import PATH as SITEMAP

PATH = "robots.txt"


def write_robots(site: Site) -> bytes:
    """Let everybody in, and name the sitemap; crawlers look for it at a host's root only."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {full_address(site, SITEMAP)}\n".encode()
