"""Reads redirects.yaml: what a page was called, and what it is called now, each named as in prose."""

from collections.abc import Iterator
from pathlib import Path

from factpress.addresses import taken_addresses
from factpress.load.entries import ID
from factpress.load.files import WrittenFile, read_file
from factpress.model import Content
from factpress.problems import Problem, closest
from factpress.text import Text

REDIRECTS = "redirects.yaml"
_KINDS = {
    "story": "stories",
    "chart": "charts",
    "timeline": "timelines",
    "topic": "topics",
    "source": "sources",
    "page": "pages",
}
_RULE = "bad-redirect"
_HINT = "write story:old-id: story:new-id; so for chart, timeline, topic, source and page"


def read_redirects(newsroom: Path) -> WrittenFile | None:
    """Read the file of redirects, where there is one."""
    file = newsroom / "content" / REDIRECTS
    return read_file(newsroom, file) if file.is_file() else None


def fit_redirects(read: WrittenFile | None, content: Content) -> tuple[dict[str, Text], tuple[Problem, ...]]:
    """List every redirect, where there are any; one that leads nowhere is left out, and told."""
    if read is None:
        return {}, ()
    moved: dict[str, Text] = {}
    problems = read.problems
    for old, new in (read.fields or {}).items():
        told = tuple(_unfit(old, new, content))
        problems += told
        if not told and isinstance(new, Text):
            moved[old] = new
    return moved, problems


def _unfit(old: Text, new: object, content: Content) -> Iterator[Problem]:
    for named in (old, new):
        kind, _, id = named.partition(":") if isinstance(named, Text) else ("", "", "")
        if kind not in _KINDS or not ID.fullmatch(id):
            place = named.location if isinstance(named, Text) else old.location
            yield Problem(place, f"“{named}” names no page" if named else "nothing stands behind it", _RULE, _HINT)
            return
    assert isinstance(new, Text), "as was found above"
    if _stands(old, content) or _is_ours(old, content):
        yield Problem(old.location, f"“{old}” is still there", _RULE, "a redirect leads away from what is gone")
    if not _stands(new, content):
        kind, _, id = new.partition(":")
        hint = closest(str(id), getattr(content, _KINDS[kind])) or _HINT
        yield Problem(new.location, f"there is no “{new}” to lead to", _RULE, hint)


def _stands(named: Text, content: Content) -> bool:
    kind, _, id = named.partition(":")
    return id in getattr(content, _KINDS[kind]) or id in content.broken


def _is_ours(named: Text, content: Content) -> bool:
    kind, _, id = named.partition(":")
    return kind == "page" and id in taken_addresses(content.languages)
