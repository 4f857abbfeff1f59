"""Figures, dates and words in the forms that machines read."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from factpress.dates import PartialDate
from factpress.model import Content, Event, LedgerEntry
from factpress.prose import plain_text
from factpress.quantities import Quantity
from factpress.quantities.ends import ends_of
from factpress.text import Text
from factpress.wording import Wording


def value_fields(value: Quantity | None) -> dict[str, Any]:
    """Spell a value out; what nobody stated is null."""
    if value is None:
        return dict.fromkeys(("low", "high", "low_open", "high_open", "approximate", "word", "unit", "per"))
    ends = ends_of(value)
    return {
        "low": number(ends.low),
        "high": number(ends.high),
        "low_open": ends.low_open,
        "high_open": ends.high_open,
        "approximate": ends.approximate,
        "word": value.word,
        "unit": ends.unit or None,
        "per": ends.per or None,
    }


def number(decimal: Decimal | None) -> int | float | None:
    """Write a number as JSON has it; whole ones whole."""
    if decimal is None:
        return None
    return int(decimal) if decimal == decimal.to_integral_value() else float(decimal)


def edtf(when: PartialDate | None) -> str | None:
    """Write a date as EDTF; an unknown one is null."""
    return (when.edtf or None) if when else None


def iso_day(day: date | None) -> str | None:
    """Write a day as ISO 8601."""
    return day.isoformat() if day else None


def words(text: str | None) -> str | None:
    """Write words without their place."""
    return None if text is None else str(text)


def prose(text: Text | None, content: Content, wording: Wording) -> str | None:
    """Write prose without marks."""
    return None if text is None else plain_text(text, content, wording)


def inferred(entry: LedgerEntry | Event, content: Content, wording: Wording) -> Mapping[str, str] | None:
    """Write what we infer of a date, and why."""
    if entry.inferred is None:
        return None
    return {"when": entry.inferred.when.edtf, "because": plain_text(entry.inferred.because, content, wording)}
