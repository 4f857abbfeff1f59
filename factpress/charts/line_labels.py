"""The words of a line chart: whose line it is and its last figure at its end, and others where there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factpress.charts.drawing import CLEAR, Box, Format, Label
from factpress.charts.lettering import NAME, Lettering, width, wrap
from factpress.charts.over_time import Ground
from factpress.charts.palette import PALETTE
from factpress.charts.periods import PeriodPoint

MARKER, RING = 5, 3.5  # half a marker, and how far the ring of what is confirmed stands off, in pixels
ARROW = 16
LABEL = Lettering(size=13, bold=True)
NAMES_AT_MOST = {"narrow": 96, "wide": 160}  # how broad the words at the end of a line may be

Line = tuple[PeriodPoint, ...]


@dataclass(frozen=True, kw_only=True)
class EndWords:
    """The words at the end of a line: whose it is, and its last figure."""

    point: PeriodPoint
    lines: tuple[tuple[str, Lettering], ...]

    @classmethod
    def of(cls, point: PeriodPoint, name: str, format: Format) -> "EndWords":
        """Break a name wherever it must be, but a figure only between its words."""
        named, figure = NAME.in_ink(PALETTE[point.hue]), LABEL.in_ink(PALETTE[point.hue])
        widest = max(width(word, figure) for word in point.words.split(" "))
        limit = max(NAMES_AT_MOST[format.name], widest)
        lines = [(line, named) for line in (wrap(name, named, limit) if name else ())]
        lines += [(line, figure) for line in wrap(point.words, figure, limit)]
        return cls(point=point, lines=tuple(lines))

    @property
    def width(self) -> float:
        """How broad they are."""
        return max(width(*line) for line in self.lines)

    @property
    def height(self) -> float:
        """How high, with the least that keeps them from the next."""
        return sum(lettering.leading for _, lettering in self.lines) + 4

    def labels(self, left: float, top: float) -> Iterator[Label]:
        """Set them below each other."""
        for words, lettering in self.lines:
            yield Label(x=left, y=top + lettering.leading / 2, words=words, lettering=lettering)
            top += lettering.leading


def at_ends(ends: Sequence[EndWords], ground: Ground, left: float) -> tuple[Label, ...]:
    """Set the words of all lines beside their ends, moved apart where they would overlap."""
    labels: list[Label] = []
    lowest = ground.base
    tops: list[tuple[EndWords, float]] = []
    for end in sorted(ends, key=lambda end: ground.y(end.point.extent.end), reverse=True):
        top = min(ground.y(end.point.extent.end) - end.height / 2, lowest - end.height)
        tops.append((end, top))
        lowest = top
    over = max(ground.top - lowest, 0)
    for end, top in reversed(tops):
        moved = max(top, ground.top) if over else top
        if labels:
            moved = max(moved, labels[-1].box.bottom + 4)
        labels += end.labels(left, moved)
    return tuple(labels)


def beside(lines: Sequence[Line], ground: Ground, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Label the first, the highest and the lowest figure of each line, where there is room above or below them."""
    boxes = [*taken, *(label.box for label in ground.labels)]
    said: list[Label] = []
    for line in lines:
        for point in _looked_for(line):
            if label := _free(point, ground, boxes):
                said.append(label)
                boxes.append(label.box.grown(CLEAR))
    return tuple(said)


def _looked_for(line: Line) -> list[PeriodPoint]:
    before_last = line[:-1]
    highest = max(before_last, key=lambda point: point.extent.end)
    lowest = min(before_last, key=lambda point: point.extent.end)
    return list(dict.fromkeys((before_last[0], highest, lowest)))


def _free(point: PeriodPoint, ground: Ground, taken: Sequence[Box]) -> Label | None:
    half = width(point.words, LABEL) / 2
    left, right = ground.time.left - MARKER - RING, ground.time.right
    x = min(max(ground.x(point), left + half), right - half)
    above = ground.y(point.extent.end) - MARKER - RING - CLEAR - LABEL.leading / 2
    below = ground.y(point.extent.low) + MARKER + RING + CLEAR + LABEL.leading / 2
    above -= ARROW if point.extent.is_open else MARKER if point.extent.approximate else 0
    below += MARKER if point.extent.approximate else 0
    for y in (above, below, above - LABEL.leading, below + LABEL.leading):
        ink = LABEL.in_ink(PALETTE[point.hue])
        label = Label(x=x, y=y, words=point.words, lettering=ink, anchor="middle")
        is_inside = label.box.top >= ground.top and label.box.bottom < ground.base and left + 2 * half <= right
        if is_inside and not any(label.box.meets(box) for box in taken):
            return label
    return None


def obstacles(lines: Sequence[Line], ground: Ground) -> Iterator[Box]:
    """List the places of markers, and of pieces of the lines between them."""
    for line in lines:
        for point in line:
            x, reach = ground.x(point), MARKER + RING
            top, bottom = ground.y(point.extent.end), ground.y(point.extent.low)
            top -= ARROW if point.extent.is_open else 0
            yield Box(left=x - reach, right=x + reach, top=top - reach, bottom=bottom + reach)
        for before, after in pairwise(line):
            yield from _pieces(before, after, ground)


def _pieces(before: PeriodPoint, after: PeriodPoint, ground: Ground, pieces: int = 12) -> Iterator[Box]:
    left, right = ground.x(before), ground.x(after)
    tops = ground.y(before.extent.end), ground.y(after.extent.end)
    bottoms = ground.y(before.extent.low), ground.y(after.extent.low)
    for number in range(pieces):
        shares = number / pieces, (number + 1) / pieces
        upper = min(tops[0] + (tops[1] - tops[0]) * share for share in shares)
        lower = max(bottoms[0] + (bottoms[1] - bottoms[0]) * share for share in shares)
        ends = [left + (right - left) * share for share in shares]
        yield Box(left=ends[0], right=ends[1], top=upper - 2, bottom=lower + 2)
