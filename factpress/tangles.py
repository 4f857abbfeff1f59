"""What no text should hold: characters that nobody sees, and tangles that no Markdown could be set of in time."""

import re

NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]")
MOST_MARKS = 1_000  # brackets and backticks in one paragraph: real ones have a few dozen
DEEPEST_LIST = 20  # levels of lists and quotations
_PARAGRAPH = re.compile(r"(?:.+\n?)+")
_DEEP = re.compile(rf"^(?:[ \t]*(?:[-+*>]|\d{{1,9}}[.)])(?=[ \t>])){{{DEEPEST_LIST + 1}}}|^[ \t]{{200}}", re.MULTILINE)


def find_tangle(words: str) -> int | None:
    """Find where a tangle begins: what a converter of Markdown takes minutes for, or falls over."""
    if deep := _DEEP.search(words):
        return deep.start()
    if words.count("[") + words.count("`") <= MOST_MARKS:
        return None
    paragraphs = _PARAGRAPH.finditer(words)
    return next((one.start() for one in paragraphs if one[0].count("[") + one[0].count("`") > MOST_MARKS), None)
