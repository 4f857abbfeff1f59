"""Timelines in the format of TimelineJS: whatever a source dates, and a list of what had to be left out."""

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any

from factpress.addresses import full_address
from factpress.datasets.figures import edtf, prose
from factpress.dates import SEASONS, DatePoint, PartialDate
from factpress.model import Content, Event, Timeline
from factpress.on_demand import FilesOnDemand
from factpress.readable_json import write_json
from factpress.timelines import export_address, stated_end, stated_start
from factpress.wording import Wording


def write_timelinejs(content: Content, wording: Wording) -> FilesOnDemand:
    """Write each timeline that has an event with a start, under its address.

    The format knows no window, no hedge and no status: the date as it was stated goes into display_date, and the
    status into group. What we infer is left out, for there it would look like something that a source says.
    """
    return FilesOnDemand(
        {
            export_address(str(timeline.id)): partial(_write, timeline, content, wording)
            for timeline in content.timelines.values()
            if any(stated_start(content.events[id].when) for id in timeline.events)
        }
    )


def _write(timeline: Timeline, content: Content, wording: Wording) -> bytes:
    events = [content.events[id] for id in timeline.events]
    placed = [event for event in events if stated_start(event.when)]
    left_out = [event for event in events if not stated_start(event.when)]
    return write_json(
        {
            "title": _title(timeline, left_out, content, wording),
            "events": [_slide(event, timeline, content, wording) for event in placed],
            "left_out": [_left_out(event, content, wording) for event in left_out],
        }
    )


def _title(timeline: Timeline, left_out: list[Event], content: Content, wording: Wording) -> Mapping[str, Any]:
    titles = "; ".join(_prose(event, content, wording) for event in left_out)
    lines = [
        prose(timeline.intro, content, wording) or "",
        wording.phrase("timeline.left-out", events=titles) if left_out else "",
    ]
    text = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return {"text": {"headline": escape(prose(timeline.title, content, wording) or ""), "text": text}}


def _slide(event: Event, timeline: Timeline, content: Content, wording: Wording) -> Mapping[str, Any]:
    start, end = stated_start(event.when), stated_end(event.when)
    assert start, "only what has a start is placed"
    return {
        "unique_id": str(event.id),
        "start_date": _date(start, is_end=False),
        **({"end_date": _date(end, is_end=True)} if end else {}),
        "display_date": wording.date(event.when),
        "group": wording.status(event.status),
        "text": {
            "headline": escape(_prose(event, content, wording)),
            "text": _text(event, timeline, content, wording),
        },
    }


def _text(event: Event, timeline: Timeline, content: Content, wording: Wording) -> str:
    """Tell what happened, how sure it is, who says so, and where all of it stands."""
    said = f"{wording.status(event.status)}: {' → '.join(content.cite(event).chain)}, {event.locator}"
    address = full_address(content.site, f"timelines/{timeline.id}/") + f"#{event.id}"
    told = prose(event.text, content, wording)
    paragraphs = [escape(told)] if told else []
    linked = f'<a href="{escape(address)}">{escape(said)}</a>'
    return "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, linked))


def _prose(event: Event, content: Content, wording: Wording) -> str:
    return prose(event.title, content, wording) or ""


def _date(point: DatePoint, *, is_end: bool) -> Mapping[str, int]:
    """Write no part of a date that was not stated; a season, which the format lacks, is its first or last month."""
    assert point.year is not None, "it has a start"
    year, month = point.year, point.month
    if point.season:
        first, months = SEASONS[point.season]
        last = first + (months - 1 if is_end else 0)
        year, month = year + (last - 1) // 12, (last - 1) % 12 + 1
    elif is_end:
        year += point.years - 1
    parts = {"year": year, "month": month, "day": point.day}
    return {name: part for name, part in parts.items() if part is not None}


def _left_out(event: Event, content: Content, wording: Wording) -> Mapping[str, Any]:
    return {
        "unique_id": str(event.id),
        "headline": _prose(event, content, wording),
        "when": edtf(event.when),
        "display_date": wording.date(event.when),
        "reason": wording.phrase(f"timeline.left-out-reason.{_reason(event.when)}"),
    }


def _reason(when: PartialDate) -> str:
    if when.is_unknown:
        return "no-date"
    return "no-start" if when.year_is_stated else "no-year"
