"""Every translation must stand at its address, in its language, and lead to the original."""

from collections.abc import Iterator

from factpress.problems import Location, Problem
from factpress.verify.markup import Element, read_markup
from factpress.verify.published import Published, differs, lacks


def prove(published: Published) -> Iterator[Problem]:
    """Find the page of each translation, and read which language it says it is in."""
    site = str(published.content.site.language)
    for translation in published.content.translations:
        stands = f"stories/{translation.id}/" if translation.shelf == "stories" else _page(str(translation.id))
        path = f"{translation.into}/{stands}index.html"
        written = published.files.get(path)
        if written is None:
            yield lacks(Location(path), f"the translation of “{translation.id}” is not published")
            continue
        document = read_markup(written.decode("utf-8", "replace"), path)
        page = document.first("html") or document
        if page.get("lang") != translation.into:
            yield differs(page.location, "the language of the page", page.get("lang"), str(translation.into))
        if document.first("a", hreflang=site) is None:
            yield lacks(page.location, f"nothing leads from the translation of “{translation.id}” to the original")
        yield from _topics(document, published)


def _topics(document: Element, published: Published) -> Iterator[Problem]:
    """Read which language the titles of topics say they are in, which nobody has translated."""
    site = str(published.content.site.language)
    for topic, title in published.content.topics.items():
        for link in document.all("a"):
            if link.get("href").endswith(f"facts/{topic}/") and link.get("lang") != site:
                yield differs(link.location, f"the language of “{title}”", link.get("lang") or "that of the page", site)


def _page(slug: str) -> str:
    return "" if slug == "index" else f"{slug}/"
