"""The words above columns: all of them where there is room, or else those that a reader looks for first."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from factpress.charts.column import Column
from factpress.charts.drawing import CLEAR, Label, Mark, Paint, Upright, clear_parts
from factpress.charts.lettering import Lettering, width, wrap
from factpress.charts.over_time import Ground

LABEL = Lettering(size=13, bold=True)
MOST = 0.6  # of the columns, from which on those without a label are the exception
LINES_AT_MOST = 3  # of a label that stands above its own column
BROADEST = 132  # a label that reaches over its neighbours, in pixels
LIFTED = 14  # how far above its column a label may stand without a line that leads to it


def label_columns(columns: Sequence[Column], ground: Ground, slot: float) -> dict[int, tuple[Label, ...]]:
    """Label those that a reader looks for first, and all within their own step if that can be for most of them."""
    within = {
        number: _above(column, lines, ground)
        for number, column in enumerate(columns)
        if (lines := _narrow(column, slot))
    }
    if len(within) == len(columns):
        return within
    if len(within) < MOST * len(columns):
        within = {}
    placed: dict[int, tuple[Label, ...]] = {}
    for number in dict.fromkeys((*_looked_for(columns), *within)):
        labels = within.get(number) or _lifted(columns, number, ground)
        if labels[0].box.top >= ground.top - 1 and _is_free(labels, placed, ground):
            placed[number] = labels
    return placed


def leader(column: Column, labels: Sequence[Label], words: Sequence[Label]) -> Iterator[Mark]:
    """Lead from a label down to its column, where it stands far above."""
    top, bottom = labels[-1].box.bottom, column.box.top
    if bottom - top > LIFTED and column.box.left < column.middle:
        for start, end in clear_parts(column.middle, 1, top + CLEAR, bottom - CLEAR, words):
            yield Upright(at=Fraction(column.middle), top=start, bottom=end, paint=Paint(strength="line", hue="peer"))


def _narrow(column: Column, slot: float) -> tuple[str, ...]:
    """Break a label so that it fits above its own column; nothing where it does not."""
    lines = _lines(column, slot - 2 * CLEAR)
    fits = len(lines) <= LINES_AT_MOST and max(width(line, LABEL) for line in lines) <= slot
    return lines if fits else ()


def _is_free(labels: Sequence[Label], placed: Mapping[int, Sequence[Label]], ground: Ground) -> bool:
    others = [label.box.grown(CLEAR) for said in placed.values() for label in said]
    return not any(label.box.meets(box) for label in labels for box in (*others, *(one.box for one in ground.labels)))


def _looked_for(columns: Sequence[Column]) -> list[int]:
    """Name the last column, the first, the highest and the lowest, each once."""
    numbers = range(len(columns))
    highest = min(numbers, key=lambda number: columns[number].high)
    lowest = max(numbers, key=lambda number: columns[number].high)
    return list(dict.fromkeys((len(columns) - 1, 0, highest, lowest)))


def _lines(column: Column, limit: float) -> tuple[str, ...]:
    """Break a label between words only: a number that is broken is another number."""
    words = column.point.words
    return wrap(words, LABEL, max(limit, *(width(word, LABEL) for word in words.split(" "))))


def _above(column: Column, lines: Sequence[str], ground: Ground, bottom: float | None = None) -> tuple[Label, ...]:
    bottom = column.box.top - CLEAR if bottom is None else bottom
    top = bottom - len(lines) * LABEL.leading
    half = max(width(line, LABEL) for line in lines) / 2
    x = min(max(column.middle, half), ground.format.width - half)
    return tuple(
        Label(x=x, y=top + (number + 0.5) * LABEL.leading, words=line, lettering=LABEL, anchor="middle")
        for number, line in enumerate(lines)
    )


def _lifted(columns: Sequence[Column], number: int, ground: Ground) -> tuple[Label, ...]:
    """Set a label above its column, and above each neighbour that it reaches over."""
    lines = _lines(columns[number], BROADEST)
    labels = _above(columns[number], lines, ground)
    left, right = (
        edge([getattr(label.box, side) for label in labels]) for edge, side in ((min, "left"), (max, "right"))
    )
    below = [column.box.top for column in columns if column.box.left < right and left < column.box.right]
    return _above(columns[number], lines, ground, min(below) - CLEAR)
