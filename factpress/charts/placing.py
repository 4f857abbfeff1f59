"""Places the figures beside their bars, and chooses a scale on which they fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from factpress.charts.bars import Shape
from factpress.charts.drawing import Format, Label, Scale, label_width
from factpress.charts.extents import Extent
from factpress.charts.lettering import NOTE, VALUE, wrap
from factpress.charts.palette import Hue
from factpress.model import Status

Place = Literal["beside", "stacked", "above"]

GAP = 8  # between a bar and its figure
SHARES = (100, 97, 94, 91, 88, 85, 82, 79, 76, 73, 70, 67, 64, 61, 58)  # how much of its room a scale may take, in %


@dataclass(frozen=True, kw_only=True)
class BarRow:
    """A row as it is to be drawn: all its words are ready."""

    name: str
    note: str = ""
    group: str = ""  # the heading that it stands under
    value: str
    tail: str = ""  # the source's own conversion, or whose sum it is
    extent: Extent | None  # None: a word, which has no length
    status: Status
    hue: Hue


@dataclass(frozen=True, kw_only=True)
class Room:
    """Where bars may be drawn, and the bands in it that no figure may cross."""

    left: float
    right: float
    shape: Shape
    kept_clear: tuple[tuple[Fraction, Fraction], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Placing:
    """A scale, and where on it the figure of each row stands."""

    scale: Scale
    places: tuple[Place, ...]


def place_figures(rows: Sequence[BarRow], last: Fraction, room: Room, format: Format) -> Placing:
    """Find the largest scale on which every figure stands beside its bar; else put them above."""
    ways: tuple[Place, ...] = ("beside", "stacked") if format.is_wide else ("beside",)
    for way in ways:
        for scale in _scales(last, room):
            if all(_fits(row, way, scale, room) for row in rows):
                return everywhere(way, rows, scale)
    scale = next(scale for scale in _scales(last, room) if are_within(rows, scale, room))
    return place_on(scale, rows, room) if format.is_wide else everywhere("above", rows, scale)


def are_within(rows: Sequence[BarRow], scale: Scale, room: Room) -> bool:
    """Whether every bar ends inside its room, with its arrow or wave."""
    return all(bar_end(row, scale, room.shape) <= room.right for row in rows)


def everywhere(place: Place, rows: Sequence[BarRow], scale: Scale) -> Placing:
    """Put all figures into the same place."""
    return Placing(scale=scale, places=tuple(place for _ in rows))


def place_on(scale: Scale, rows: Sequence[BarRow], room: Room) -> Placing:
    """Put each figure beside its bar on a given scale, or above where it does not fit."""
    places: tuple[Place, ...] = tuple("beside" if _fits(row, "beside", scale, room) else "above" for row in rows)
    return Placing(scale=scale, places=places)


def figure_left(row: BarRow, place: Place, scale: Scale, room: Room) -> float:
    """Find where a figure beside its bar begins, beyond what must be kept clear."""
    left = bar_end(row, scale, room.shape) + GAP
    for first, last in sorted((scale.at(first), scale.at(last)) for first, last in room.kept_clear):
        if left < last + GAP and left + _breadth(row, place) > first - GAP:
            left = max(left, last + GAP)
    return left


def bar_end(row: BarRow, scale: Scale, shape: Shape) -> float:
    """Find the pixel at which a bar ends, with its arrow or wave; for a word it is the base."""
    return scale.at(row.extent.end) + shape.reach(row.extent) if row.extent else scale.left


def figure_labels(row: BarRow, place: Place, left: float, middle: float) -> Iterator[Label]:
    """Set a figure beside its bar: in one line, or its tail below it."""
    if not row.value:
        return
    if place == "beside" or not row.tail:
        yield Label(x=left, y=middle, words=row.value, tail=row.tail, lettering=VALUE)
        return
    yield Label(x=left, y=middle - VALUE.leading / 2, words=row.value, lettering=VALUE)
    yield Label(x=left, y=middle + NOTE.leading / 2, words=row.tail, lettering=NOTE)


def figure_lines(value: str, tail: str, left: float, right: float, top: float) -> tuple[Label, ...]:
    """Set a figure on a line of its own, or in as many lines as it needs."""
    if label_width(value, VALUE, tail) <= right - left:
        return (Label(x=left, y=top + VALUE.leading / 2, words=value, tail=tail, lettering=VALUE),)
    lines = [(line, VALUE) for line in wrap(value, VALUE, right - left)]
    lines += [(line, NOTE) for line in wrap(tail, NOTE, right - left) if line]
    return tuple(
        Label(x=left, y=top + (number + 0.5) * VALUE.leading, words=words, lettering=lettering)
        for number, (words, lettering) in enumerate(lines)
    )


def _scales(last: Fraction, room: Room) -> Iterator[Scale]:
    """Try scales from the one that takes all the room; what is kept clear must not be at the frame."""
    for share in SHARES:
        scale = Scale(last=last, left=room.left, right=room.left + (room.right - room.left) * share / 100)
        if all(scale.at(last) + GAP <= room.right for _, last in room.kept_clear):
            yield scale


def _fits(row: BarRow, place: Place, scale: Scale, room: Room) -> bool:
    return figure_left(row, place, scale, room) + _breadth(row, place) <= room.right


def _breadth(row: BarRow, place: Place) -> float:
    if place == "beside":
        return label_width(row.value, VALUE, row.tail)
    return max(label_width(row.value, VALUE), label_width("", VALUE, row.tail))
