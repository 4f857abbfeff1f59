"""The rules that content must keep: each a module of its own, all of them listed here."""

from collections.abc import Mapping

from factpress.checks import (
    bad_address,
    bad_link,
    bad_reference,
    chart_form,
    chart_truth,
    front_page,
    linked_draft,
    low_contrast,
    no_speaker,
    own_words,
    picture,
    protected_words,
    raw_html,
    scope,
    spreadsheet_formula,
    stale_correction,
    taken_address,
    timeline_order,
    translation_differs,
    unclosed_code,
    unconfirmed,
    unknown_reference,
    unsourced_number,
)
from factpress.checks.by_file import Check, CheckedBefore, WholeRule
from factpress.model import Content
from factpress.problems import Problem
from factpress.wording import Wording

__all__ = ["CHECKS", "WHOLE", "CheckedBefore", "check_content"]

CHECKS: Mapping[str, Check] = {
    "bad-address": bad_address.check,
    "bad-link": bad_link.check,
    "bad-reference": bad_reference.check,
    "chart-form": chart_form.check,
    "chart-truth": chart_truth.check,
    "front-page": front_page.check,
    "low-contrast": low_contrast.check,
    "linked-draft": linked_draft.check,
    "no-speaker": no_speaker.check,
    "own-words": own_words.check,
    "picture": picture.check,
    "protected-words": protected_words.check,
    "raw-html": raw_html.check,
    "scope": scope.check,
    "spreadsheet-formula": spreadsheet_formula.check,
    "stale-correction": stale_correction.check,
    "taken-address": taken_address.check,
    "timeline-order": timeline_order.check,
    "translation-differs": translation_differs.check,
    "unclosed-code": unclosed_code.check,
    "unconfirmed": unconfirmed.check,
    "unknown-reference": unknown_reference.check,
    "unsourced-number": unsourced_number.check,
}


# What no file tells by itself; each rule above finds in all files together what it finds in one after the other.
WHOLE: Mapping[str, WholeRule] = {
    "circles-of-events": WholeRule(check=timeline_order.check_circles, reads=("events",)),
    "confirmed-facts": WholeRule(check=unconfirmed.check_facts, reads=("ledger",)),
    "protected-names": WholeRule(check=protected_words.check_names, reads=("pictures", "redirects", "withheld")),
    "unused-pictures": WholeRule(check=picture.check_unused, reads=("pictures", "stories", "pages", "translations")),
}


def check_content(content: Content, wording: Wording, before: CheckedBefore | None = None) -> tuple[Problem, ...]:
    """Find everything that is wrong with content that could be read; rules of prose need its language's words.

    With what was found before, only what may have changed since is looked at.
    """
    if before is not None:
        return before.check(content, wording, CHECKS, WHOLE)
    checks = (*CHECKS.values(), *(whole.check for whole in WHOLE.values()))
    return tuple(problem for check in checks for problem in check(content, wording))
