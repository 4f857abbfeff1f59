"""Sets drafts aside: stories and pages that are not meant for readers yet."""

from dataclasses import replace

from factpress.load.loaded import Loaded
from factpress.model import Content


def set_aside_drafts(loaded: Loaded) -> Loaded:
    """Leave drafts out of what was loaded; their ids stay known, so that a link to one can be told."""
    content, salvaged = loaded.content, loaded.salvaged
    return replace(
        loaded, content=content and _without_drafts(content), salvaged=salvaged and _without_drafts(salvaged)
    )


def _without_drafts(content: Content) -> Content:
    stories = {id for id, story in content.stories.items() if story.draft}
    pages = {id for id, page in content.pages.items() if page.draft}
    return replace(
        content,
        stories={id: story for id, story in content.stories.items() if id not in stories},
        pages={id: page for id, page in content.pages.items() if id not in pages},
        drafts=frozenset((*(f"story:{id}" for id in stories), *(f"page:{id}" for id in pages))),
        broken=content.broken | stories | pages,
    )
