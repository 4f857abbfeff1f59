"""Lists every text of a newsroom that can reach a file of its site, whether it is prose or not."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from factpress.model import Content, Fields
from factpress.text import Text

SHELVES = (
    *("sites", "glossaries", "speakers", "sources", "topics", "facts", "series", "calculations", "cross_checks"),
    *("corrections", "events", "timelines", "charts", "stories", "pages", "translations", "redirects"),
)


def every_text(content: Content, shelves: Collection[str], without: Collection[str]) -> Iterator[Text]:
    """List all texts on some shelves of a newsroom but those in fields of these names."""
    for shelf in shelves:
        yield from _texts(getattr(content, shelf), without)


def _texts(value: Any, without: Collection[str]) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Fields):
        for name in value.__class__.model_fields:
            yield from _texts(getattr(value, name), without) if name not in without else ()
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from (*_texts(key, without), *_texts(part, without))
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, without)
