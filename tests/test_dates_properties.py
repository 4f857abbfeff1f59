"""Dates hold against independent oracles: the calendar, day by day, and another reader of EDTF."""

import re
from datetime import date, timedelta
from fractions import Fraction

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from factpress.dates import PartialDate, as_year, machine_date, parse_date
from factpress.dates.names import MONTH_NAMES
from factpress.problems import Unreadable
from factpress.text import Text

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2399, 12, 31))
MARKS = st.sampled_from(["", "", "?", "~", "%"])
VOCABULARY = (
    "from to until since before after by or about possibly in the between early winter autumn January Feb 11 11th 2020"
    " 2024-01 199X 1990s last week unknown / .. - \u2013 , 31 0 9999 0001 [ ] { }"
)
WORDS = st.sampled_from(VOCABULARY.split())
HTML_FORMS = re.compile(r"[0-9]{4}|[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}")


def read(written: str) -> PartialDate:
    return parse_date(Text(written))


@st.composite
def plain_points(draw: st.DrawFn) -> str:
    """EDTF of one date without a season or a mark, from a day that exists, cut short or masked."""
    year, month, day = draw(DAYS).isoformat().split("-")
    year = draw(st.sampled_from([year, year, f"{year[:3]}X", f"{year[:2]}XX"]))
    forms = [year, f"{year}-{month}", f"{year}-{month}-{day}", f"{year}-XX", f"{year}-{month}-XX", f"{year}-XX-XX"]
    return draw(st.sampled_from(forms))


@st.composite
def seasons(draw: st.DrawFn) -> str:
    return f"{draw(st.integers(1600, 2399))}-{draw(st.integers(21, 41))}"


@st.composite
def yearless_points(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(2000, 1, 1), date(2000, 12, 31)))
    return draw(st.sampled_from([f"XXXX-{day:%m-%d}", f"XXXX-{day:%m}", f"XXXX-{day:%m}-XX", "XXXX-23"]))


@st.composite
def marked(draw: st.DrawFn, points: st.SearchStrategy[str]) -> str:
    """The same with marks in front of parts, behind parts, or both."""
    return "-".join(draw(MARKS) + part + draw(MARKS) for part in draw(points).split("-"))


@st.composite
def ordered_pairs(draw: st.DrawFn, points: st.SearchStrategy[str]) -> tuple[str, str]:
    """Two dates of which the second does not end before the first begins."""
    first, second = draw(points), draw(points)
    return (second, first) if _first_day(first) > _last_day(second) else (first, second)


STATED_POINTS = marked(plain_points() | seasons())
POINTS = STATED_POINTS | marked(yearless_points())
PAIRS = ordered_pairs(STATED_POINTS) | st.tuples(marked(yearless_points()), marked(yearless_points()))
INTERVALS = (
    PAIRS.map("/".join)
    | POINTS.map(lambda point: f"{point}/..")
    | POINTS.map(lambda point: f"../{point}")
    | POINTS.map(lambda point: f"{point}/")
    | POINTS.map(lambda point: f"/{point}")
)
MEMBERS = STATED_POINTS | ordered_pairs(STATED_POINTS).map("..".join)
ENDED_SETS = st.lists(MEMBERS, min_size=1, max_size=4).map(", ".join)
SETS = ENDED_SETS | st.tuples(STATED_POINTS, MEMBERS).map(lambda pair: f"..{pair[0]},{pair[1]}")
DATES = POINTS | INTERVALS | SETS.map(lambda members: f"[{members}]") | SETS.map(lambda members: f"{{{members}}}")

WHOLE_POINTS = plain_points().filter(lambda point: "X" not in point)
POINTS_WITH_AN_END_MARK = st.tuples(WHOLE_POINTS, MARKS).map("".join)

# The other reader refuses marks on seasons, on masks and on members of sets, a mark in front and one behind the same
# part, sets of one, ranges from a month to a day, and seasons within anything; it ends winters with December, pads an
# unknown end by ten years, gives infinity for an open one and all of time for a year that is not stated. Wherever it
# reads a date without those, it and we must agree.
KNOWN_TO_THE_OTHER_READER = (
    plain_points()
    | POINTS_WITH_AN_END_MARK
    | WHOLE_POINTS.map(lambda point: point.replace("-", "?-~", 1))
    | seasons().filter(lambda season: not season.endswith(("-24", "-28", "-30")))
    | ordered_pairs(POINTS_WITH_AN_END_MARK).map("/".join)
    | ordered_pairs(DAYS.map(date.isoformat)).map(lambda pair: f"[{'..'.join(pair)}]")
    | st.lists(WHOLE_POINTS, min_size=2, max_size=4).map(lambda members: f"[{','.join(members)}]")
    | st.lists(WHOLE_POINTS, min_size=2, max_size=4).map(lambda members: f"{{{','.join(members)}}}")
)


def _first_day(point: str) -> date:
    return read(point).earliest or date.min


def _last_day(point: str) -> date:
    return read(point).latest or date.max


@settings(deadline=None)  # the first call is slow
@given(plain_points())
def test_first_and_last_day_are_those_that_the_calendar_has(edtf: str) -> None:
    fits = re.compile(edtf.replace("X", "[0-9]"))
    first_year, last_year = int(edtf[:4].replace("X", "0")), int(edtf[:4].replace("X", "9"))
    fitting = [day for day in _days_of(first_year, last_year) if fits.match(day.isoformat())]

    found = read(edtf)

    assert (found.earliest, found.latest) == (fitting[0], fitting[-1])


@given(seasons())
def test_a_season_has_whole_months_and_begins_in_its_year(edtf: str) -> None:
    found = read(edtf)

    assert found.earliest
    assert found.latest
    assert (found.earliest.year, found.earliest.day) == (int(edtf[:4]), 1)
    assert (found.latest + timedelta(days=1)).day == 1
    assert found.latest - found.earliest < timedelta(days=185)


@settings(deadline=None)  # the first call is slow
@given(KNOWN_TO_THE_OTHER_READER)
def test_another_reader_of_edtf_finds_the_same_days(edtf: str) -> None:
    other = parse_edtf(edtf)

    found = read(edtf)

    first_and_last = [day.timetuple()[:3] for day in (found.earliest, found.latest) if day]
    assert first_and_last == [tuple(other.lower_strict())[:3], tuple(other.upper_strict())[:3]]


@given(DATES)
def test_canonical_edtf_is_read_as_the_same_date(edtf: str) -> None:
    found = read(edtf)

    again = read(found.edtf)

    assert again == found
    assert hash(again) == hash(found)
    assert (again.start, again.end, again.one_of, again.all_of) == (found.start, found.end, found.one_of, found.all_of)


@given(DATES)
def test_the_first_possible_day_is_never_after_the_last(edtf: str) -> None:
    found = read(edtf)

    days = [found.earliest_start, found.latest_start], [found.earliest_end, found.latest_end]

    for stated in ([day for day in pair if day] for pair in (*days, (found.earliest, found.latest))):
        assert stated == sorted(stated)


@given(st.lists(DAYS))
def test_days_are_sorted_as_the_calendar_sorts_them(days: list[date]) -> None:
    found = [read(day.isoformat()) for day in days]

    ordered = sorted(found, key=lambda stated: stated.sort_key)

    assert [stated.earliest for stated in ordered] == sorted(days)


@given(DATES, DATES)
def test_what_ended_before_the_other_began_is_sorted_before_it(one: str, other: str) -> None:
    first, second = sorted((read(one), read(other)), key=lambda stated: stated.sort_key)

    assert not (second.latest and first.earliest and second.latest < first.earliest)


@given(DAYS)
def test_a_day_is_the_same_in_every_spelling(day: date) -> None:
    month = MONTH_NAMES[day.month - 1]
    spellings = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}th of {month.lower()} {day.year}",
        f"{day.day} {month[:3]}. {day.year}",
        f"on {month[:3]} {day.day} {day.year}",
    ]

    found = {read(spelling) for spelling in spellings}

    assert found == {read(day.isoformat())}


@given(DATES)
def test_a_machine_date_has_only_parts_that_are_stated_and_a_form_that_html_knows(edtf: str) -> None:
    found = machine_date(read(edtf))

    assert found is None or HTML_FORMS.fullmatch(found)
    assert found is None or set(found.split("-")) <= set(re.split("[^0-9X]", edtf))


@given(DAYS)
def test_days_are_evenly_spaced_within_their_year(day: date) -> None:
    next_day = day + timedelta(days=1)
    days_in_year = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days

    assert as_year(next_day) - as_year(day) == Fraction(1, days_in_year)
    assert as_year(date(day.year, 1, 1)) == day.year


@given(st.text() | st.text(alphabet="0123456789X-/.[]{},?~% ") | st.lists(WORDS).map(" ".join))
def test_whatever_is_no_date_is_refused_at_a_place_within_it(written: str) -> None:
    refusal = _refusal(written)

    assert refusal is None or (0 <= refusal.offset <= len(written) and refusal.message and refusal.hint)


def _refusal(written: str) -> Unreadable | None:
    try:
        read(written)
    except Unreadable as refusal:
        return refusal
    return None


def _days_of(first_year: int, last_year: int) -> list[date]:
    count = (date(last_year + 1, 1, 1) - date(first_year, 1, 1)).days
    return [date(first_year, 1, 1) + timedelta(days=offset) for offset in range(count)]
