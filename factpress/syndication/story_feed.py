"""The feed of stories; one without a day of publication is not in it, for a feed has no place for it."""

from collections.abc import Iterator

from factpress.model import Content
from factpress.prose import plain_text
from factpress.syndication.atom import Feed, FeedEntry, newest_first
from factpress.syndication.days import day_of, last_change
from factpress.wording import Wording


def gather(content: Content, wording: Wording) -> Feed:
    """Gather the stories that say on which day they were published."""
    title = wording.phrase("page.window-title", title=wording.phrase("nav.stories"), site=content.site.title)
    return Feed(title=title, entries=newest_first(_entries(content, wording)))


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
