"""Windows of time: what a date that is only partly known lets a drawing show, in exact years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from factpress.dates import PartialDate, as_year
from factpress.model import Event


@dataclass(frozen=True, kw_only=True)
class Window:
    """The years from which and to which something may have gone on, and between which it is sure to have."""

    start: Fraction
    end: Fraction
    sure: tuple[Fraction, Fraction] | None = None
    is_day: bool = False
    open_start: bool = False  # nobody says how long before
    open_end: bool = False


@dataclass(frozen=True, kw_only=True)
class Dated:
    """An event with the date that it is drawn at."""

    event: Event
    when: PartialDate
    windows: tuple[Window, ...]

    @property
    def is_inferred(self) -> bool:
        """Whether the date is our reading, stated by no source."""
        return self.when is not self.event.when


def dated(event: Event) -> Dated | None:
    """Find the date to draw an event at: the stated one, or else what we conclude; None where neither has a year."""
    for when in (event.when, event.inferred.when if event.inferred else None):
        if when and (windows := tuple(_windows(when))):
            return Dated(event=event, when=when, windows=windows)
    return None


def window_of(when: PartialDate) -> Window | None:
    """Find the one period that a figure is for; None where it has no year, no end, or is one of several."""
    if when.one_of or when.all_of or not when.earliest or not when.latest:
        return None
    return Window(start=as_year(when.earliest), end=_after(when.latest))


def _windows(when: PartialDate) -> Iterator[Window]:
    if when.all_of:
        for span in when.all_of:
            first = span.first.earliest if span.first else None
            yield from _window(first, span.last.latest if span.last else None)
    elif when.is_interval and when.earliest and when.latest:
        yield _interval(when, when.earliest, when.latest)
    else:
        yield from _window(when.earliest, when.latest)


def _window(first: date | None, last: date | None) -> Iterator[Window]:
    if first and last:
        yield Window(start=as_year(first), end=_after(last), is_day=first == last)
    elif first:
        yield Window(start=as_year(first), end=as_year(first), open_end=True)
    elif last:
        yield Window(start=_after(last), end=_after(last), open_start=True)


def _interval(when: PartialDate, first: date, last: date) -> Window:
    sure_from, sure_to = when.latest_start or first, when.earliest_end or last
    sure = (as_year(sure_from), _after(sure_to)) if sure_from <= sure_to else None
    return Window(start=as_year(first), end=_after(last), sure=sure)


def _after(day: date) -> Fraction:
    """Count to the end of a day."""
    return as_year(day + timedelta(days=1)) if day < date.max else Fraction(day.year + 1)
