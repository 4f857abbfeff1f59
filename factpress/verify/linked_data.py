"""What search engines are told must be what the content says: no claim without its status, no date that we infer."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from factpress.addresses import full_address
from factpress.dates import PartialDate
from factpress.problems import Location, Problem
from factpress.verify.cited import finding_of
from factpress.verify.markup import Element
from factpress.verify.published import Published, lacks
from factpress.verify.rows import compare_words

Node = Mapping[str, Any]
Expected = Mapping[str, str] | None  # by field; None where the content knows of no such thing

_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMES = ("#site", "#publisher", "#dataset")  # of nodes that stand at no place of a page


def prove(published: Published) -> Iterator[Problem]:
    """Read every node of every page, and find a claim for every entry of the ledger."""
    claimed: set[str] = set()
    for path, page in published.pages():
        for script in page.all("script", type="application/ld+json"):
            written = _read(script)
            yield from _places(written, script.location, published)
            for node in _nodes(written):
                yield from _node(node, path, script.location, published)
                if node.get("@type") == "Claim":
                    claimed.add(str(node.get("@id")).rpartition("#")[2])
    for missing in sorted(published.statements.keys() - claimed):
        path = f"facts/{published.statements[missing].entry.topic}/index.html"
        yield lacks(Location(path), f"search engines are not told of “{missing}”")


def _read(script: Element) -> Any:
    """Read a block; one that cannot be read is found by the proof of passages."""
    try:
        return json.loads("".join(child for child in script.children if isinstance(child, str)))
    except ValueError:
        return None


def _nodes(written: Any) -> Iterator[Node]:
    """List the nodes that say of what they are, however deep they stand."""
    if isinstance(written, dict):
        if "@type" in written and "@id" in written:
            yield written
        written = list(written.values())
    for part in written if isinstance(written, list) else ():
        yield from _nodes(part)


def _node(node: Node, path: str, place: Location, published: Published) -> Iterator[Problem]:
    """Compare a node with what it is of."""
    expected = _EXPECTED.get(str(node["@type"]), _nothing)(node, path, published)
    if expected is None:
        yield lacks(place, f"search engines are told of “{node.get('@id')}”, and no content says it")
        return
    for name, words in expected.items():
        found = node.get(name)
        told = "; ".join(map(str, found)) if isinstance(found, list) else str(found or "")
        yield from compare_words(told, words, f"{name} of “{_name(node)}”", place, published)


def _name(node: Node) -> str:
    """Name a node as its author does: by the id behind its address."""
    address = str(node.get("@id"))
    return address.rpartition("#")[2] or address


def _nothing(node: Node, path: str, published: Published) -> Expected:
    return None


def _claim(node: Node, path: str, published: Published) -> Expected:
    statement = published.statements.get(str(node.get("@id")).rpartition("#")[2])
    if statement is None or path != f"facts/{statement.entry.topic}/index.html":
        return None
    chains = dict.fromkeys(" → ".join(citation.chain) for citation in statement.entry.citations)
    return {
        "text": finding_of(statement, published),
        "creativeWorkStatus": published.wording.status(statement.status),
        "creditText": "; ".join(chains) if statement.entry.kind == "fact" else "",
    }


def _event(node: Node, path: str, published: Published) -> Expected:
    event = published.content.events.get(str(node.get("@id")).rpartition("#")[2])
    if event is None:
        return None
    return {
        "name": published.expectations.whole(event.title).words,
        "startDate": _day(event.when),
        "description": f"{published.wording.status(event.status)}: {' → '.join(published.content.cite(event).chain)}",
    }


def _article(node: Node, path: str, published: Published) -> Expected:
    story = published.content.stories.get(PurePosixPath(path).parent.name)
    if story is None:
        return None
    return {
        "headline": published.expectations.whole(story.title).words,
        "datePublished": _day(story.published),
        "dateModified": _day(story.updated),
    }


def _dataset(node: Node, path: str, published: Published) -> Expected:
    chart, whole = published.content.charts.get(PurePosixPath(path).parent.name), published.expectations.whole
    if path == "facts/index.html":
        return {"name": str(published.content.site.title)}
    return {"name": whole(chart.title).words, "description": whole(chart.alt).words} if chart else None


def _source(node: Node, path: str, published: Published) -> Expected:
    source = published.content.sources.get(PurePosixPath(str(node.get("@id"))).name)
    if source is None:
        return None
    stated = {"headline": source.title, "creditText": source.author, "sameAs": source.url}
    return {"name": source.name, **{field: str(words or "") for field, words in stated.items()}}


def _site(node: Node, path: str, published: Published) -> Expected:
    site = published.content.site
    return {"name": str(site.title), "description": published.expectations.whole(site.description).words}


def _publisher(node: Node, path: str, published: Published) -> Expected:
    publisher = published.content.site.publisher
    return {"name": str(publisher.name), "url": str(publisher.url or "")}


_EXPECTED: Mapping[str, Callable[[Node, str, Published], Expected]] = {
    "Claim": _claim,
    "CreativeWork": _source,
    "Dataset": _dataset,
    "Event": _event,
    "NewsArticle": _article,
    "Organization": _publisher,
    "WebSite": _site,
}


def _day(when: PartialDate | None) -> str:
    """Find the day that an author wrote in full and without a doubt."""
    return when.edtf if when and _WHOLE_DAY.fullmatch(when.edtf) else ""


def _places(node: Any, place: Location, published: Published) -> Iterator[Problem]:
    """Follow every address on the site, and count every number: there is none but that of a level."""
    if isinstance(node, dict):
        for name, part in node.items():
            if isinstance(part, int | float) and name != "position":
                yield lacks(place, f"search engines are told that {name} is {part}, and no content says it")
            yield from _places(part, place, published)
    elif isinstance(node, list):
        positions = [part.get("position") for part in node if isinstance(part, dict) and "position" in part]
        if positions != list(range(1, len(positions) + 1)):
            yield lacks(place, f"the levels above the page are numbered {positions}")
        for part in node:
            yield from _places(part, place, published)
    elif isinstance(node, str) and not _leads_somewhere(node, published):
        yield lacks(place, f"search engines are led to “{node}”, which is not there")


def _leads_somewhere(words: str, published: Published) -> bool:
    """Tell whether words are an address on the site that there is, or no address on it at all."""
    root = full_address(published.content.site, "")
    page, _, fragment = words.removeprefix(root).partition("#")
    file = page if page in published.files else f"{page}index.html"
    if not words.startswith(root):
        return True
    document = published.documents.get(file)
    is_named = f"#{fragment}" in _NAMES or bool(document and document.first(id=fragment))
    return file in published.files and (not fragment or is_named)
