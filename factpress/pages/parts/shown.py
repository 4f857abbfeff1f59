"""Which articles show a chart or a timeline."""

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import plain
from factpress.prose import Setting


def shown_on(page: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Link the articles in whose bodies the chart or timeline of a page stands."""
    return tuple(
        Link(words=plain(edition.register.titles[address], setting), href=setting.root + address)
        for address in edition.usage.articles_with.get(page, ())
    )
