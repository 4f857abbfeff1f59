"""A topic of the ledger: all its facts and sums, each with everything that is known of it, and the stories on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factpress.linked_data import describe_claims
from factpress.model import LedgerEntry
from factpress.pages.parts.counts import counted_entries
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.entries import EntryView, entry_texts, entry_view
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, make_page, page_setting
from factpress.pages.parts.stories import StoryCard, ordered_stories, story_cards
from factpress.pages.parts.texts import plain
from factpress.pages.parts.told import told_entries
from factpress.pages.parts.top import Top, plain_top
from factpress.pages.parts.topics import topic_links


@dataclass(frozen=True, kw_only=True)
class TopicView:
    """Every entry of a topic, the stories on it, and the way to the other topics."""

    top: Top
    topics: tuple[Link, ...]
    entries: tuple[EntryView, ...]
    stories: tuple[StoryCard, ...]


def plan(edition: Edition) -> Iterator[Page]:
    """Plan a page for each topic."""
    stories = {slug: edition.content.stories[slug].topics for slug in ordered_stories(edition.content)}
    for topic, entries in edition.topics.items():
        yield _page(topic, entries, [slug for slug, topics in stories.items() if topic in topics], edition)


def _page(topic: str, entries: tuple[LedgerEntry, ...], stories: Sequence[str], edition: Edition) -> Page:
    content, wording, path = edition.content, edition.wording, f"facts/{topic}/"
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
            topics=topic_links(edition, setting.root, topic),
            entries=tuple(entry_view(entry, edition, setting) for entry in entries),
            stories=story_cards(stories, setting),
        ),
        setting=setting,
        section="facts",
        crumbs=((wording.phrase("nav.facts"), "facts/"),),
        notice=Notice(nodes=tuple(describe_claims(entries, content, wording))),
    )
