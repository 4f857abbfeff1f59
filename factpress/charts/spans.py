"""spans: events to scale, each as exactly as its date is known.

    form: spans
    events: [heron-bought, refit, heron-returns, winter-delays]

A day is a diamond. A window of time, somewhere in which something happened, is a pale capsule. What went on for a time
is full where it is sure to have gone on, and pale where it may have. An arrow says that nobody gives an end. A date
that is our reading has a question mark. Events without any date are named below.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factpress.charts import requirements
from factpress.charts.bars import RING, Shape, ringed
from factpress.charts.drawing import Bar, Drawing, Format, Label, Mark, Paint, Panel, Point, Scale, stacked
from factpress.charts.lettering import NAME, NOTE, wrap
from factpress.charts.palette import HUES, PALETTE, Hue
from factpress.charts.placing import BarRow, everywhere
from factpress.charts.rows import lay_out, room_for
from factpress.charts.subject import Subject
from factpress.charts.windows import Dated, Window, dated
from factpress.charts.years import tick_labels, tick_lines, ticks, year_scale
from factpress.model import Chart, Content, Event, Status
from factpress.problems import Problem
from factpress.wording import Wording

BAR = Shape(thickness=14, arrow=22)
DIAMOND, CAPSULE = 8, 7  # half a diamond, and the narrowest window that can be seen, in pixels
NAMES_AT_MOST = 248
EVENTS_AT_MOST = 15


def problems(chart: Chart, content: Content) -> Iterator[Problem]:
    """Find events that cannot be told to scale."""
    yield from requirements.only_fields(chart, "events")
    yield from requirements.field_given(chart, "events", "what happened when")
    events = [content.events[event] for event in chart.events]
    if len(events) > EVENTS_AT_MOST:
        message = f"{len(events)} events, where there is room for {EVENTS_AT_MOST}"
        yield Problem(chart.events[EVENTS_AT_MOST].location, message, "number-of-rows", "make several charts of it")
    for event in events:
        if event.who and event.who not in HUES:
            message, hint = f"“{event.who}” is nobody that has a colour", f"write {', '.join(HUES[:-1])} or {HUES[-1]}"
            yield Problem(event.who.location, message, "unknown-who", hint)
    if events and not any(dated(event) for event in events):
        hint = "a list of undated events is a timeline"
        yield Problem(chart.form.location, "none of the events has a date to draw", "nothing-to-draw", hint)


def draw(subject: Subject, format: Format) -> Drawing:
    """Draw every event that has a date on a row of its own, earliest first."""
    events = [subject.content.events[event] for event in subject.chart.events]
    drawn = sorted((found for event in events if (found := dated(event))), key=lambda found: found.when.sort_key)
    rows = [_row(found, subject) for found in drawn]
    room = room_for(rows, format, shape=BAR, names_at_most=NAMES_AT_MOST)
    windows = [window for found in drawn for window in found.windows]
    is_read = any(found.is_inferred for found in drawn)
    scale = year_scale(windows, room.left, room.right, with_questions=is_read)
    named = ticks(scale, subject.wording)
    heading = tick_labels(named, scale, format.width, top=0)
    top = NOTE.leading + 10
    plot = lay_out(rows, everywhere("beside", rows, scale), room, format, top)
    marks = [mark for found, middle in zip(drawn, plot.middles, strict=True) for mark in _marks(found, scale, middle)]
    questions = _question_marks(drawn, plot.middles, scale)
    words = (*plot.labels, *questions)
    lines = tick_lines(named, scale, top - 6, plot.bottom + 6, words)
    undated = _undated([event for event in events if not dated(event)], subject, format, plot.bottom + 12)
    bottom = undated[-1].box.bottom if undated else plot.bottom + 6
    panel = Panel(scale=scale, marks=(*lines, *marks))
    return Drawing(width=format.width, height=bottom, panels=(panel,), labels=(*heading, *words, *undated))


def date_words(found: Dated, wording: Wording) -> str:
    """Say the date that an event is drawn at; with a question mark where it is our reading."""
    words = wording.date(found.when)
    return wording.phrase("chart.our-reading", date=words) if found.is_inferred else words


def _row(found: Dated, subject: Subject) -> BarRow:
    name, note = subject.words(found.event.title), date_words(found, subject.wording)
    return BarRow(name=name, note=note, value="", extent=None, status=found.event.status, hue="ink")


def _hue(event: Event) -> Hue:
    return next((hue for hue in HUES if hue == event.who), "ink")


def _marks(found: Dated, scale: Scale, middle: float) -> Iterator[Mark]:
    hue, status = _hue(found.event), found.event.status
    full, pale = (Paint(strength=strength, hue=hue, status=status) for strength in ("full", "pale"))
    for window in found.windows:
        if window.is_day:
            yield from _diamond(window, middle, full)
        elif window.open_start or window.open_end:
            yield from _arrow(window, middle, pale)
        elif window.sure and scale.at(window.end) - scale.at(window.start) >= CAPSULE:
            yield from _interval(window, window.sure, scale, middle, full, pale)
        else:
            yield from _capsule(window, scale, middle, pale)


def _diamond(window: Window, middle: float, full: Paint) -> Iterator[Mark]:
    at = (window.start + window.end) / 2
    if full.status is Status.CONFIRMED:
        ring = Paint(strength="ring", hue=full.hue)
        yield Point(at=at, middle=middle, path=_diamond_path(DIAMOND + RING), paint=ring)
    yield Point(at=at, middle=middle, path=_diamond_path(DIAMOND), paint=full)


def _interval(
    window: Window, sure: tuple[Fraction, Fraction], scale: Scale, middle: float, full: Paint, pale: Paint
) -> Iterator[Mark]:
    top, bottom = middle - BAR.thickness / 2, middle + BAR.thickness / 2
    for start, end in ((window.start, sure[0]), (sure[1], window.end)):
        if scale.at(end) - scale.at(start) >= 1:
            yield Bar(start=start, end=end, top=top, bottom=bottom, paint=pale)
    yield from ringed(Bar(start=sure[0], end=sure[1], top=top, bottom=bottom, paint=full), scale)


def _arrow(window: Window, middle: float, pale: Paint) -> Iterator[Mark]:
    """Point to where nobody gives an end."""
    side = -1 if window.open_start else 1
    if pale.status is Status.CONFIRMED:
        ring = Paint(strength="ring", hue=pale.hue)
        yield Point(at=window.start, middle=middle, path=_arrow_path(side, RING), paint=ring)
    yield Point(at=window.start, middle=middle, path=_arrow_path(side), paint=pale)


def _capsule(window: Window, scale: Scale, middle: float, pale: Paint) -> Iterator[Mark]:
    """Draw a window of time, no narrower than can be seen."""
    start, end = window.start, window.end
    if (spare := CAPSULE - (scale.at(end) - scale.at(start))) > 0:
        start, end = scale.value_at(scale.at(start) - spare / 2), scale.value_at(scale.at(end) + spare / 2)
    top, bottom = middle - BAR.thickness / 2, middle + BAR.thickness / 2
    if pale.status is Status.CONFIRMED:
        first, last = scale.value_at(scale.at(start) - RING), scale.value_at(scale.at(end) + RING)
        ring = Paint(strength="ring", hue=pale.hue)
        yield Bar(start=first, end=last, top=top - RING, bottom=bottom + RING, paint=ring, round=True)
    yield Bar(start=start, end=end, top=top, bottom=bottom, paint=pale, round=True)


def _question_marks(drawn: Sequence[Dated], middles: Sequence[float], scale: Scale) -> list[Label]:
    """Mark what is our reading, beside its mark."""
    return [
        Label(
            x=_right_end(found.windows, scale) + 5,
            y=middle,
            words="?",
            lettering=NAME.in_ink(PALETTE[_hue(found.event)]),
        )
        for found, middle in zip(drawn, middles, strict=True)
        if found.is_inferred
    ]


def _right_end(windows: Sequence[Window], scale: Scale) -> float:
    last = max(windows, key=lambda window: window.end)
    beyond = DIAMOND if last.is_day else BAR.arrow if last.open_end else CAPSULE / 2
    return scale.at(last.end) + beyond


def _undated(events: Sequence[Event], subject: Subject, format: Format, top: float) -> tuple[Label, ...]:
    """Name the events that have no place on the scale."""
    if not events:
        return ()
    titles = subject.wording.listed(subject.words(event.title) for event in events)
    lines = wrap(subject.wording.phrase("chart.undated", events=titles), NOTE, format.width)
    return tuple(stacked(lines, NOTE, 0, top))


def _diamond_path(half: float) -> str:
    return f"M0,{-half}L{half},0L0,{half}L{-half},0Z"


def _arrow_path(side: int, grown: float = 0) -> str:
    half, shaft = BAR.thickness / 2 + grown, BAR.arrow - BAR.thickness / 2 + 1.5 * grown
    return f"M{-side * grown},{-half}h{side * shaft}l{side * half},{half}l{-side * half},{half}h{-side * shaft}Z"
