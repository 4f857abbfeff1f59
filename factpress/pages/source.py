"""A source: the way its words took to us, what we know of it, what is missing, and every fact from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from factpress.groups import grouped
from factpress.model import Fact, Source
from factpress.pages.parts.counts import counted
from factpress.pages.parts.dates import DateView, date_view
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.entries import Term
from factpress.pages.parts.facts import FactLine, fact_lines
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_another
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.texts import paragraphs
from factpress.pages.parts.told import told_entries
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting


@dataclass(frozen=True, kw_only=True)
class Hand:
    """Somebody through whose hands the words went, and what they did with them."""

    name: str
    part: str
    is_read: bool = False  # the copy that we read


@dataclass(frozen=True, kw_only=True)
class TopicFacts:
    """The facts of one topic that a source gives."""

    id: str
    title: str
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """A source with its chain, its particulars and its facts."""

    top: Top
    chain: tuple[Hand, ...]
    terms: tuple[Term, ...]
    published: DateView
    address: str
    missing: tuple[str, ...]
    note: Markup
    topics: tuple[TopicFacts, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each source."""
    for id, source in edition.content.sources.items():
        path = f"sources/{id}/"
        yield Sheet(path, partial(_plan, source, path, edition))


def _plan(source: Source, path: str, edition: Edition) -> Page:
    wording = edition.wording
    setting = page_setting(path, edition, (source.note,))
    facts = edition.content.facts_of_source.get(source.id, ())
    standfirst = wording.phrase(f"source.of-kind.{source.kind}", facts=counted("facts", len(facts), wording))
    told = told_entries((*setting.notes, *(fact.id for fact in facts)))
    missing, topics = tuple(_missing(source, setting)), tuple(_topics(facts, edition, setting))
    chain = wording.phrase("source.chain", names=" → ".join(source.chain))
    return make_page(
        path,
        "source.html",
        edition,
        title=source.name,
        description=wording.phrase("source.description", source=source.name, chain=chain),
        view=SourceView(
            top=plain_top(
                str(source.title or source.name), standfirst, setting, told, _headings(missing, topics, setting)
            ),
            chain=tuple(_hands(source, setting)),
            terms=tuple(_terms(source, setting)),
            published=date_view(source.published, source.inferred, setting),
            address=str(source.url or ""),
            missing=missing,
            note=paragraphs(source.note, setting),
            topics=topics,
            onward=onward_to_another("sources", str(source.id), edition.register.sources, edition),
        ),
        setting=setting,
        section="sources",
        crumbs=((wording.phrase("nav.sources"), "sources/"),),
    )


def _headings(missing: tuple[str, ...], topics: tuple[TopicFacts, ...], setting: Setting) -> Iterator[Link]:
    sections = ("chain", "known", *(["missing"] if missing else []), "facts")
    for name in sections:
        yield Link(words=setting.wording.phrase(f"source.{name}-title"), href=f"#{name}-title")
    yield from (Link(words=topic.title, href=f"#{topic.id}") for topic in topics)


def _hands(source: Source, setting: Setting) -> Iterator[Hand]:
    phrase = setting.wording.phrase
    *before, publisher = map(str, source.chain)
    for number, name in enumerate(before):
        yield Hand(name=name, part=phrase("source.passed-on" if number else "source.first"))
    part = "source.read-retold" if source.retold else "source.read" if before else "source.read-first"
    yield Hand(name=publisher, part=phrase(part), is_read=True)
    yield Hand(name=str(setting.content.site.title), part=phrase("source.here"))


def _terms(source: Source, setting: Setting) -> Iterator[Term]:
    phrase = setting.wording.phrase
    yield Term(name=phrase("source.kind"), words=phrase(f"source.kinds.{source.kind}"))
    yield Term(name=phrase("source.publisher"), words=str(source.publisher))
    yield Term(name=phrase("source.author"), words=str(source.author or phrase("source.not-stated")))
    yield Term(name=phrase("source.title"), words=str(source.title or phrase("source.no-title")))
    if source.language:
        code = str(source.language)
        words = setting.wording.language.phrases.get(f"language.{code}", code)
        yield Term(name=phrase("source.language"), words=words)
    if source.archive:
        yield Term(name=phrase("source.file"), words=str(source.archive.file))
        yield Term(name="SHA-256", words=str(source.archive.sha256))


def _missing(source: Source, setting: Setting) -> Iterator[str]:
    gaps = {
        "title": source.title is None,
        "author": source.author is None,
        "published": source.published.is_unknown,
        "url": source.url is None,
        "original": bool(source.via),
        "wording": source.retold,
    }
    for name in (name for name, is_missing in gaps.items() if is_missing):
        yield setting.wording.phrase(f"source.missing.{name}", publisher=source.publisher, first=source.chain[0])


def _topics(facts: Sequence[Fact], edition: Edition, setting: Setting) -> Iterator[TopicFacts]:
    found = grouped((str(fact.topic), str(fact.id)) for fact in facts)
    for topic in edition.register.topics.in_order(found):
        title = str(edition.content.topics[topic])
        yield TopicFacts(id=topic, title=title, facts=fact_lines(found[topic], setting))
