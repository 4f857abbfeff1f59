"""What other software is told of the site: each kind of file a module of its own, all of them listed here."""

from collections.abc import Callable, Iterable, Mapping, Set
from functools import partial

from factpress.charts import Figure
from factpress.model import Content
from factpress.on_demand import FilesOnDemand
from factpress.syndication import correction_feed, robots, sitemap, story_feed
from factpress.syndication.atom import Feed, write_atom
from factpress.syndication.oembed import oembed_path, write_oembed
from factpress.wording import Wording

__all__ = ["FEEDS", "Feed", "list_feeds", "write_syndication"]

FEEDS: Mapping[str, Callable[[Content, Wording], Feed]] = {
    "feed.xml": story_feed.feed,
    "corrections.xml": correction_feed.feed,
}


def list_feeds(content: Content, wording: Wording) -> dict[str, Feed]:
    """List the feeds that have entries, by the paths of their files."""
    feeds = {path: feed(content, wording) for path, feed in FEEDS.items()}
    return {path: feed for path, feed in feeds.items() if feed.is_filled}


def write_syndication(
    content: Content, figures: Mapping[str, Figure], pages: Iterable[str], wording: Wording, files: Set[str]
) -> FilesOnDemand:
    """Write the feeds, how to embed each chart, the sitemap over pages by their addresses, and what crawlers may read.

    Pictures are named if they are among the files that readers can take along.
    """

    def told_of(chart: str) -> bytes:
        return write_oembed(figures[chart], content, wording, files)

    feeds = list_feeds(content, wording)
    return FilesOnDemand(
        {
            **{path: partial(write_atom, feed, path, content.site) for path, feed in feeds.items()},
            **{oembed_path(id): partial(told_of, id) for id in figures},
            sitemap.PATH: partial(sitemap.write_sitemap, content, pages),
            robots.PATH: partial(robots.write_robots, content.site),
        }
    )
