"""Where each fact is used: the articles, charts and timelines that show it, and the sums that rest on it."""

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import fact_links
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import plain
from factpress.prose import Setting


def use_links(fact: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Link every place that shows a fact."""
    return tuple(
        Link(words=plain(edition.register.titles[address], setting), href=setting.root + address)
        for address in edition.usage.pages_of.get(fact, ())
    )


def sum_links(fact: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Link every sum that rests on a fact."""
    return fact_links(edition.usage.sums_on.get(fact, ()), setting)
