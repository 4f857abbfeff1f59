"""A story, the ledgers of its topics, and the others to read after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.addresses import full_address
from factpress.corrections import corrections_in_story
from factpress.linked_data import describe_article
from factpress.model import Article
from factpress.pages.parts.articles import ArticleParts, article_parts
from factpress.pages.parts.bodies import Block
from factpress.pages.parts.citations import credit_fact
from factpress.pages.parts.corrections import CorrectionView, correction_views
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.head import Notice
from factpress.pages.parts.links import Link
from factpress.pages.parts.page import Page, Sheet, make_page
from factpress.pages.parts.stories import StoryCard, story_cards
from factpress.pages.parts.top import Top
from factpress.pages.parts.topics import topic_links
from factpress.prose import article_address
from factpress.syndication.cards import SITE_CARD, key_figure, story_card

_MORE = 3  # stories to read after one


@dataclass(frozen=True, kw_only=True)
class StoryView:
    """An article, where its topics have all their figures, and the stories that follow it."""

    top: Top
    blocks: tuple[Block, ...]
    corrections: tuple[CorrectionView, ...]
    topics: tuple[Link, ...]
    stories: tuple[StoryCard, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List a page for each story."""
    for slug in edition.register.stories.ids:
        path = article_address("stories", edition.content.stories[slug])
        yield Sheet(path, partial(plan_story, slug, edition))


def plan_story(slug: str, edition: Edition) -> Page:
    """Plan the page of one story, in the language of the edition."""
    story = edition.content.stories[slug]
    path = article_address("stories", story)
    parts = article_parts(story, path, edition)
    others = edition.register.stories.after(slug, _MORE)
    corrections = corrections_in_story(slug, edition.content, edition.usage)
    return make_page(
        path,
        "story.html",
        edition,
        title=parts.title,
        description=parts.description,
        view=StoryView(
            top=parts.top,
            blocks=parts.blocks,
            corrections=correction_views(corrections, parts.setting.untranslated),
            topics=topic_links(edition.register.topics.in_order(story.topics), edition, parts.setting.root),
            stories=story_cards(others, parts.setting),
        ),
        setting=parts.setting,
        section="stories",
        notice=_notice(path, story, parts, edition),
    )


def _notice(path: str, story: Article, parts: ArticleParts, edition: Edition) -> Notice:
    content, card = edition.content, SITE_CARD if edition.original else story_card(str(story.id))
    image = full_address(content.site, card) if card in edition.files else ""
    article = describe_article(story, path, parts.setting.notes, content, edition.wording, image)
    words = "" if edition.original else _card_words(story, parts)
    return Notice(kind="article", card=card, card_words=words, nodes=(article,), opening=parts.opening)


def _card_words(story: Article, parts: ArticleParts) -> str:
    """Tell those who cannot see it what the card shows: the title, a figure with its hedge, and how sure it is."""
    entry = key_figure(story, parts.setting.content)
    if entry is None:
        return parts.title
    credit, wording = credit_fact(entry, parts.setting), parts.setting.wording
    return wording.phrase("page.card", title=parts.title, finding=credit.words, status=credit.surety)
