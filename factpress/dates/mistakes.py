"""Why something is not a date, and what to write instead."""

import re
from collections.abc import Callable
from difflib import get_close_matches

from factpress.dates.names import MONTH_NAMES, MONTHS, SEASON_CODES
from factpress.problems import Unreadable

_FORMS_HINT = "write 2024-01-11, 2024-01, 2024, 199X, 2023-23 (autumn), XXXX-01-11 (no year), 2017/2021 or unknown"
_UNKNOWN_HINT = "write unknown, and what you conclude under inferred, with its reason"

_WORDS = (*MONTHS, *SEASON_CODES, "unknown", "about", "around", "before", "after", "since", "until", "from", "to", "by")
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = r"T?[0-9]{1,2}(?::[0-9]{2})+|T[0-9]{2}|\b(?i:noon|midnight|[0-9]{1,2}\s*[ap]\.?m)\b"
_RELATIVE = (
    r"(?i)\b(?:yesterday|today|tomorrow|tonight|now|nowadays|recently|lately|currently|soon"
    r"|(?:last|this|next|past|previous|coming)\s+[a-z]+"
    r"|(?:[a-z0-9]+\s+)?(?:day|week|month|year|decade)s?\s+(?:ago|earlier|later|before|after))\b"
    rf"|^\s*(?:on\s+)?{_WEEKDAY}\s*$"
)
_ROUGHLY_WITHIN = (
    r"(?i)\b(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end) of|(?:first|second|other) half of)\b"
)

_Explain = Callable[[re.Match[str]], tuple[str, str]]


def _told(message: str, hint: str) -> _Explain:
    """Fill the match and its named groups into a message and a hint."""
    return lambda found: (message.format(found[0], **found.groupdict()), hint.format(found[0], **found.groupdict()))


def find_mistake(written: str, offset: int = 0) -> Unreadable | None:
    """Recognise what is never a date, so that the author is told more than that."""
    for pattern, explain in _MISTAKES:
        if found := pattern.search(written):
            message, hint = explain(found)
            return Unreadable(message, hint, offset + found.start())
    return None


def not_a_date(phrase: str, offset: int = 0) -> Unreadable:
    """Explain a phrase that no form fits, with the word that may have been meant."""
    for word in re.finditer(r"[^\W\d]{3,}", phrase):
        close = get_close_matches(word[0].lower(), _WORDS, n=1, cutoff=0.7)
        if close and close[0] != word[0].lower():
            meant = close[0].title() if close[0] in MONTHS else close[0]
            hint = f"did you mean “{phrase[: word.start()]}{meant}{phrase[word.end() :]}”?"
            return Unreadable(f"“{phrase}” is not a date", hint, offset + word.start())
    return Unreadable(f"“{phrase}” is not a date" if phrase else "there is no date here", _FORMS_HINT, offset)


def _explain_numbers(found: re.Match[str]) -> tuple[str, str]:
    """Tell a day and a month in numbers how they can be read: 01/02/2024 has two readings, 13/01/2024 one."""
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    if len(year) == 2:
        return f"“{found[0]}” has half a year", "write the year with four digits, in the order 2024-01-11"
    pairs = dict.fromkeys([(first, second), (second, first)])
    days = [(day, month) for day, month in pairs if 1 <= month <= 12 and 1 <= day <= 31]
    spelled = [f"{day} {MONTH_NAMES[month - 1]}" for day, month in days]
    numbers = " or ".join(f"{year}-{month:02}-{day:02}" for day, month in days)
    if len(days) == 2:
        return f"“{found[0]}” may be {' or '.join(spelled)}", f"which is it? write {numbers}"
    return f"“{found[0]}” is not written year first", f"write {numbers or 'YYYY-MM-DD'}"


def _explain_padding(found: re.Match[str]) -> tuple[str, str]:
    numbers = [f"{int(number):02}" for number in (found["month"], found["day"]) if number]
    return f"“{found[0]}” lacks a zero", f"write {'-'.join([found['year'], *numbers])}"


def _explain_month_first(found: re.Match[str]) -> tuple[str, str]:
    return f"“{found[0]}” is not written year first", f"write {found['year']}-{int(found['month']):02}"


def _explain_short_year(found: re.Match[str]) -> tuple[str, str]:
    year, short = found["year"], found["next"]
    both = f"{year}/{year[:2]}{short} for the two years"
    hint = f"write {year}-{short} for the month or {both}" if 1 <= int(short) <= 12 else f"write {both}"
    return f"“{found[0]}” has half a year", hint


def _explain_winter(found: re.Match[str]) -> tuple[str, str]:
    year = int(found["year"])
    seasons = f"winter {year - 1:04}-{year % 100:02} or winter {year:04}-{(year + 1) % 100:02}"
    return f"“{found[0]}” may be the winter at either end of the year", f"which is it? write {seasons}"


def _explain_century(found: re.Match[str]) -> tuple[str, str]:
    hundreds = f"{max(int(found['number']) - 1, 0):02}"
    return f"“{found[0]}” may begin in one of two years", f"write {hundreds}XX for {hundreds}00 to {hundreds}99"


def _explain_dash(found: re.Match[str]) -> tuple[str, str]:
    return f"“{found[0]}” has a dash where a hyphen belongs", f"write {re.sub('[^0-9X]', '-', found[0])}"


def _explain_compact(found: re.Match[str]) -> tuple[str, str]:
    return f"“{found[0]}” lacks its hyphens", f"write {'-'.join(part for part in found.groups() if part)}"


# The first that fits is told, so the more particular stand before the more general.
_MISTAKES: tuple[tuple[re.Pattern[str], _Explain], ...] = tuple(
    (re.compile(pattern), explain)
    for pattern, explain in (
        (r"[^\D0-9]+", _told("“{0}” is not in the digits 0 to 9", "write the date with 0 to 9, such as 2024-01-11")),
        (
            _TIME,
            _told("“{0}” is a time of day, which dates do not have", "write the day, and tell the hour in the text"),
        ),
        (
            r"(?i)\b(?:to|until|till)\s+(?:now|today|date|(?:the\s+)?present)\b",
            _told("“{0}” depends on the day on which it was said", "write .. for an end that is open: 2020/.."),
        ),
        (_RELATIVE, _told("“{0}” depends on the day on which it was said", _UNKNOWN_HINT)),
        (rf"(?i)\b{_WEEKDAY}\b", _told("“{0}” says nothing more than the date", "leave the day of the week out")),
        (_ROUGHLY_WITHIN, _told("no date says “{0}”", "name the months meant: 2020-01/2020-04, or 2020~ for roughly")),
        (
            r"(?i)\bbetween\s+(?P<start>.+?)\s+and\s+(?P<end>.*\S)",
            _told(
                "“{0}” may be the whole time or one day in it",
                "write {start} to {end}, or [{start}..{end}] for one day",
            ),
        ),
        (
            r"(?<![0-9])(?P<first>[0-9]{1,2})([/.-])(?P<second>[0-9]{1,2})\2(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])",
            _explain_numbers,
        ),
        (r"\b([0-9]{4})[/.]([0-9]{2})[/.]([0-9]{2})\b", _explain_compact),
        (r"(?<![0-9X?~%-])(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})\b", _explain_month_first),
        (r"^\s*(?P<year>[0-9]{4})[/\u2013](?P<next>[0-9]{2})\s*$", _explain_short_year),
        (r"\b([0-9]{4})([0-9]{2})([0-9]{2})?\b", _explain_compact),
        (r"\bY?[0-9]{5,}\b", _told("“{0}” has too many digits for a year", "years run from 0001 to 9999")),
        (r"\b0000\b", _told("there is no year 0", "years run from 0001 to 9999; the year before 0001 is 1 BC")),
        (r"^\s*-[0-9]{4}|\bB\.?C\b", _told("“{0}” is before the year 1", "years run from 0001 to 9999")),
        (
            r"[0-9X]{4}(?:[\u2010-\u2015\u2212][0-9X]{1,2}){2}|[0-9X]{4}[\u2010-\u2012\u2212][0-9X]{1,2}(?![0-9])",
            _explain_dash,
        ),
        (r"\b(?P<year>[0-9X]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9])\b", _explain_padding),
        (r"\b(?P<year>[0-9X]{4})-(?P<month>[0-9])(?:-(?P<day>[0-9]{2}))?\b", _explain_padding),
        (
            r"\b[0-9X]{4}-(?:[0-9X]{2}-)?(?:[0-9]X|X[0-9])\b",
            _told("“{0}” leaves one digit of a month or day open", "list what it can be, such as [2024-10..2024-12]"),
        ),
        (
            r"\b(?:[0-9]{3}[xu]|[0-9]{2}(?:xx|uu))\b",
            _told("“{0}” has a small letter", "write 199X for a decade, 19XX for a century"),
        ),
        (r"(?i)\bopen\b", _told("“{0}” is not a date", "write .. for an end that is open: 2024-01-11/..")),
        (r"(?P<decade>[0-9]{3}0)['\u2019]s\b", _told("“{0}” has an apostrophe", "write {decade}s")),
        (
            r"(?<![0-9])['\u2019]?[0-9]0['\u2019]?s\b",
            _told("“{0}” lacks its century", "write it in full, such as 1990s"),
        ),
        (r"(?<=\s)['\u2019][0-9]{2}\b", _told("“{0}” has half a year", "write the year with four digits")),
        (
            r"\b(?P<hundred>[0-9]{2})00s\b",
            _told("“{0}” may be ten years or a hundred", "which is it? write {hundred}0X or {hundred}XX"),
        ),
        (r"(?i)\b(?P<number>[0-9]{1,2})(?:st|nd|rd|th)[\s-]century\b", _explain_century),
        (r"(?i)\bwinter\s+(?:of\s+|in\s+)?(?P<year>[0-9]{4})\b(?!\s*[-\u2013/]\s*[0-9])", _explain_winter),
    )
)
