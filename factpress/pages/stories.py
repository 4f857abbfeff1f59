"""All stories in one list."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.pages.parts.edition import Edition
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.stories import StoryCard, story_cards
from factpress.pages.parts.top import Top, plain_top

PATH = "stories/"


@dataclass(frozen=True, kw_only=True)
class StoriesView:
    """Every story in brief."""

    top: Top
    stories: tuple[StoryCard, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the list of stories, where there are any."""
    if edition.content.stories:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    title = edition.wording.phrase("nav.stories")
    setting = page_setting(PATH, edition)
    cards = story_cards(edition.register.stories.ids, setting)
    description = str(edition.content.site.description)
    return make_page(
        PATH,
        "stories.html",
        edition,
        title=title,
        description=edition.wording.phrase("story.all", site=edition.content.site.title),
        view=StoriesView(top=plain_top(title, description, setting), stories=cards),
        section="stories",
    )
