"""Articles: a story with its headline, its days and the documents that it rests on."""

from collections.abc import Iterable, Mapping
from typing import Any

from factpress.addresses import full_address
from factpress.linked_data.nodes import Node, describe_source, licence_of, publisher, reference, site_id
from factpress.model import Article, Content
from factpress.prose import plain_text
from factpress.syndication.days import day_of
from factpress.wording import Wording


def describe_article(
    article: Article, path: str, facts: Iterable[str], content: Content, wording: Wording, image: str = ""
) -> Node:
    """Describe a story that uses these facts; a day on which it was published is told only if its author gives one."""
    site, address = content.site, full_address(content.site, path)
    return {
        "@type": "NewsArticle",
        "@id": address,
        "headline": plain_text(article.title, content, wording),
        "description": plain_text(article.standfirst or site.description, content, wording),
        "url": address,
        "mainEntityOfPage": address,
        "inLanguage": wording.language.code,
        "isPartOf": reference(site_id(site)),
        "author": publisher(site),
        "publisher": publisher(site),
        **_days(article),
        **({"image": image} if image else {}),
        **licence_of(site),
        **_citation(facts, content),
    }


def _days(article: Article) -> Mapping[str, Any]:
    days = {"datePublished": day_of(article.published), "dateModified": day_of(article.updated)}
    return {name: day.isoformat() for name, day in days.items() if day}


def _citation(facts: Iterable[str], content: Content) -> Mapping[str, Any]:
    cited = {str(citation.source.id): citation.source for fact in facts for citation in content.ledger[fact].citations}
    return {"citation": [describe_source(source, content.site) for source in cited.values()]} if cited else {}
