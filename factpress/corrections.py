"""Corrections as readers meet them: those of a fact, and those that concern a story."""

from collections.abc import Iterable

from factpress.model import Content, Correction, LedgerEntry
from factpress.text import Text
from factpress.usage import Usage
from factpress.wording import Wording


def corrections_of(fact: str, content: Content) -> tuple[Correction, ...]:
    """List the corrections of a fact or calculation, the latest first."""
    return _latest_first(content.corrections_of_figure.get(fact, ()))


def corrections_in_story(story: str, content: Content, usage: Usage) -> tuple[Correction, ...]:
    """List the corrections of all figures that a story shows, in its charts and timelines too; the latest first."""
    address = f"stories/{story}/"
    if not content.corrections:
        return ()
    pages = (address, *usage.shown_in(address))
    shown = {figure for page in pages for figure in usage.figures_on(page)}
    return _latest_first([correction for correction in content.corrections if correction.fact in shown])


def corrected_figure(correction: Correction, content: Content) -> Text:
    """Find what a corrected figure is called: by its fact, or by the correction itself where the fact is gone."""
    entry = content.ledger.get(correction.fact)
    return entry.gist if entry else correction.gist or correction.fact


def tell_change(correction: Correction, wording: Wording) -> str:
    """Tell what readers saw, and what they see now or that nothing is left."""
    key = "correction.changed" if correction.says else "correction.withdrawn"
    return wording.phrase(key, said=correction.said, says=correction.says)


def reads_now(entry: LedgerEntry, wording: Wording) -> str:
    """Say what an entry is corrected in: its value, or the gist of one that has none."""
    return wording.quantity(entry.value) if entry.value else str(entry.gist)


def _latest_first(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Put corrections in order; of those from one day, the one that stands last in the file is the latest."""
    return tuple(sorted(corrections, key=lambda correction: correction.date.sort_key)[::-1])
