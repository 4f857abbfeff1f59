"""The sitemap: every page that search engines may list, dated where its content is (sitemaps.org, version 0.9)."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from factpress.model import Content
from factpress.prose import page_address
from factpress.syndication.addresses import full_address
from factpress.syndication.days import last_change
from factpress.syndication.writing import add, write_xml

PATH = "sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write_sitemap(content: Content, pages: Iterable[str]) -> bytes:
    """List the pages by address; those that are files, and no folder, stand at no address of their own."""
    days = dict(_days(content))
    root = Element("urlset", {"xmlns": NAMESPACE})
    for page in (page for page in pages if page == "" or page.endswith("/")):
        listed = add(root, "url")
        add(listed, "loc", full_address(content.site, page))
        if page in days:
            add(listed, "lastmod", days[page].isoformat())
    return write_xml(root)


def _days(content: Content) -> Iterator[tuple[str, date]]:
    """List on which day each article was last changed; no other page has a date."""
    articles = {f"stories/{slug}/": story for slug, story in content.stories.items()}
    articles |= {page_address(slug): page for slug, page in content.pages.items()}
    for address, article in articles.items():
        if day := last_change(article):
            yield address, day
