"""The key to a chart: what the signs mean that it uses, and no others."""

from collections.abc import Iterator

from factpress.charts.extents import Extent, extent_of
from factpress.charts.figure import LegendKey, SignKey
from factpress.charts.palette import Hue
from factpress.charts.subject import Subject
from factpress.charts.windows import Window, dated
from factpress.model import Chart, Status

_SIGNS = ("high", "open", "less", "about", "day", "window", "endless")  # as the key lists them


def status_keys(subject: Subject) -> tuple[LegendKey, ...]:
    """Explain the statuses that are drawn, the surest first."""
    chart, content = subject.chart, subject.content
    drawn = {subject.entry(row).status for row in chart.figures}
    drawn |= {event.status for name in chart.events if dated(event := content.events[name])}
    return tuple(
        LegendKey(status=status, style=f"is-{status}", words=subject.wording.status(status))
        for status in Status
        if status in drawn
    )


def sign_keys(subject: Subject) -> tuple[SignKey, ...]:
    """Explain the other signs that are drawn; hues only where there are several."""
    used = {*_extent_signs(_extents(subject)), *_reference_signs(subject), *_window_signs(_windows(subject))}
    signs = [sign for sign in _SIGNS if sign in used]
    hues = list(dict.fromkeys(_hues(subject)))
    signs += hues if len(hues) > 1 else []
    return tuple(SignKey(style=f"is-{sign}", words=subject.wording.phrase(f"chart.sign.{sign}")) for sign in signs)


def hue_of(chart: Chart) -> Hue:
    """Choose the hue of the key: of the one whom a chart is about, or ink where there are several."""
    hues = {row.who for row in chart.figures}
    return hues.pop() if len(hues) == 1 else "ink"


def _extents(subject: Subject) -> list[Extent]:
    chart = subject.chart
    extents = (extent_of(subject.value(row)) for row in (*chart.rows, *([chart.of] if chart.of else [])))
    return [extent for extent in extents if extent]


def _reference_signs(subject: Subject) -> Iterator[str]:
    """Explain a band as its bars are, and what stands at the head of a line."""
    for reference in subject.references():
        if reference.is_band:
            yield from _extent_signs([reference.extent])
        elif reference.extent.is_range:
            yield "less"
        elif reference.extent.is_open:
            yield "open"
        elif reference.extent.approximate:
            yield "about"


def _windows(subject: Subject) -> list[Window]:
    found = (dated(subject.content.events[event]) for event in subject.chart.events)
    return [window for event in found if event for window in event.windows]


def _extent_signs(extents: list[Extent]) -> Iterator[str]:
    if any(extent.is_range for extent in extents):
        yield "high"
    if any(extent.is_open for extent in extents):
        yield "open"
    if any(extent.approximate for extent in extents):
        yield "about"


def _window_signs(windows: list[Window]) -> Iterator[str]:
    if any(window.is_day for window in windows):
        yield "day"
    if any(not window.is_day for window in windows):
        yield "window"
    if any(window.open_start or window.open_end for window in windows):
        yield "endless"


def _hues(subject: Subject) -> Iterator[str]:
    chart, content = subject.chart, subject.content
    yield from (row.who for row in (*chart.rows, *chart.reference))
    yield from (event.who for name in chart.events if (event := content.events[name]).who)
