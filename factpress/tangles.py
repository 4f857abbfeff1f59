"""What no text should hold: characters that nobody sees, and tangles that no Markdown could be set of in time."""

import re

NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]")
MOST_MARKS = 1_000  # brackets and backticks in one paragraph: real ones have a few dozen
MOST_LINES = 1_000  # in one paragraph: a table of as many rows belongs into data/
MOST_DEFINITIONS = 100  # in one paragraph: each is set inside the one before
DEEPEST_LIST = 20  # levels of lists and quotations
_PARAGRAPH = re.compile(r"(?:.+\n?)+")
_DEEP = re.compile(rf"^(?:[ \t]*(?:[-+*>]|\d{{1,9}}[.)])(?=[ \t>])){{{DEEPEST_LIST + 1}}}|^[ \t]{{200}}", re.MULTILINE)


def find_tangle(words: str) -> int | None:
    """Find where a tangle begins: what a converter of Markdown takes minutes for, or falls over."""
    if deep := _DEEP.search(words):
        return deep.start()
    if not _is_tangled(words):
        return None
    return next((one.start() for one in _PARAGRAPH.finditer(words) if _is_tangled(one[0])), None)


def _is_tangled(words: str) -> bool:
    return (
        words.count("[") + words.count("`") > MOST_MARKS
        or words.count("\n") > MOST_LINES
        or words.count("\n:") > MOST_DEFINITIONS
    )
