"""The same article in other languages: every address that it has, by language."""

from collections.abc import Iterator, Mapping

from factpress.model import Content
from factpress.prose import article_address, page_address

_DEFAULT = "x-default"  # for readers of any other language


def alternates(content: Content) -> Mapping[str, Mapping[str, str]]:
    """List for each address of a translated article the addresses of all its languages, the original's first."""
    found: dict[str, dict[str, str]] = {}
    for translation in content.translations:
        is_page = translation.shelf == "pages"
        original = page_address(translation.id) if is_page else f"stories/{translation.id}/"
        languages = found.setdefault(original, {str(content.site.language): original})
        languages[str(translation.into)] = article_address(str(translation.shelf), translation)
    return {address: languages for languages in found.values() for address in languages.values()}


def with_default(languages: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Add the address for readers of any other language: that of the original."""
    yield from languages.items()
    yield from ((_DEFAULT, original) for original in [*languages.values()][:1])
