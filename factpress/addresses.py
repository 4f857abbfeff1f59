"""Full addresses, for software that meets a file of the site away from the site."""

from factpress.model import Site


def full_address(site: Site, path: str) -> str:
    """Write the full address of a page or file; it is what the page itself calls canonical."""
    return f"{site.url.rstrip('/')}/{path}"
