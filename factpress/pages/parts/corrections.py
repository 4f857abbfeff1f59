"""Corrections: what was said, what is said now, when it was changed and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from factpress.corrections import corrected_figure, tell_change
from factpress.model import Correction
from factpress.pages.parts.dates import DateView, date_view
from factpress.pages.parts.links import Link
from factpress.pages.parts.texts import inline, plain
from factpress.prose import Setting, fact_address


@dataclass(frozen=True, kw_only=True)
class CorrectionView:
    """One correction, and the way to the figure that it changed."""

    date: DateView
    fact: Link
    change: str
    because: Markup


def correction_views(corrections: Iterable[Correction], setting: Setting) -> tuple[CorrectionView, ...]:
    """Show corrections in the order given."""
    return tuple(_view(correction, setting) for correction in corrections)


def _view(correction: Correction, setting: Setting) -> CorrectionView:
    is_there = correction.fact in setting.content.ledger
    return CorrectionView(
        date=date_view(correction.date, None, setting),
        fact=Link(
            words=plain(corrected_figure(correction, setting.content), setting),
            href=setting.root + fact_address(setting.content, correction.fact) if is_there else "",
        ),
        change=tell_change(correction, setting.wording),
        because=inline(correction.because, setting),
    )
