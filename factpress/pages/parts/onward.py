"""The next step: of all that a reader may want after a page, the one that suits it."""

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.frame import article_link
from factpress.pages.parts.links import Link, way_to_root
from factpress.pages.parts.register import Ring
from factpress.prose import plain_text


def onward_to_front(path: str, edition: Edition) -> tuple[Link, ...]:
    """Lead to the front page."""
    front = article_link(edition.content.pages["index"], edition, way_to_root(path))
    if front.language:
        return (front,)
    return (Link(words=edition.wording.phrase("onward.front", title=front.words), href=front.href),)


def onward_to_ledger(path: str, edition: Edition, words: str = "ledger") -> tuple[Link, ...]:
    """Lead to the ledger, or to the front page where there are no facts; words are those of a phrase."""
    if not edition.content.ledger:
        return onward_to_front(path, edition)
    return (Link(words=edition.wording.phrase(f"onward.{words}"), href=f"{way_to_root(path)}facts/"),)


def onward_to_sources(path: str, edition: Edition) -> tuple[Link, ...]:
    """Lead to the documents that figures come from."""
    return (Link(words=edition.wording.phrase("onward.origins"), href=f"{way_to_root(path)}sources/"),)


def onward_to_another(kind: str, id: str, ring: Ring, edition: Edition) -> tuple[Link, ...]:
    """Lead from a chart, a timeline or a source to the next, and from the last to the first.

    One that is alone leads to the ledger.
    """
    path, others = f"{kind}/{id}/", ring.after(id)
    if not others:
        return onward_to_ledger(path, edition)
    address = f"{kind}/{others[0]}/"
    title = plain_text(edition.register.titles[address], edition.content, edition.wording)
    words = edition.wording.phrase(f"onward.{kind}", title=title)
    return (Link(words=words, href=way_to_root(path) + address),)
