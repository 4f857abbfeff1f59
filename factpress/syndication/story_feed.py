"""The feed of stories; one without a day of publication is not in it, for a feed has no place for it."""

from collections.abc import Iterator
from functools import partial

from factpress.model import Content
from factpress.prose import plain_text
from factpress.syndication.atom import Feed, FeedEntry, newest_first
from factpress.syndication.days import day_of, last_change
from factpress.wording import Wording


def feed(content: Content, wording: Wording) -> Feed:
    """Tell of the stories that say on which day they were published."""
    title = wording.phrase("page.window-title", title=wording.phrase("nav.stories"), site=content.site.title)
    is_filled = any(map(last_change, content.stories.values()))
    return Feed(title=title, is_filled=is_filled, gather=partial(_gather, content, wording))


def _gather(content: Content, wording: Wording) -> tuple[FeedEntry, ...]:
    return newest_first(_entries(content, wording))


def _entries(content: Content, wording: Wording) -> Iterator[FeedEntry]:
    for slug, story in content.stories.items():
        updated = last_change(story)
        if updated is None:
            continue
        address = f"stories/{slug}/"
        yield FeedEntry(
            id=address,
            page=address,
            title=plain_text(story.title, content, wording),
            published=day_of(story.published),
            updated=updated,
            summary=plain_text(story.standfirst, content, wording) if story.standfirst else "",
        )
