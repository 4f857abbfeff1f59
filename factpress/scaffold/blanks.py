"""Entries to fill in: the fields that authors mostly need, each with what belongs into it."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from factpress.load.entries import KINDS
from factpress.model import OVER_TIME, Chart, Fields, Row
from factpress.schemas import told_of_fields
from factpress.schemas.names import CHOICES, Names

_MOST = 8  # ids worth listing in a comment; what else cannot be written is listed whole


@dataclass(frozen=True, kw_only=True)
class Blank:
    """One kind of entry, and which of its fields are offered, in which order."""

    kind: str
    fields: tuple[str, ...]
    shelves: tuple[str, ...]  # whose ids it must not take
    is_by_topic: bool = False


_WHO_SAYS_SO = ("source", "speaker", "locator", "status")

BLANKS: Mapping[str, Blank] = {
    "fact": Blank(
        kind="facts",
        fields=("gist", "value", "when", *_WHO_SAYS_SO),
        shelves=("facts", "calculations"),
        is_by_topic=True,
    ),
    "event": Blank(
        kind="events", fields=("when", "title", "text", *_WHO_SAYS_SO), shelves=("events",), is_by_topic=True
    ),
    "chart": Blank(kind="charts", fields=("form", "title", "subtitle", "alt", "rows"), shelves=("charts",)),
    "story": Blank(kind="stories", fields=("title", "standfirst", "published"), shelves=("stories",)),
}


def blank_lines(blank: Blank, names: Names, given: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Write an entry's empty fields, but for those that its file gives it; and name those that it cannot do without."""
    model = KINDS[blank.kind].model
    offered = [field for field in blank.fields if field not in given]
    lines = [line for field in offered for line in _lines(model, field, names)]
    needed = [field for field in offered if model.model_fields[field].is_required() or field == "rows"]
    return lines, needed


def _lines(model: type[Fields], field: str, names: Names) -> Iterator[str]:
    if model is Chart and field == "rows":
        first, *others = [line for name in ("fact", "label") for line in _lines(Row, name, {})]
        yield from ("rows:", f"  - {first}", *(f"    {line}" for line in others))
        yield from (f"# in the place of rows, for the forms {' and '.join(OVER_TIME)}:", "# series: the-id-of-a-series")
        return
    told = re.sub(r"^[A-Z](?![A-Z])", lambda letter: letter[0].lower(), told_of_fields(model)[field]).rstrip(".")
    known = sorted({**names, **CHOICES}.get(field, ()))
    listed = f": {', '.join(known)}" if field in CHOICES or 0 < len(known) <= _MOST else ""
    yield f"{field}: # {told}{listed}"
