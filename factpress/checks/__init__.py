"""The rules that content must keep: each a module of its own, all of them listed here."""

from collections.abc import Callable, Iterator, Mapping

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
    stale_correction,
    taken_address,
    timeline_order,
    translation_differs,
    unclosed_code,
    unconfirmed,
    unknown_reference,
    unsourced_number,
)
from factpress.model import Content
from factpress.problems import Problem
from factpress.wording import Wording

Check = Callable[[Content, Wording], Iterator[Problem]]

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
    "stale-correction": stale_correction.check,
    "taken-address": taken_address.check,
    "timeline-order": timeline_order.check,
    "translation-differs": translation_differs.check,
    "unclosed-code": unclosed_code.check,
    "unconfirmed": unconfirmed.check,
    "unknown-reference": unknown_reference.check,
    "unsourced-number": unsourced_number.check,
}


def check_content(content: Content, wording: Wording) -> tuple[Problem, ...]:
    """Find everything that is wrong with content that could be read; rules of prose need its language's words."""
    return tuple(problem for check in CHECKS.values() for problem in check(content, wording))
