"""The feed of corrections; one that is dated to no day is not in it, for a feed has no place for it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from factpress.corrections import corrected_figure, tell_change
from factpress.model import Content
from factpress.prose import plain_text
from factpress.syndication.atom import Feed, FeedEntry, newest_first
from factpress.syndication.days import day_of
from factpress.wording import Wording

PAGE = "corrections/"


def feed(content: Content, wording: Wording) -> Feed:
    """Tell of the corrections; of those from one day, the one that stands last in the file comes first."""
    title = wording.phrase("page.window-title", title=wording.phrase("nav.corrections"), site=content.site.title)
    is_filled = any(day_of(correction.date) for correction in content.corrections)
    return Feed(title=title, is_filled=is_filled, gather=partial(_gather, content, wording))


def _gather(content: Content, wording: Wording) -> tuple[FeedEntry, ...]:
    return newest_first(reversed(list(_entries(content, wording))))


def _entries(content: Content, wording: Wording) -> Iterator[FeedEntry]:
    told: Counter[str] = Counter()  # one figure may be corrected twice in a day
    for correction in content.corrections:
        day = day_of(correction.date)
        if day is None:
            continue
        id = f"{PAGE}#{correction.fact}-{day.isoformat()}"
        told[id] += 1
        yield FeedEntry(
            id=id if told[id] == 1 else f"{id}-{told[id]}",
            page=PAGE,
            title=plain_text(corrected_figure(correction, content), content, wording),
            updated=day,
            summary=f"{tell_change(correction, wording)} {plain_text(correction.because, content, wording)}",
        )
