"""The address of everything that can be linked to: folder = kind, id = name, path = URL."""

from factpress.model import Article, Content


def fact_address(content: Content, fact: str) -> str:
    """Address one entry of the ledger."""
    return f"facts/{content.ledger[fact].topic}/#{fact}"


def event_address(content: Content, event: str) -> str | None:
    """Address one event on the first timeline that tells it; None where no timeline does."""
    told = content.timeline_of_event.get(event)
    return f"timelines/{told}/#{event}" if told else None


def page_address(page: str) -> str:
    """Address a page; the page called index is the front page."""
    return "" if page == "index" else f"{page}/"


def article_address(shelf: str, article: Article) -> str:
    """Address a story or a page in its own language: shelf is stories or pages."""
    return article.folder + (page_address(article.id) if shelf == "pages" else f"stories/{article.id}/")
