"""Rows of bars: a name, a bar and its figure each, laid out so that nothing overlaps or leaves the frame."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from factpress.charts.bars import Shape, bar_marks
from factpress.charts.drawing import Format, Label, Mark, Panel, Scale, label_width, stacked
from factpress.charts.lettering import HEADING, NAME, NOTE, VALUE, width, wrap
from factpress.charts.placing import BarRow, Place, Placing, Room, figure_labels, figure_left, figure_lines

NAMES_AT_MOST = 200  # how broad the column of names may be in the wide format
BETWEEN_ROWS = 16
BETWEEN_GROUPS = 12  # more room where the rows go over to somebody else, or to another group
BELOW_GROUP = 6  # the heading of a group and its first row
APART = 20  # between the names and the bars
EDGE = 1  # for the outline of a bar at the frame


@dataclass(frozen=True, kw_only=True)
class Plot:
    """Rows that have found their place."""

    panel: Panel
    labels: tuple[Label, ...]
    middles: tuple[float, ...]  # of the bars
    bottom: float


def shape_of(format: Format) -> Shape:
    """Choose how thick bars are."""
    return Shape(thickness=22, arrow=28) if format.is_wide else Shape(thickness=18, arrow=22)


def room_for(
    rows: Sequence[BarRow],
    format: Format,
    *,
    shape: Shape | None = None,
    names_at_most: float = NAMES_AT_MOST,
    kept_clear: tuple[tuple[Fraction, Fraction], ...] = (),
) -> Room:
    """Find the room for bars: beside the names, or below them."""
    left = _names_width(rows, names_at_most) if format.is_wide else EDGE
    return Room(left=left, right=format.width - EDGE, shape=shape or shape_of(format), kept_clear=kept_clear)


def lay_out(rows: Sequence[BarRow], placing: Placing, room: Room, format: Format, top: float) -> Plot:
    """Put every row in its place, from the top down."""
    labels: list[Label] = []
    marks: list[Mark] = []
    middles: list[float] = []
    bottom = top
    for number, (row, place) in enumerate(zip(rows, placing.places, strict=True)):
        before = rows[number - 1] if number else None
        if before:
            bottom += BETWEEN_ROWS
            bottom += BETWEEN_GROUPS if (row.hue, row.group) != (before.hue, before.group) else 0
        if row.group and (before is None or row.group != before.group):
            labels += stacked(wrap(row.group, HEADING, format.width), HEADING, 0, bottom)
            bottom = labels[-1].box.bottom + BELOW_GROUP
        laid = (_row_beside if format.is_wide else _row_below)(row, place, placing.scale, room, bottom)
        labels += laid.labels
        middles.append(laid.middle)
        if row.extent:
            marks += bar_marks(row.extent, placing.scale, laid.middle, room.shape, row.hue, row.status)
        bottom = laid.bottom
    panel = Panel(scale=placing.scale, marks=tuple(marks))
    return Plot(panel=panel, labels=tuple(labels), middles=tuple(middles), bottom=bottom)


@dataclass(frozen=True, kw_only=True)
class _Laid:
    labels: tuple[Label, ...]
    middle: float
    bottom: float


def _names_width(rows: Sequence[BarRow], most: float) -> float:
    widest = max(max(width(row.name, NAME), width(row.note, NOTE)) for row in rows)
    return ceil(min(widest, most)) + APART


def _row_beside(row: BarRow, place: Place, scale: Scale, room: Room, top: float) -> _Laid:
    """Set a row with its name to the left of its bar."""
    names, notes = wrap(row.name, NAME, room.left - APART), wrap(row.note, NOTE, room.left - APART) if row.note else ()
    above = figure_lines(row.value, row.tail, room.left, room.right, 0) if place == "above" else ()
    words = len(names) * NAME.leading + len(notes) * NOTE.leading
    figure = len(above) * VALUE.leading + room.shape.thickness + 2
    height = max(words, figure, 2 * VALUE.leading if place == "stacked" else 0)
    middle = top + (height - figure) / 2 + figure - 1 - room.shape.thickness / 2
    start = top + (height - words) / 2
    labels = [*stacked(names, NAME, 0, start), *stacked(notes, NOTE, 0, start + len(names) * NAME.leading)]
    if place == "above":
        labels += [replace(label, y=label.y + top + (height - figure) / 2) for label in above]
    else:
        labels += figure_labels(row, place, figure_left(row, place, scale, room), middle)
    return _Laid(labels=tuple(labels), middle=middle, bottom=top + height)


def _row_below(row: BarRow, place: Place, scale: Scale, room: Room, top: float) -> _Laid:
    """Set a row with its name above its bar."""
    labels, bottom = _name_above(row, room, top)
    if place == "above":
        figure = figure_lines(row.value, row.tail, 0, room.right, bottom)
        labels += figure
        bottom += len(figure) * VALUE.leading
    middle = bottom + 3 + room.shape.thickness / 2
    if place != "above":
        labels += figure_labels(row, place, figure_left(row, place, scale, room), middle)
    return _Laid(labels=tuple(labels), middle=middle, bottom=middle + room.shape.thickness / 2 + 2)


def _name_above(row: BarRow, room: Room, top: float) -> tuple[list[Label], float]:
    """Set a name and its note, on one line if they fit; tell where they end."""
    if label_width(row.name, NAME, row.note) <= room.right:
        return [Label(x=0, y=top + NAME.leading / 2, words=row.name, tail=row.note, lettering=NAME)], top + NAME.leading
    names = wrap(row.name, NAME, room.right)
    notes = wrap(row.note, NOTE, room.right) if row.note else ()
    below = top + len(names) * NAME.leading
    labels = [*stacked(names, NAME, 0, top), *stacked(notes, NOTE, 0, below)]
    return labels, below + len(notes) * NOTE.leading
