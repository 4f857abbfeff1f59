"""Large figures: rows of which no bar could be seen on the scale that they belong to, each with its status."""

from collections.abc import Sequence
from dataclasses import replace

from factpress.charts.drawing import Format, Label, Panel, label_width, stacked
from factpress.charts.lettering import NAME, NOTE, Lettering, wrap
from factpress.charts.palette import PALETTE
from factpress.charts.placing import BarRow, Room
from factpress.charts.rows import APART
from factpress.charts.swatches import SWATCH_WIDTH, swatch

BETWEEN = 14


def lay_out_large(
    rows: Sequence[BarRow], room: Room, format: Format, top: float
) -> tuple[tuple[Panel, ...], tuple[Label, ...], float]:
    """Set each row as a figure, with its name beside it or, in the narrow format, above; tell where they end."""
    panels: list[Panel] = []
    labels: list[Label] = []
    for number, row in enumerate(rows):
        top += BETWEEN if number else 0
        names = _names(row, room.left - APART if format.is_wide else room.right, top)
        figure = _figure(row, room, format, top if format.is_wide else names[-1].box.bottom + 4)
        if format.is_wide:
            names = [replace(label, y=label.y + figure[0].y - names[0].y) for label in names]
        panels.append(swatch(row.status, row.hue, format, left=room.left - 1, middle=figure[0].y))
        labels += [*names, *figure]
        top = max(label.box.bottom for label in (*names, *figure))
    return tuple(panels), tuple(labels), top


def _names(row: BarRow, limit: float, top: float) -> list[Label]:
    names = list(stacked(wrap(row.name, NAME, limit), NAME, 0, top))
    return names + list(stacked(wrap(row.note, NOTE, limit), NOTE, 0, names[-1].box.bottom) if row.note else ())


def _figure(row: BarRow, room: Room, format: Format, top: float) -> list[Label]:
    """Set the figure in one line with what belongs to it, or in as many as it takes."""
    large = Lettering(size=32 if format.is_wide else 28, bold=True, ink=PALETTE[row.hue])
    left = room.left - 1 + SWATCH_WIDTH + 10
    limit = room.right - left
    if label_width(row.value, large, row.tail) <= limit:
        return [Label(x=left, y=top + large.leading / 2, words=row.value, tail=row.tail, lettering=large)]
    lines = list(stacked(wrap(row.value, large, limit), large, left, top))
    return lines + list(stacked(wrap(row.tail, NOTE, limit), NOTE, left, lines[-1].box.bottom) if row.tail else ())
