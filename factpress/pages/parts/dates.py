"""Dates as they were stated, and what we conclude from them."""

from dataclasses import dataclass

from markupsafe import Markup

from factpress.dates import PartialDate, machine_date
from factpress.model import Inferred
from factpress.model.sources import InferredPublication
from factpress.pages.parts.texts import NOTHING, inline
from factpress.prose import Setting


@dataclass(frozen=True, kw_only=True)
class DateView:
    """A date in words, for machines as far as HTML can say it, and our own reading of it with the reason."""

    words: str
    machine: str | None
    note: str = ""  # what the source leaves out: “year not stated”
    inferred: str = ""
    because: Markup = NOTHING


def date_view(when: PartialDate, inferred: Inferred | InferredPublication | None, setting: Setting) -> DateView:
    """Show a date as stated; a year that no source gives is said to be missing, and never filled in."""
    wording = setting.wording
    reading = inferred.when if isinstance(inferred, Inferred) else inferred.published if inferred else None
    no_year = not when.is_unknown and not when.year_is_stated
    return DateView(
        words=wording.date(when),
        machine=machine_date(when),
        note=wording.phrase("date.no-year") if no_year else "",
        inferred=wording.phrase("date.inferred", date=wording.date(reading)) if reading else "",
        because=inline(inferred.because, setting) if inferred else NOTHING,
    )
