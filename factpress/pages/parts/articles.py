"""Articles: what the front page, a story and a page about the site have in common."""

from dataclasses import dataclass

from factpress.model import Article
from factpress.pages.parts.bodies import Block, body_views, told_on
from factpress.pages.parts.contents import contents_of, headings_of
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.keys import make_key
from factpress.pages.parts.page import page_setting
from factpress.pages.parts.texts import heading, inline, opening, plain
from factpress.pages.parts.top import Top
from factpress.prose import Setting


@dataclass(frozen=True, kw_only=True)
class ArticleParts:
    """An article's top and body, how they are set, and its plain title and description."""

    setting: Setting
    title: str
    opening: str  # of the title: what stands before its first figure
    description: str
    top: Top
    blocks: tuple[Block, ...]


def article_parts(article: Article, path: str, edition: Edition) -> ArticleParts:
    """Set an article; in the margin it has the key to how sure anyone can be."""
    setting = page_setting(path, edition, (article.standfirst, article.body))
    blocks = body_views(article.body, edition, setting)
    top = Top(
        title=heading(article.title, setting),
        kicker=heading(article.kicker, setting),
        standfirst=inline(article.standfirst, setting),
        byline=_byline(article, edition),
        contents=contents_of(headings_of(blocks)),
        key=make_key(told_on(setting, blocks), setting, "side"),
    )
    return ArticleParts(
        setting=setting,
        title=plain(article.title, setting),
        opening=opening(article.title, setting),
        description=_description(article, setting),
        top=top,
        blocks=blocks,
    )


def _description(article: Article, setting: Setting) -> str:
    """Describe an article by its standfirst, else by the site's words, which are in no language but the site's."""
    otherwise = article.title if article.folder else setting.content.site.description
    return plain(article.standfirst or otherwise, setting)


def _byline(article: Article, edition: Edition) -> tuple[str, ...]:
    dates = {"published": article.published, "updated": article.updated}
    return tuple(
        edition.wording.phrase(f"story.{name}", date=edition.wording.date(date)) for name, date in dates.items() if date
    )
