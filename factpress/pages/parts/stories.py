"""Stories as a list leads to them: kicker, title and standfirst."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from factpress.model import Content
from factpress.pages.parts.texts import heading
from factpress.prose import Setting, article_address, find_references


@dataclass(frozen=True, kw_only=True)
class StoryCard:
    """A story in brief."""

    href: str
    kicker: Markup
    title: Markup
    standfirst: Markup
    language: str  # of its words, where it is not that of the page


def ordered_stories(content: Content) -> tuple[str, ...]:
    """Put stories in the order in which the front page names them; those that it does not name come last."""
    front = content.pages.get("index")
    named = (
        [str(reference.id) for reference in find_references(front.body) if reference.kind == "story"] if front else []
    )
    return tuple(dict.fromkeys((*(slug for slug in named if slug in content.stories), *content.stories)))


def story_cards(slugs: Iterable[str], setting: Setting) -> tuple[StoryCard, ...]:
    """Show stories in brief."""
    return tuple(_card(slug, setting) for slug in slugs)


def _card(slug: str, setting: Setting) -> StoryCard:
    story = setting.content.stories[slug]
    is_original = setting.original is not None and not story.folder
    setting = setting.untranslated if is_original else setting
    return StoryCard(
        href=setting.root + article_address("stories", story),
        kicker=heading(story.kicker, setting),
        title=heading(story.title, setting),
        standfirst=heading(story.standfirst, setting),
        language=str(setting.content.site.language) if is_original else "",
    )
