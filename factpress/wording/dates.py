"""Says dates to readers, exactly as precisely as they are known."""

from collections.abc import Sequence
from dataclasses import replace

from factpress.dates import DatePoint, PartialDate, Span
from factpress.wording.language import Language


def date_words(date: PartialDate, language: Language) -> str:
    """Say a date: “11 January 2024”, “autumn 2023”, “the 1990s”, “2017 to 2021”, “date not stated”."""
    if date.is_unknown:
        return language.phrase("date.unknown")
    if date.sense and date.bound:
        return language.phrase(f"date.{date.sense}", date=_point(date.bound, language))
    if date.one_of:
        return _set(date.one_of, "date.or", language)
    if date.all_of:
        return _set(date.all_of, "date.and", language)
    if date.is_interval:
        return _interval(date, language)
    return _point(date.start, language) if date.start else language.phrase("date.unknown")


def _interval(date: PartialDate, language: Language) -> str:
    start = _point(date.start, language) if date.start else ""
    end = _point(date.end, language) if date.end else ""
    if start and end:
        return language.phrase("date.interval", start=start, end=end)
    if start:
        return language.phrase("date.from" if date.open_end else "date.from-unknown-end", date=start)
    return language.phrase("date.until" if date.open_start else "date.unknown-start-until", date=end)


def _set(spans: Sequence[Span], joint: str, language: Language) -> str:
    *before, last = (_span(span, language) for span in spans)
    if not before:
        return last
    joined = before[0]
    for words in before[1:]:
        joined = language.phrase("list.between", before=joined, next=words)
    return language.phrase(joint, start=joined, end=last)


def _span(span: Span, language: Language) -> str:
    if span.first is None or span.last is None:
        open_side = "date.by" if span.first is None else "date.from"
        bound = span.last or span.first
        return language.phrase(open_side, date=_point(bound, language)) if bound else language.phrase("date.unknown")
    if span.first == span.last:
        return _point(span.first, language)
    return language.phrase("date.interval", start=_point(span.first, language), end=_point(span.last, language))


def _point(point: DatePoint, language: Language) -> str:
    """Say one date; where only its year is hedged, hedge only the year."""
    hedged = {*point.uncertain_parts, *point.approximate_parts}
    if hedged == {"year"} and (point.month or point.season):
        rest = replace(point, year=None, years=1, uncertain_parts=(), approximate_parts=())
        year = replace(point, month=None, day=None, season=None)
        return language.phrase("date.with-year", date=_exact(rest, language), year=_point(year, language))
    words = _exact(point, language)
    if point.approximate:
        words = language.phrase("date.about", date=words)
    return language.phrase("date.possibly", date=words) if point.uncertain else words


def _exact(point: DatePoint, language: Language) -> str:
    within = _within_year(point, language)
    if point.year is None:
        return within or language.phrase("date.unknown")
    if point.years > 1:
        years = language.phrase("date.century" if point.years == 100 else "date.decade", year=point.year)
        return language.phrase("date.in-years", date=within, years=years) if within else years
    if point.day:
        month = language.phrase(f"date.months.{point.month}")
        return language.phrase("date.day", day=point.day, month=month, year=point.year)
    return language.phrase("date.month" if within else "date.year", month=within, year=point.year)


def _within_year(point: DatePoint, language: Language) -> str:
    """Say the part of a date that comes round every year."""
    if point.season:
        return language.phrase(f"date.seasons.{point.season}")
    month = language.phrase(f"date.months.{point.month}") if point.month else ""
    return language.phrase("date.day-of-month", day=point.day, month=month) if point.day else month
