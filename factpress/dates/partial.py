"""What an author's date says: one point, an interval, or one of several, with the days that it may mean."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from factpress.dates.points import PRECISIONS, DatePoint, Precision
from factpress.text import Text

Sense = Literal["", "before", "by", "from", "after"]


@dataclass(frozen=True, kw_only=True)
class Span:
    """A member of a set: one date (first is last), or all from first to last; None where it is open."""

    first: DatePoint | None
    last: DatePoint | None

    @property
    def edtf(self) -> str:
        """Its canonical spelling within a set."""
        if self.first == self.last and self.first:
            return self.first.edtf
        return f"{self.first.edtf if self.first else ''}..{self.last.edtf if self.last else ''}"


@dataclass(frozen=True, kw_only=True)
class PartialDate:
    """A date as it was stated; two are equal when they have the same canonical EDTF.

    A single date is its own start and end. `before 2020` and `by 2019` allow the same days, so they are equal, and
    are told apart by `sense` and `bound`.
    """

    edtf: str  # canonical; empty when unknown
    written: Text = field(compare=False)
    start: DatePoint | None = field(default=None, compare=False)  # None: open or unknown
    end: DatePoint | None = field(default=None, compare=False)
    is_interval: bool = field(default=False, compare=False)  # it went on from start to end
    open_start: bool = field(default=False, compare=False)  # `..`; without it a missing start is unknown
    open_end: bool = field(default=False, compare=False)
    one_of: tuple[Span, ...] = field(default=(), compare=False)  # it was one of these, earliest first
    all_of: tuple[Span, ...] = field(default=(), compare=False)  # it was each of these, earliest first
    sense: Sense = field(default="", compare=False)  # for one_of with an open side; "by" includes its bound
    bound: DatePoint | None = field(default=None, compare=False)  # the date that was named: 2020 in `before 2020`

    @property
    def is_unknown(self) -> bool:
        """Whether nothing at all is stated."""
        return not self.edtf

    @property
    def points(self) -> tuple[DatePoint, ...]:
        """Every date that is named in it."""
        members = [(span.first, span.last) for span in self.one_of + self.all_of] or [(self.start, self.end)]
        return tuple(dict.fromkeys(point for pair in members for point in pair if point))

    @property
    def year_is_stated(self) -> bool:
        """Whether there is a year, a decade or a century; then there is one wherever a date is named."""
        return any(point.year_is_stated for point in self.points)

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is."""
        return any(point.uncertain for point in self.points)

    @property
    def approximate(self) -> bool:
        """Whether any part of it is."""
        return any(point.approximate for point in self.points)

    @property
    def precision(self) -> Precision:
        """The finest part that is stated of every date named; "none" when unknown."""
        return max((point.precision for point in self.points), key=PRECISIONS.index, default="none")

    @property
    def earliest(self) -> date | None:
        """The first day that it can be; None without a year, or when the start is open or unknown."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day that it can be; None without a year, or when the end is open or unknown."""
        return self.end.latest if self.end else None

    @property
    def earliest_start(self) -> date | None:
        """The first day on which it can have begun."""
        return self.earliest

    @property
    def latest_start(self) -> date | None:
        """The last day on which it can have begun, which is never after the last day of all."""
        days = (self.start.latest, self.latest) if self.start else ()
        return min((day for day in days if day), default=None)

    @property
    def earliest_end(self) -> date | None:
        """The first day on which it can have ended, which is never before the first day of all."""
        days = (self.end.earliest, self.earliest) if self.end else ()
        return max((day for day in days if day), default=None)

    @property
    def latest_end(self) -> date | None:
        """The last day on which it can have ended."""
        return self.latest

    @property
    def sort_key(self) -> tuple[bool, date, date]:
        """Order by first possible day, then the more precise first; by the last day where the start is open.

        A date without a year has no place among the others: all such keys are equal and come last, so that a
        stable sort leaves them as their author had them.
        """
        first = self.earliest or self.latest
        return first is None, first or date.max, self.latest or date.max


def single_date(written: Text, point: DatePoint) -> PartialDate:
    """Make the date that is one point."""
    return PartialDate(edtf=point.edtf, written=written, start=point, end=point)


def interval(
    written: Text,
    start: DatePoint | None,
    end: DatePoint | None,
    *,
    open_start: bool = False,
    open_end: bool = False,
) -> PartialDate:
    """Make the date that goes on from start to end; a missing side is unknown unless it is open."""
    first = start.edtf if start else ".." if open_start else ""
    last = end.edtf if end else ".." if open_end else ""
    return PartialDate(
        edtf=f"{first}/{last}",
        written=written,
        start=start,
        end=end,
        is_interval=True,
        open_start=open_start,
        open_end=open_end,
    )


def one_of(written: Text, spans: Iterable[Span], sense: Sense = "", bound: DatePoint | None = None) -> PartialDate:
    """Make the date that is one of several; `sense` and `bound` tell how a lone open side was put."""
    members = _in_order(spans)
    if len(members) == 1 and not sense:
        sense, bound = _sense_of(members[0])
    date_or_set = _single_or_set(written, members, "[]")
    return replace(date_or_set, sense=sense, bound=bound)


def all_of(written: Text, spans: Iterable[Span]) -> PartialDate:
    """Make the date that is each of several."""
    return _single_or_set(written, _in_order(spans), "{}")


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(dict.fromkeys(spans), key=lambda span: (_first_and_last_day(span), span.edtf)))


def _first_and_last_day(span: Span) -> tuple[date, date]:
    return (span.first.order[0] if span.first else date.min), (span.last.order[1] if span.last else date.max)


def _sense_of(span: Span) -> tuple[Sense, DatePoint | None]:
    if span.first is None:
        return "by", span.last
    return ("from", span.first) if span.last is None else ("", None)


def _single_or_set(written: Text, members: tuple[Span, ...], brackets: Literal["[]", "{}"]) -> PartialDate:
    """Make a set from its first to its last day; a set of one date is that date."""
    first, last = members[0].first, max(members, key=lambda span: _first_and_last_day(span)[1]).last
    if len(members) == 1 and first and first == last:
        return single_date(written, first)
    return PartialDate(
        edtf=brackets[0] + ",".join(span.edtf for span in members) + brackets[1],
        written=written,
        start=first,
        end=last,
        open_start=first is None,
        open_end=last is None,
        one_of=members if brackets == "[]" else (),
        all_of=members if brackets == "{}" else (),
    )
