"""Who says something, through whom it reached us, and where it stands."""

from dataclasses import dataclass

from factpress.addresses import full_address
from factpress.charts import Figure
from factpress.model import Citation, LedgerEntry, Status
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import plain
from factpress.prose import Setting, fact_address


@dataclass(frozen=True, kw_only=True)
class CitationView:
    """The chain from the first mouth to the publisher that we read, and the places in that source."""

    chain: tuple[Link, ...]
    locators: str


@dataclass(frozen=True, kw_only=True)
class CreditLine:
    """How others may cite us, in parts: what is said, how sure it is, from whom, and where it stands."""

    words: str
    surety: str
    places: tuple[str, ...]
    remark: str  # on a name that is not the real one
    site: str  # empty where it is the site itself that is cited
    publisher: str
    address: str


def citation_views(citations: tuple[Citation, ...], setting: Setting) -> tuple[CitationView, ...]:
    """Show citations; those that share a chain are one, with all their places."""
    places: dict[tuple[Link, ...], dict[str, None]] = {}
    for citation in citations:
        chain = chain_links(citation, setting)
        places.setdefault(chain, {})[str(citation.locator)] = None
    return tuple(CitationView(chain=chain, locators=", ".join(found)) for chain, found in places.items())


def chain_links(citation: Citation, setting: Setting) -> tuple[Link, ...]:
    """Name everybody in a chain; people lead to what else they say, the publisher to the source."""
    source, speaker = citation.source, citation.speaker
    people = ((speaker,) if speaker else ()) + citation.through
    *before, publisher = map(str, source.chain)
    return (
        *(Link(words=str(person.name), href=f"{setting.root}speakers/#{person.id}") for person in people),
        *(Link(words=name) for name in before),
        Link(words=publisher, href=f"{setting.root}sources/{source.id}/"),
    )


def credit_fact(entry: LedgerEntry, setting: Setting) -> CreditLine:
    """Cite an entry of the ledger: its finding with value and hedge, and everybody from whom we have it."""
    gist, wording = plain(entry.gist, setting), setting.wording
    said = wording.phrase("citation.finding", gist=gist, value=wording.quantity(entry.value)) if entry.value else gist
    cited = citation_views(entry.citations, setting)
    is_renamed = any(citation.speaker and citation.speaker.pseudonym for citation in entry.citations)
    return CreditLine(
        words=said,
        surety=wording.status(entry.status),
        places=tuple(f"{' → '.join(link.words for link in one.chain)}, {one.locators}" for one in cited),
        remark=wording.phrase("speaker.pseudonym") if is_renamed else "",
        **_imprint(fact_address(setting.content, entry.id), setting),
    )


def credit_chart(figure: Figure, setting: Setting) -> CreditLine:
    """Cite a chart: its finding, how sure its marks are, and the documents that it draws from."""
    chart, content = figure.chart, setting.content
    drawn = {content.ledger[row.fact].status for row in chart.figures}
    drawn |= {content.events[id].status for id in chart.events}
    return CreditLine(
        words=plain(chart.title, setting),
        surety=", ".join(setting.wording.status(status) for status in Status if status in drawn),
        places=tuple(dict.fromkeys(source.name for source in figure.sources)),
        remark="",
        **_imprint(f"charts/{figure.id}/", setting),
    )


def credit_site(setting: Setting) -> CreditLine:
    """Cite the site as a whole."""
    imprint = {**_imprint("", setting), "site": ""}
    return CreditLine(words=str(setting.content.site.title), surety="", places=(), remark="", **imprint)


def _imprint(path: str, setting: Setting) -> dict[str, str]:
    site = setting.content.site
    return {"site": str(site.title), "publisher": str(site.publisher.name), "address": full_address(site, path)}
