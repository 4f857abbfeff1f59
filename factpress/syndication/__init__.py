"""What other software is told of the site: each kind of file a module of its own, all of them listed here."""

from collections.abc import Callable, Iterable, Mapping, Set

from factpress.charts import Figure
from factpress.model import Content
from factpress.syndication import correction_feed, robots, sitemap, story_feed
from factpress.syndication.atom import Feed, write_atom
from factpress.syndication.oembed import oembed_path, write_oembed
from factpress.wording import Wording

__all__ = ["FEEDS", "Feed", "gather_feeds", "write_syndication"]

FEEDS: Mapping[str, Callable[[Content, Wording], Feed]] = {
    "feed.xml": story_feed.gather,
    "corrections.xml": correction_feed.gather,
}


def gather_feeds(content: Content, wording: Wording) -> dict[str, Feed]:
    """Gather the feeds that have entries, by the path of their file."""
    feeds = {path: gather(content, wording) for path, gather in FEEDS.items()}
    return {path: feed for path, feed in feeds.items() if feed.entries}


def write_syndication(
    content: Content, figures: Mapping[str, Figure], pages: Iterable[str], wording: Wording, files: Set[str]
) -> dict[str, bytes]:
    """Write the feeds, how to embed each chart, the sitemap over pages by their addresses, and what crawlers may read.

    Pictures are named if they are among the files that readers can take along.
    """
    feeds = gather_feeds(content, wording)
    return {
        **{path: write_atom(feed, path, content.site) for path, feed in feeds.items()},
        **{oembed_path(id): write_oembed(figure, content, wording, files) for id, figure in figures.items()},
        sitemap.PATH: sitemap.write_sitemap(content, pages),
        robots.PATH: robots.write_robots(content.site),
    }
