"""Timelines for TimelineJS must have every event that a source dates, as it is dated, and no date of ours."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from factpress.dates import DatePoint, PartialDate
from factpress.model import Event, Timeline
from factpress.problems import Location, Problem
from factpress.verify.published import Published, lacks
from factpress.verify.rows import compare_ids, compare_prose, compare_row, shown

_TAG = re.compile(r"<[^>]*>")


def prove(published: Published) -> Iterator[Problem]:
    """Read the file of each timeline."""
    for timeline in published.content.timelines.values():
        file = f"timelines/{timeline.id}.timelinejs.json"
        dated = [str(id) for id in timeline.events if _begins(published.content.events[id].when)]
        if file in published.files or dated:
            yield from _timeline(file, timeline, dated, published)


def _timeline(file: str, timeline: Timeline, dated: list[str], published: Published) -> Iterator[Problem]:
    try:
        written = json.loads(published.files.get(file, b""))
        slides = {str(row["unique_id"]): row for row in written["events"]}
        left_out = {str(row["unique_id"]): row for row in written["left_out"]}
    except (ValueError, KeyError, TypeError):
        yield lacks(Location(file), f"the timeline “{timeline.id}” cannot be read")
        return
    yield from compare_ids(file, slides, dated)
    yield from compare_ids(file, left_out, [str(id) for id in timeline.events if id not in dated])
    for id in (id for id in dated if id in slides):
        yield from _slide(file, id, slides[id], published)
    for id in (id for id in left_out if id in published.content.events):
        event = published.content.events[id]
        expected = {"when": event.when.edtf or None, "display_date": published.wording.date(event.when)}
        yield from compare_row(left_out[id], expected, f"“{id}”", Location(file))


def _slide(file: str, id: str, slide: Mapping[str, Any], published: Published) -> Iterator[Problem]:
    event, place = published.content.events[id], Location(file)
    expected = {"display_date": published.wording.date(event.when), "group": published.wording.status(event.status)}
    yield from compare_row(slide, expected, f"“{id}”", place)
    for side, point in (("start_date", event.when.start), ("end_date", event.when.end)):
        if side == "start_date" or side in slide:
            yield from _date(slide.get(side), point, f"“{id}”: {side}", place)
    if event.when.is_interval and event.when.end and "end_date" not in slide and event.when.end != event.when.start:
        yield lacks(place, f"“{id}” has an end, and the file has not")
    text = slide.get("text")
    yield from _text(text if isinstance(text, dict) else {}, event, place, published)


def _text(text: Mapping[str, Any], event: Event, place: Location, published: Published) -> Iterator[Problem]:
    """Read the headline, what happened, and the line that says how sure it is and where it stands."""
    *told, said = [unescape(_TAG.sub("", part)) for part in str(text.get("text")).split("</p>")[:-1]] or [""]
    headline = unescape(str(text.get("headline")))
    yield from compare_prose(headline, event.title, f"“{event.id}”: headline", place, published)
    yield from compare_prose(" ".join(told), event.text, f"“{event.id}”: text", place, published)
    for words in (published.wording.status(event.status), str(event.locator)):
        if words not in said:
            yield lacks(place, f"“{event.id}”: the text does not tell “{words}”")


def _date(written: Any, point: DatePoint | None, what: str, place: Location) -> Iterator[Problem]:
    """Compare a date with the days that it may mean: nothing in it may be finer, or lie beyond them."""
    parts = written if isinstance(written, dict) else {}
    days = [day for day in (point.earliest, point.latest) if day] if point else []
    stated = {"year": True, "month": bool(point and (point.month or point.season)), "day": bool(point and point.day)}
    for name, is_stated in stated.items():
        allowed = {getattr(day, name) for day in days} if is_stated else set()
        if (parts.get(name) not in allowed) if is_stated else name in parts:
            yield lacks(place, f"{what} has the {name} {shown(parts.get(name))}, and its source does not")


def _begins(when: PartialDate) -> bool:
    """Tell whether a source states when it began, with the year: “before 2020” and “by 2020” do not."""
    is_bounded = when.sense in ("before", "by", "after") or (when.one_of and (when.open_start or when.open_end))
    return bool(when.start and when.start.year_is_stated and not is_bounded)
