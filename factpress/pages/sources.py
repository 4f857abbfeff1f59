"""All sources: what we read, and how its words came to us."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.model import Source
from factpress.pages.parts.counts import count_by_status, counted
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import StatusCount
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting

PATH = "sources/"


@dataclass(frozen=True, kw_only=True)
class SourceCard:
    """A source in brief."""

    link: Link
    kind: str
    chain: tuple[Link, ...]
    count: str
    statuses: tuple[StatusCount, ...]


@dataclass(frozen=True, kw_only=True)
class SourcesView:
    """Every source in brief."""

    top: Top
    sources: tuple[SourceCard, ...]
    speakers: Link | None


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the list of sources, where there are any."""
    if edition.content.sources:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    wording = edition.wording
    setting = page_setting(PATH, edition)
    title, standfirst = wording.phrase("nav.sources"), wording.phrase("source.standfirst")
    return make_page(
        PATH,
        "sources.html",
        edition,
        title=title,
        description=standfirst,
        view=SourcesView(
            top=plain_top(title, standfirst, setting),
            sources=tuple(_card(source, setting) for source in edition.content.sources.values()),
            speakers=_speakers(setting),
        ),
        section="sources",
    )


def _speakers(setting: Setting) -> Link | None:
    if not setting.content.speakers:
        return None
    return Link(words=setting.wording.phrase("nav.speakers"), href=f"{setting.root}speakers/")


def _card(source: Source, setting: Setting) -> SourceCard:
    facts = [setting.content.ledger[fact.id] for fact in setting.content.facts_of_source.get(source.id, ())]
    return SourceCard(
        link=Link(words=source.name, href=f"{setting.root}sources/{source.id}/"),
        kind=setting.wording.phrase(f"source.kinds.{source.kind}"),
        chain=tuple(Link(words=str(name)) for name in source.chain),
        count=counted("facts", len(facts), setting.wording),
        statuses=count_by_status(facts, setting.wording),
    )
