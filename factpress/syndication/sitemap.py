"""The sitemap: every page that search engines may list, dated where its content is (sitemaps.org, version 0.9)."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from factpress.addresses import full_address
from factpress.model import Content
from factpress.prose import article_address, page_address
from factpress.syndication.alternates import alternates, with_default
from factpress.syndication.days import last_change
from factpress.syndication.writing import add, write_xml

PATH = "sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def write_sitemap(content: Content, pages: Iterable[str]) -> bytes:
    """List the pages by address; those that are files, and no folder, stand at no address of their own."""
    days, languages = dict(_days(content)), alternates(content)
    root = Element("urlset", {"xmlns": NAMESPACE, **({"xmlns:xhtml": XHTML} if languages else {})})
    for page in (page for page in pages if page == "" or page.endswith("/")):
        listed = add(root, "url")
        add(listed, "loc", full_address(content.site, page))
        if page in days:
            add(listed, "lastmod", days[page].isoformat())
        for language, address in with_default(languages.get(page, {})):
            add(listed, "xhtml:link", rel="alternate", hreflang=language, href=full_address(content.site, address))
    return write_xml(root)


def _days(content: Content) -> Iterator[tuple[str, date]]:
    """List on which day each article was last changed; no other page has a date."""
    articles = {f"stories/{slug}/": story for slug, story in content.stories.items()}
    articles |= {page_address(slug): page for slug, page in content.pages.items()}
    articles |= {article_address(str(article.shelf), article): article for article in content.translations}
    for address, article in articles.items():
        if day := last_change(article):
            yield address, day
