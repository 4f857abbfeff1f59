"""A topic of the ledger: all its facts and sums, each with everything that is known of it, and the stories on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.linked_data import describe_claims
from factpress.pages.parts.counts import counted_entries
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.entries import EntryView, entry_texts, entry_view
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.stories import StoryCard, story_cards
from factpress.pages.parts.texts import plain
from factpress.pages.parts.told import told_entries
from factpress.pages.parts.top import Top, plain_top
from factpress.pages.parts.topics import topic_links
from factpress.prose import Setting

_FEW = 12  # topics, which are three lines on a wide page
_BESIDE = 2  # topics before and after one of many: with all others a thousand topics were a million links


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """Every entry of a topic, the stories on it, and the way to the other topics."""

    top: Top
    topics: tuple[Link, ...]
    entries: tuple[EntryView, ...]
    stories: tuple[StoryCard, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each topic."""
    for topic in edition.register.topics.ids:
        path = f"facts/{topic}/"
        yield Sheet(path, partial(_plan, topic, path, edition))


def _plan(topic: str, path: str, edition: Edition) -> Page:
    content, wording, entries = edition.content, edition.wording, edition.register.entries_on[topic]
    setting = page_setting(path, edition, (text for entry in entries for text in entry_texts(entry)))
    title = str(content.topics[topic])
    told = told_entries(entry.id for entry in entries)
    headings = (Link(words=plain(entry.gist, setting), href=f"#{entry.id}") for entry in entries)
    standfirst = wording.phrase("ledger.topic-standfirst", entries=counted_entries(entries, wording))
    return make_page(
        path,
        "topic.html",
        edition,
        title=wording.phrase("ledger.topic-title", topic=title),
        description=wording.phrase("ledger.topic-description", topic=title, entries=standfirst),
        view=TopicView(
            top=plain_top(title, standfirst, setting, told, headings),
            topics=_other_topics(topic, edition, setting),
            entries=tuple(entry_view(entry, edition, setting) for entry in entries),
            stories=story_cards(edition.register.stories_on.get(topic, ()), setting),
        ),
        setting=setting,
        section="facts",
        crumbs=((wording.phrase("nav.facts"), "facts/"),),
        notice=Notice(nodes=tuple(describe_claims(entries, content, wording))),
    )


def _other_topics(topic: str, edition: Edition, setting: Setting) -> tuple[Link, ...]:
    """Lead to all topics where they are few, and else to the list of all and to those next to this one."""
    topics = edition.register.topics
    if len(topics.ids) <= _FEW:
        return topic_links(topics.ids, edition, setting.root, topic)
    ledger = Link(words=edition.wording.phrase("nav.ledger"), href=f"{setting.root}facts/")
    return (ledger, *topic_links(topics.around(topic, _BESIDE), edition, setting.root, topic))
