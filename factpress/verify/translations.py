"""Every translation must stand at its address, in its language, and lead to the original."""

from collections.abc import Iterator

from factpress.problems import Location, Problem
from factpress.verify.markup import read_markup
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


def _page(slug: str) -> str:
    return "" if slug == "index" else f"{slug}/"
