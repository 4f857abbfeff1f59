"""Behind every figure in prose must open the note of its fact; both have its hedge, its status and its source."""

from collections.abc import Iterator, Mapping

from factpress.problems import Problem
from factpress.verify.ledger import read_status, read_value
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks

_NOTE = "note-"


def prove(published: Published) -> Iterator[Problem]:
    """Read every figure and every note on every page."""
    for _, page in published.pages():
        notes = {element.get("id"): element for element in page.all(class_="note") if element.get("id")}
        for id, note in notes.items():
            yield from _note(note, id.removeprefix(_NOTE), published)
        for element in page.elements():
            yield from _figures(element, notes, published)


def _note(note: Element, fact: str, published: Published) -> Iterator[Problem]:
    statement = published.statements.get(fact)
    if statement is None:
        yield lacks(note.location, f"the note is of “{fact}”, and no content says it")
        return
    yield from read_value(note, statement)
    yield from read_status(note, statement, published)
    for citation in statement.entry.citations:
        if not all(name in note.text for name in (*citation.chain, str(citation.locator))):
            chain = " → ".join(citation.chain)
            yield lacks(note.location, f"the note of “{fact}” does not tell who says so: {chain}, {citation.locator}")


def _figures(parent: Element, notes: Mapping[str, Element], published: Published) -> Iterator[Problem]:
    """Read each figure in a run of prose with the marker that follows it."""
    children = [child for child in parent.children if isinstance(child, Element) or child.strip("\u2060")]
    for figure, follower, last in zip(children, [*children[1:], ""], [*children[2:], "", ""], strict=False):
        if isinstance(figure, Element) and figure.tag == "span" and "fact" in figure.classes:
            is_marked = isinstance(follower, Element) and "marker" in follower.classes
            if not is_marked:
                yield lacks(figure.location, f"the figure “{figure.text}” has no note")
            elif isinstance(follower, Element):
                yield from _marked(figure, follower, notes, published)
                yield from _on_paper(follower, last)


def _on_paper(marker: Element, follower: Element | str) -> Iterator[Problem]:
    """Hold the number that is printed behind a marker, and spoken where there are no buttons, against the marker."""
    link = follower.first(tag="a") if isinstance(follower, Element) and "print-only" in follower.classes else None
    if link is None:
        yield lacks(marker.location, f"the number behind the marker “{marker.text}” is not printed")
    elif (link.text, link.get("aria-label")) != (marker.text, marker.get("aria-label")):
        printed = f"{link.text}: {link.get('aria-label')}"
        yield differs(link.location, "the number on paper", printed, f"{marker.text}: {marker.get('aria-label')}")


def _marked(figure: Element, marker: Element, notes: Mapping[str, Element], published: Published) -> Iterator[Problem]:
    note, fact = notes.get(marker.get("popovertarget")), marker.get("popovertarget").removeprefix(_NOTE)
    statement = published.statements.get(fact)
    if statement is None or note is None:
        yield lacks(marker.location, f"the figure “{figure.text}” opens the note of “{fact}”, which is not there")
        return
    if not statement.is_said_by(figure.text):
        yield differs(figure.location, f"“{fact}”", figure.text, statement.text or str(statement.entry.gist))
    words = published.wording.status(statement.status)
    if f"is-{statement.status}" not in marker.classes or words not in marker.get("aria-label"):
        yield differs(marker.location, f"“{fact}”: the status at its marker", marker.get("aria-label"), words)
    number = note.first(class_="number")
    if number is None or not (number.text == marker.text and number.text in marker.get("aria-label").split(":")[0]):
        yield differs(
            marker.location, f"“{fact}”: the number at its marker", marker.text, number.text if number else ""
        )
    for first, publisher in dict.fromkeys((cited.chain[0], cited.chain[-1]) for cited in statement.entry.citations):
        if not all(name in marker.get("aria-label") for name in (first, publisher)):
            voice = f"{first} → {publisher}"
            yield differs(marker.location, f"“{fact}”: the source at its marker", marker.get("aria-label"), voice)
