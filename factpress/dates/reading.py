"""Reading what an author wrote as a date: one date, an interval, a set or a bound, in EDTF and in plain words."""

import re

from factpress.dates.bounds import just_after, just_before
from factpress.dates.edtf import read_edtf
from factpress.dates.mistakes import find_mistake, not_a_date
from factpress.dates.partial import PartialDate, Span, all_of, interval, one_of, single_date
from factpress.dates.points import DatePoint
from factpress.dates.words import read_words
from factpress.problems import Unreadable
from factpress.text import Text


def _whole(form: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{form})\s*", re.IGNORECASE)


_ANY = r"\S.*?"
_TO = r"(?:\s+(?:to|until|till|through)\s+|\s*[\u2013\u2014]\s*|\s+-\s+|(?<=[0-9]{4})-(?=[0-9]{4}))"
_INTERVALS = (
    _whole(r"(?P<start>[^/]*)/(?![0-9]{2}\s*$)(?P<end>[^/]*)"),  # not the / of winter 2023/24
    _whole(rf"(?:from\s+)?(?P<start>{_ANY}){_TO}(?P<end>.+)"),
    _whole(rf"(?:since|from)\s+(?P<start>{_ANY})(?:\s+on(?:wards?)?)?"),
    _whole(r"(?:until|till)\s+(?P<end>.+)"),
)
_BEFORE, _AFTER = _whole(r"before\s+(?P<date>.+)"), _whole(r"after\s+(?P<date>.+)")
_BY = (_whole(r"(?:by|(?:no|not)\s+later\s+than)\s+(?P<date>.+)"), _whole(rf"(?P<date>{_ANY})\s+or\s+earlier"))
_FROM = (_whole(r"(?:no|not)\s+earlier\s+than\s+(?P<date>.+)"), _whole(rf"(?P<date>{_ANY})\s+or\s+later"))
_EITHER = _whole(rf"(?:either\s+)?(?P<first>{_ANY})\s+or\s+(?P<second>.+)")
_SET = _whole(r"(?P<one_of>\[[^][{}]*\])|(?P<all_of>\{[^][{}]*\})")
_MEMBER = re.compile(r"(?<=[\[{,])(?P<date>[^],}]*)(?=[],}])")
_SPAN = _whole(r"(?P<first>.*?)\.\.(?P<last>.*)")
_IN = r"(?:(?:in|on|during)\s+)?"
_POINT = _whole(
    rf"{_IN}(?P<uncertain>(?:possibly|perhaps|probably)\s+)?"
    r"(?P<approximate>(?:about|around|approximately|roughly|circa)\s+|ca?\.\s*)?"
    rf"{_IN}(?P<date>\S(?:.*\S)?)"
)


def parse_date(written: Text) -> PartialDate:
    """Read a date in EDTF or plain words; raise Unreadable, saying what to write instead."""
    if mistake := find_mistake(written):
        raise mistake
    if written.strip().lower() == "unknown":
        return PartialDate(edtf="", written=written)
    if point := _find_point(written, 0):
        return single_date(written, point)
    for read in (_read_set, _read_interval, _read_bound, _read_either):
        if date := read(written):
            _refuse_mixed_years(date)
            return date
    phrase = written.strip()
    raise not_a_date(phrase, written.find(phrase))


def _find_point(words: str, offset: int) -> DatePoint | None:
    """Read one date in any spelling; None where it is none."""
    found = _POINT.fullmatch(words)
    if not found:
        return None
    phrase, start = found["date"], offset + found.start("date")
    point = read_edtf(phrase, start) or read_words(phrase, start)
    return point and point.hedged(uncertain=bool(found["uncertain"]), approximate=bool(found["approximate"]))


def _read_point(found: re.Match[str], name: str, offset: int = 0) -> DatePoint:
    """Read the date that a group of a match must hold; `offset` is where the match's own words begin."""
    words, start = found[name], offset + found.start(name)
    if point := _find_point(words, start):
        return point
    phrase = words.strip()
    start += words.find(phrase)
    raise find_mistake(phrase, start) or not_a_date(phrase, start)


def _read_set(written: Text) -> PartialDate | None:
    """Read [2021, 2022], which is one of them, or {2021, 2022}, which is each."""
    found = _SET.fullmatch(written)
    if not found:
        return None
    spans = [_read_member(member) for member in _MEMBER.finditer(written)]
    return one_of(written, spans) if found["one_of"] else all_of(written, spans)


def _read_member(member: re.Match[str]) -> Span:
    span = _SPAN.fullmatch(member[0])
    if not span:
        point = _read_point(member, "date")
        return Span(first=point, last=point)
    first, last = (
        _read_point(span, side, member.start()) if span[side].strip() else None for side in ("first", "last")
    )
    _refuse_disorder(first, last, member.start() + span.start("last"))
    return Span(first=first, last=last)


def _read_interval(written: Text) -> PartialDate | None:
    """Read 2017/2021 or 2017 to 2021; a side that the form does not name is open."""
    found = next((found for form in _INTERVALS if (found := form.fullmatch(written))), None)
    if not found:
        return None
    said = {side: found.groupdict().get(side, "..").strip() for side in ("start", "end")}
    start, end = (_read_point(found, side) if said[side] not in ("", "..") else None for side in ("start", "end"))
    _refuse_disorder(start, end, found.start(found.lastgroup or 0))
    return interval(written, start, end, open_start=said["start"] == "..", open_end=said["end"] == "..")


def _read_bound(written: Text) -> PartialDate | None:
    """Read before 2020, by December 2019, after 2019-12 and 2020 or later."""
    if found := _BEFORE.fullmatch(written):
        point = _read_point(found, "date")
        last = just_before(point, found.start("date"))
        return one_of(written, [Span(first=None, last=last)], sense="before", bound=point)
    if found := _AFTER.fullmatch(written):
        point = _read_point(found, "date")
        first = just_after(point, found.start("date"))
        return one_of(written, [Span(first=first, last=None)], sense="after", bound=point)
    if found := next((found for form in _BY if (found := form.fullmatch(written))), None):
        return one_of(written, [Span(first=None, last=_read_point(found, "date"))])
    if found := next((found for form in _FROM if (found := form.fullmatch(written))), None):
        return one_of(written, [Span(first=_read_point(found, "date"), last=None)])
    return None


def _read_either(written: Text) -> PartialDate | None:
    """Read 2021 or 2022."""
    found = _EITHER.fullmatch(written)
    if not found:
        return None
    points = [_read_point(found, name) for name in ("first", "second")]
    return one_of(written, [Span(first=point, last=point) for point in points])


def _refuse_disorder(first: DatePoint | None, last: DatePoint | None, offset: int) -> None:
    """Raise Unreadable for an interval or a range without ends, or with its ends the wrong way round."""
    if first is None and last is None:
        raise Unreadable("neither end is stated", "write unknown", offset)
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        raise Unreadable(f"{last.edtf} is before {first.edtf}", "write the earlier date first", offset)


def _refuse_mixed_years(date: PartialDate) -> None:
    """Raise Unreadable when one date states a year and another does not: whether it holds for both is a guess."""
    if date.year_is_stated and not all(point.year_is_stated for point in date.points):
        hint = "write the year with every date: January 2024 to March 2024"
        raise Unreadable(f"“{date.written}” states the year of one date only", hint)
