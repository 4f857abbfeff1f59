"""Dates below a plot: the first and the last always, and between them as many as have room, at even steps."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factpress.charts.drawing import Format, Label, Scale
from factpress.charts.lettering import NOTE, width, wrap
from factpress.charts.periods import PeriodPoint

APART = 10  # between two dates, in pixels


def date_labels(
    points: Sequence[PeriodPoint], time: Scale, left: float, format: Format, top: float
) -> tuple[Label, ...]:
    """Set as many dates as fit on one line; the first and the last below each other where not even these do."""
    dates = {point.date: time.at(point.at) for point in points}
    labels = [_label(date, at, left, format, top) for date, at in dates.items()]
    first, last = labels[0], labels[-1]
    if _is_wide(first, format) or _is_wide(last, format) or first.box.right + APART > last.box.left:
        return _two_lines(first, last, format, top)
    for step in range(1, len(labels)):
        chosen = labels[:-1:step]
        while len(chosen) > 1 and chosen[-1].box.right + APART > last.box.left:
            chosen.pop()
        if all(one.box.right + APART <= other.box.left for one, other in pairwise(chosen)):
            return (*chosen, last)
    return first, last


def _label(date: str, at: float, left: float, format: Format, top: float) -> Label:
    half = width(date, NOTE) / 2
    x = min(max(at - half, 0), format.width - 2 * half)
    return Label(x=x, y=top + NOTE.leading / 2, words=date, lettering=NOTE)


def _is_wide(label: Label, format: Format) -> bool:
    return label.box.left < 0 or label.box.right > format.width


def _two_lines(first: Label, last: Label, format: Format, top: float) -> tuple[Label, ...]:
    lines = [(line, "start") for line in wrap(first.words, NOTE, format.width)]
    lines += [(line, "end") for line in wrap(last.words, NOTE, format.width)] if last is not first else []
    return tuple(
        replace(
            first,
            x=0 if side == "start" else format.width,
            y=top + (number + 0.5) * NOTE.leading,
            words=words,
            anchor="start" if side == "start" else "end",
        )
        for number, (words, side) in enumerate(lines)
    )
