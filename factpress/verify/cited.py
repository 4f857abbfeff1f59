"""Every citation that others may take along must say what its fact or chart says, how sure, from whom, and where."""

import re
from collections.abc import Iterator, Mapping, Sequence

from factpress.addresses import full_address
from factpress.model import Chart, Citation, Status
from factpress.problems import Location, Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, lacks
from factpress.verify.rows import compare_words
from factpress.verify.statements import Statement

CREDITS = "credits/index.html"
_FIELD = re.compile(r"^  (\w+) = \{(.*)\},$", re.MULTILINE)
_SIGNS = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}


def prove(published: Published) -> Iterator[Problem]:
    """Read the citation of every entry of the ledger, of every chart and of the site; there is no other."""
    for statement in published.statements.values():
        yield from _entry(statement, published)
    for chart in published.content.charts.values():
        yield from _chart(chart, published)
    yield from _site(published)
    known = len(published.statements) + len(published.content.charts) + 1
    told = [line for _, page in published.pages() for line in page.all(class_="citation")]
    if len(told) > known:
        yield lacks(told[-1].location, f"there are {len(told)} citations, not {known}")


def bibtex_in(page: Element) -> Iterator[Element]:
    """List the citations of a page that are for reference managers."""
    return (code for code in page.all("textarea") if code.text.startswith("@"))


def finding_of(statement: Statement, published: Published) -> str:
    """Say what an entry finds: its gist, and its value with the hedge."""
    gist = published.expectations.whole(statement.entry.gist).words
    return published.wording.phrase("citation.finding", gist=gist, value=statement.text) if statement.text else gist


def drawn_statuses(chart: Chart, published: Published) -> list[Status]:
    """List the statuses of what a chart draws, surest first."""
    facts = {published.statements[row.fact].status for row in chart.figures}
    events = {published.content.events[id].status for id in chart.events}
    return [status for status in Status if status in facts | events]


def places_of(citations: Sequence[Citation]) -> tuple[str, ...]:
    """Say from whom something is and where it stands, each way from a document to us once."""
    places: dict[tuple[str, ...], dict[str, None]] = {}
    for citation in citations:
        places.setdefault((str(citation.source.id), *citation.chain), {})[str(citation.locator)] = None
    return tuple(f"{' → '.join(chain)}, {', '.join(found)}" for (_, *chain), found in places.items())


def _entry(statement: Statement, published: Published) -> Iterator[Problem]:
    entry, page = statement.entry, f"facts/{statement.entry.topic}/index.html"
    document = published.documents.get(page)
    is_renamed = any(citation.speaker and citation.speaker.pseudonym for citation in entry.citations)
    line = (
        _said(
            finding_of(statement, published),
            published.wording.status(statement.status),
            places_of(entry.citations),
            published,
        ),
        *([published.wording.phrase("speaker.pseudonym")] if is_renamed else []),
        f"{published.content.site.title}.",
        _imprint(f"facts/{entry.topic}/#{statement.id}", published),
    )
    told = document.first(id=statement.id) if document else None
    yield from _line(page, told, " ".join(line), f"“{statement.id}”", published)


def _chart(chart: Chart, published: Published) -> Iterator[Problem]:
    page, path, what = f"charts/{chart.id}/index.html", f"charts/{chart.id}/", f"the chart “{chart.id}”"
    title, site = published.expectations.whole(chart.title).words, str(published.content.site.title)
    statuses = ", ".join(published.wording.status(status) for status in drawn_statuses(chart, published))
    said = _said(title, statuses, tuple(dict.fromkeys(_sources(chart, published))), published)
    line = f"{said} {site}. {_imprint(path, published)}"
    yield from _line(page, published.documents.get(page), line, what, published)
    fields = {"title": title, "howpublished": site, "note": said.removeprefix(f"{title}. ")}
    yield from _bibtex(page, path, fields, what, published)


def _site(published: Published) -> Iterator[Problem]:
    title = str(published.content.site.title)
    line = f"{title}. {_imprint('', published)}"
    yield from _line(CREDITS, published.documents.get(CREDITS), line, "the site", published)
    yield from _bibtex(CREDITS, "", {"title": title}, "the site", published)


def _sources(chart: Chart, published: Published) -> Iterator[str]:
    for row in chart.figures:
        yield from (citation.source.name for citation in published.statements[row.fact].entry.citations)
    yield from (published.content.sources[published.content.events[id].source].name for id in chart.events)


def _said(words: str, surety: str, places: Sequence[str], published: Published) -> str:
    phrase = published.wording.phrase
    return f"{words}. {phrase('citation.surety')} {surety}. {phrase('figure.sources')} {'; '.join(places)}."


def _imprint(path: str, published: Published) -> str:
    site = published.content.site
    return f"{site.publisher.name}. {full_address(site, path)}"


def _line(page: str, holder: Element | None, expected: str, what: str, published: Published) -> Iterator[Problem]:
    told = holder.first(class_="citation") if holder else None
    if told is None:
        yield lacks(Location(page), f"there is no citation of {what}")
    else:
        yield from compare_words(told.text, expected, f"the citation of {what}", told.location, published)


def _bibtex(page: str, path: str, fields: Mapping[str, str], what: str, published: Published) -> Iterator[Problem]:
    document, site = published.documents.get(page), published.content.site
    told = next(bibtex_in(document), None) if document else None
    if told is None:
        yield lacks(Location(page), f"there is no citation of {what} for reference managers")
        return
    found = {name: _plain(words) for name, words in _FIELD.findall("".join(map(str, told.children)))}
    expected = {**fields, "author": str(site.publisher.name), "url": full_address(site, path)}
    for name in sorted(expected.keys() | found.keys()):
        field = f"{name} in the citation of {what}"
        yield from compare_words(found.get(name, ""), expected.get(name, ""), field, told.location, published)


def _plain(words: str) -> str:
    """Write a field of BibTeX without its escapes."""
    for sign, letter in _SIGNS.items():
        words = words.replace(sign, letter)
    return re.sub(r"\\([%&#$_{}])", r"\1", words)
