"""Whatever a page counts must be what there is: how much is confirmed, and how many entries or events it has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factpress.model import Status
from factpress.problems import Location, Problem
from factpress.verify.markup import Element, read_markup
from factpress.verify.published import Published, differs, lacks
from factpress.verify.statements import Statement
from factpress.verify.told import Found, find_told, statuses_of
from factpress.wording import Wording

_EMBED = "/embed/index.html"


def prove(published: Published) -> Iterator[Problem]:
    """Read the key of every page, the filter of every timeline, and the counts by status."""
    for path, page in published.pages():
        if not path.endswith(_EMBED):  # a chart alone has no room for a key, and its legend says how sure each mark is
            yield from _key(*_whole(path, page, published), path, published)
        for timeline in page.all(class_="timeline"):
            yield from _taken_out(timeline, published)
    for topic in published.content.topics:
        yield from _topic(topic, published)
    for source in published.content.sources:
        yield from _source(str(source), published)


def _whole(path: str, page: Element, published: Published) -> tuple[Element, Wording]:
    """Read a translated page again, for it counts what stands on it in either language; and find its words."""
    language = path.partition("/")[0]
    if language not in published.content.languages:
        return page, published.wording
    return read_markup(published.files[path].decode("utf-8", "replace"), path), published.wording.into(language)


def _key(page: Element, wording: Wording, path: str, published: Published) -> Iterator[Problem]:
    """Read how much of a page is said to be confirmed."""
    found = find_told(page, published)
    statuses, told = statuses_of(found, published), list(page.all(class_="left"))
    if statuses and not told:
        yield lacks(Location(path), "the page tells figures, and not how many of them are confirmed")
    expected = _sentence(statuses, found, published, wording) if statuses else ""
    for left in told:
        if left.text != expected:
            yield differs(left.location, "how much is confirmed", left.text, expected)


def _sentence(statuses: Sequence[Status], found: Found, published: Published, wording: Wording) -> str:
    told = _entries([published.statements[id] for id in found.entries], wording)
    if found.events:
        events = _count("events", len(found.events), wording)
        told = wording.phrase("key.with-events", entries=told, events=events) if found.entries else events
    confirmed, number = Counter(statuses)[Status.CONFIRMED], len(statuses)
    match confirmed, number:
        case 0, 1:
            form = "it-is-not"
        case 1, 1:
            form = "it-is"
        case 0, _:
            form = "none"
        case 1, _:
            form = "one"
        case _:
            form = "all" if confirmed == number else "other"
    return f"{wording.phrase('key.here', told=told)} {wording.phrase(f'key.left.{form}', count=confirmed)}"


def _taken_out(timeline: Element, published: Published) -> Iterator[Problem]:
    """Read what a timeline says when the events of one status are taken out of it."""
    known = published.content.timelines.get(timeline.get("data-timeline"))
    if known is None:  # it is told as a page that no content has
        return
    told = known.events
    found = Counter(published.content.events[id].status for id in told)
    for status, number in found.items():
        expected = published.wording.phrase(
            "timeline.hidden",
            status=published.wording.status(status),
            events=_count("events", number, published.wording),
        )
        for line in timeline.all("p", class_="taken-out"):
            if f"is-{status}" in line.classes and line.text != expected:
                yield differs(line.location, f"how many events are {status}", line.text, expected)
    for label in (label for part in timeline.all(class_="shown") for label in part.all("label")):
        yield from _tally(label, found, published)


def _topic(topic: str, published: Published) -> Iterator[Problem]:
    entries = [statement for statement in published.statements.values() if statement.entry.topic == topic]
    page = published.documents.get("facts/index.html")
    for part in page.all("section", **{"data-topic": topic}) if page else ():
        for line in part.all("p", class_="count"):
            statuses = [statement.status for statement in entries]
            yield from _counted(line, _entries(entries, published.wording), statuses, published)


def _source(source: str, published: Published) -> Iterator[Problem]:
    statuses = [fact.status for fact in published.content.facts.values() if fact.source == source]
    page = published.documents.get("sources/index.html")
    for card in page.all("li") if page else ():
        links = (link.get("href") for heading in card.all("h2") for link in heading.all("a"))
        is_of_source = any(href.endswith(f"sources/{source}/") for href in links)
        for line in card.all("p", class_="count") if is_of_source else ():
            yield from _counted(line, _count("facts", len(statuses), published.wording), statuses, published)


def _counted(line: Element, expected: str, statuses: list[Status], published: Published) -> Iterator[Problem]:
    """Read how many there are, and how many of each status."""
    total = line.first("span")
    if total is None or total.text != expected:
        yield differs(line.location, "how many there are", total.text if total else "", expected)
    for part in (span for span in line.all("span") if span.first(class_="badge") not in (None, span)):
        yield from _tally(part, Counter(statuses), published)


def _tally(part: Element, found: Counter[Status], published: Published) -> Iterator[Problem]:
    """Read a badge with a number behind it."""
    for status in (status for status in Status if part.first("span", class_=f"is-{status}")):
        expected = f"{published.wording.status(status)} {found[status]}"
        if part.text != expected:
            yield differs(part.location, f"how many are {status}", part.text, expected)


def _entries(statements: Iterable[Statement], wording: Wording) -> str:
    """Count facts and sums apart."""
    kinds = Counter(statement.entry.kind for statement in statements)
    facts, sums = _count("facts", kinds["fact"], wording), _count("sums", kinds["calculation"], wording)
    if kinds["fact"] and kinds["calculation"]:
        return wording.phrase("count.with-sums", facts=facts, sums=sums)
    return facts if kinds["fact"] else sums


def _count(name: str, number: int, wording: Wording) -> str:
    return wording.phrase(f"count.{name}.{'one' if number == 1 else 'other'}", count=number)
