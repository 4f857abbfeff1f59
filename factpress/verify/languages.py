"""Parts the pages of a site by language: a translated page has parts that stay in the language of the site."""

from collections.abc import Iterator, Mapping

from factpress.model import Content
from factpress.verify.markup import Element

_BLOCKS = ("div", "section")  # the others are words in a note, which is read whole


def in_site_language(documents: Mapping[str, Element], content: Content) -> dict[str, Element]:
    """Keep what is in the language of the site: every page of its own, and of translated pages what says so."""
    site = str(content.site.language)
    return {
        path: _joined(path, document, site) if _is_translated(path, content) else document
        for path, document in documents.items()
    }


def in_language(documents: Mapping[str, Element], language: str, content: Content) -> dict[str, Element]:
    """Keep the pages that are translated into a language, without charts and timelines, which are not."""

    def is_left_out(element: Element) -> bool:
        return element.tag in _BLOCKS and element.get("lang") == str(content.site.language)

    return {
        path: document.without(is_left_out)
        for path, document in documents.items()
        if path.startswith(f"{language}/") and _is_translated(path, content)
    }


def _is_translated(path: str, content: Content) -> bool:
    return path.endswith(".html") and path.partition("/")[0] in content.languages


def _joined(path: str, document: Element, language: str) -> Element:
    return Element(tag="", children=[*_parts(document, language)], location=document.location)


def _parts(element: Element, language: str) -> Iterator[Element]:
    """List the outermost elements in a language."""
    for child in element.children:
        if isinstance(child, Element) and child.get("lang") == language:
            yield child
        elif isinstance(child, Element):
            yield from _parts(child, language)
