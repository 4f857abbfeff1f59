"""A number that readers see must come from a fact, so that it has a source and a hedge.

Bad:   Deckhands earned 2100 EUR.
Bad:   They earn a third of it, and work six days a week.
Good:  Deckhands earned [[deck-pay]].
Good:  The report has [[text:7 pages]].

Digits and number words count alike; `factpress/numerals/shapes.py` lists the shapes. Names that carry a number are
listed in site.yaml under `plain:`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factpress.checks.prose import prose_by_language
from factpress.model import Content
from factpress.numerals import Numeral, NumeralFinder, finder_for
from factpress.problems import Problem
from factpress.prose import Reference
from factpress.prose.visible import OPAQUE, Visible, visible_words
from factpress.text import Anchors, Text
from factpress.wording import Wording

_OWN_SOURCE = ("fact", "event", "text")  # what they say is held against the ledger, or stands out in review


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find numbers, in digits and in words, that no reference wrote."""
    names = _names(content.site.plain)
    for spoken, texts in prose_by_language(content, wording):
        finder = finder_for(spoken.language, spoken.terms)
        for text in texts:
            yield from _numbers_in(*text.identity, finder, names)


def _names(plain: Sequence[Text]) -> re.Pattern[str]:
    """Match the names as readers see them, whatever blanks and hyphens their author typed."""
    seen = (visible_words(name, _is_prose).words.strip() for name in plain)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in seen if name) or "(?!)")


@lru_cache(2**11)  # the texts of as many files as are remembered when they are read
def _numbers_in(
    words: str, path: str, anchors: Anchors, finder: NumeralFinder, names: re.Pattern[str]
) -> tuple[Problem, ...]:
    visible = visible_words(Text.placed(words, path, anchors), _is_prose).without(names, lambda _: OPAQUE)
    return tuple(_unsourced(numeral, visible) for numeral in finder.find(visible.words))


def _unsourced(numeral: Numeral, visible: Visible) -> Problem:
    message = f"the number “{numeral.words}” has no source"
    hint = f"write it as a reference to a fact, or as [[text:{numeral.words}]] if it is none"
    return Problem(visible.at(numeral.start), message, "unsourced-number", hint)


def _is_prose(reference: Reference) -> bool:
    """Tell whether an author's own words behind a reference rest on nothing else than the author."""
    return reference.kind not in _OWN_SOURCE
