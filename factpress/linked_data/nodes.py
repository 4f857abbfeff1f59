"""Nodes: what stands on many pages in the same words, and how all of it is written (JSON-LD 1.1)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factpress.addresses import full_address
from factpress.model import Content, Site, Source
from factpress.prose import plain_text
from factpress.wording import Wording

Node = Mapping[str, Any]

CONTEXT = "https://schema.org"
CREDITS = "credits/"
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})  # so that no words can end the script


def write_nodes(nodes: Iterable[Node]) -> str:
    """Write nodes so that they can stand in a script element of a page."""
    graph = {"@context": CONTEXT, "@graph": list(nodes)}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def describe_site(content: Content, wording: Wording) -> tuple[Node, ...]:
    """Describe the site and its publisher, in full; everything else only names them."""
    site = content.site
    return (
        {
            "@type": "WebSite",
            "@id": site_id(site),
            "name": str(site.title),
            "description": plain_text(site.description, content, wording),
            "url": full_address(site, ""),
            "inLanguage": str(site.language),
            "publisher": reference(publisher_id(site)),
            **licence_of(site),
        },
        publisher(site),
    )


def describe_crumbs(pages: Sequence[tuple[str, str]], site: Site) -> Node:
    """Describe the way down to a page: names and addresses, from the first level to the page itself."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": full_address(site, address)}
            for position, (name, address) in enumerate(pages, start=1)
        ],
    }


def describe_source(source: Source, site: Site) -> Node:
    """Describe a document that we read; what it does not say of itself is left out."""
    stated = {"headline": source.title, "author": source.author, "inLanguage": source.language, "sameAs": source.url}
    known = {name: str(words) for name, words in stated.items() if words}
    if source.author:
        known["creditText"] = known.pop("author")  # nobody tells whether the author is a person or a newsroom
    return {
        "@type": "CreativeWork",
        "@id": source_id(source, site),
        "name": source.name,
        "url": source_id(source, site),
        "publisher": {"@type": "Organization", "name": str(source.publisher)},
        **known,
    }


def publisher(site: Site) -> Node:
    """Describe who publishes the site."""
    url = {"url": str(site.publisher.url)} if site.publisher.url else {}
    return {"@type": "Organization", "@id": publisher_id(site), "name": str(site.publisher.name), **url}


def licence_of(site: Site) -> Node:
    """Lead to what the credits say of the licence; empty where the site names none."""
    return {"license": full_address(site, CREDITS)} if site.license else {}


def reference(id: str) -> Node:
    """Name a node that is described elsewhere."""
    return {"@id": id}


def site_id(site: Site) -> str:
    """Name the site as a node."""
    return full_address(site, "#site")


def publisher_id(site: Site) -> str:
    """Name the publisher as a node."""
    return full_address(site, "#publisher")


def source_id(source: Source, site: Site) -> str:
    """Name a source as a node: by the page that tells of it."""
    return full_address(site, f"sources/{source.id}/")
