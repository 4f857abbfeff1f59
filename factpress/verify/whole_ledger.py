"""The page of the whole ledger must have every entry once, and say of each what its filter asks for."""

from collections import Counter
from collections.abc import Iterator, Mapping

from factpress.model import Status
from factpress.problems import Location, Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.statements import Statement

PATH = "facts/index.html"


def prove(published: Published) -> Iterator[Problem]:
    """Compare the rows with the ledger; `links` reads the value and the status in each."""
    page = published.documents.get(PATH)
    if page is None:
        if published.statements:
            yield lacks(Location(PATH), "the ledger is missing")
        return
    found = [(section, row) for section in page.all("section") for row in section.all("li") if row.get("id")]
    times = Counter(row.get("id") for _, row in found)
    for id in published.statements:
        if times[id] != 1:
            yield lacks(Location(PATH), f"“{id}” stands {times[id]} times in the ledger, and not once")
    for section, row in found:
        statement = published.statements.get(row.get("id"))
        if statement is None:
            yield lacks(row.location, f"“{row.get('id')}” stands in the ledger, and no content says it")
        else:
            yield from _row(row, section, statement, published)
    yield from _found(page, published)
    yield from _options(page, published)


def _row(row: Element, section: Element, statement: Statement, published: Published) -> Iterator[Problem]:
    told = {**row.attributes, "data-topic": section.get("data-topic")}
    for name, expected in _asked(statement, published).items():
        if told.get(name, "") != expected:
            yield differs(row.location, f"“{statement.id}”: {name}", told.get(name, ""), expected)
    for citation in statement.entry.citations:
        if not all(name in row.text for name in citation.chain):
            chain = " → ".join(citation.chain)
            yield lacks(row.location, f"“{statement.id}” does not tell who says so: {chain}")


def _asked(statement: Statement, published: Published) -> Mapping[str, str]:
    entry, citations = statement.entry, statement.entry.citations
    people = [person for cited in citations for person in (cited.speaker, *cited.through) if person]
    terms, topic = published.content.terms, published.content.topics[entry.topic]
    measure = terms.measures[entry.measure] if entry.measure else ""
    population = terms.populations[entry.population] if entry.population else ""
    place = terms.place_name(entry.place) if entry.place else ""
    spellings = (spelling for person in people for spelling in person.also_spelled)
    words = map(str, (topic, measure, population, place, entry.printed or "", *spellings))
    return {
        "data-topic": str(entry.topic),
        "data-status": str(statement.status),
        "data-speaker": " ".join(dict.fromkeys(str(person.id) for person in people)),
        "data-source": " ".join(dict.fromkeys(str(cited.source.id) for cited in citations)),
        "data-words": ", ".join(dict.fromkeys(filter(None, words))),
    }


def _found(page: Element, published: Published) -> Iterator[Problem]:
    """Read how many rows are said to be shown, before a script takes any out and after."""
    number, phrase = len(published.statements), published.wording.phrase
    told = page.first(class_="found")
    expected = {
        "": phrase("filter.some", count=number, number=number),
        "data-some": phrase("filter.some", count="{count}", number=number),
        "data-none": phrase("filter.none", number=number),
    }
    for name, words in expected.items():
        read = "" if told is None else told.get(name) if name else told.text
        if read != words:
            yield differs(told.location if told else Location(PATH), "how many are shown", read, words)


def _options(page: Element, published: Published) -> Iterator[Problem]:
    """Read the names of what the filter offers."""
    content, wording = published.content, published.wording
    names: Mapping[str, Mapping[str, str]] = {
        "topic": {id: str(title) for id, title in content.topics.items()},
        "status": {str(status): wording.status(status) for status in Status},
        "speaker": {id: str(speaker.name) for id, speaker in content.speakers.items()},
        "source": {id: source.name for id, source in content.sources.items()},
    }
    for select in page.all("select"):
        for option in (option for option in select.all("option") if option.get("value")):
            expected = names.get(select.get("name"), {}).get(option.get("value"), "")
            if option.text != " ".join(expected.split()):
                yield differs(option.location, f"“{option.get('value')}” in the filter", option.text, expected)
