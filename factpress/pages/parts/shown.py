"""Which articles show a chart or a timeline."""

from collections.abc import Iterator

from factpress.model import Article, Content
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import plain
from factpress.prose import Setting, find_references, page_address


def shown_on(kind: str, id: str, content: Content, setting: Setting) -> tuple[Link, ...]:
    """Link the articles in whose bodies it stands."""
    return tuple(
        Link(words=plain(article.title, setting), href=setting.root + address)
        for address, article in _articles(content)
        if any(reference.kind == kind and reference.id == id for reference in find_references(article.body))
    )


def _articles(content: Content) -> Iterator[tuple[str, Article]]:
    yield from ((page_address(slug), page) for slug, page in content.pages.items())
    yield from ((f"stories/{slug}/", story) for slug, story in content.stories.items())
