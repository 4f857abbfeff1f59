"""A drawing: marks at values and labels at places, before Altair makes a picture of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from factpress.charts.lettering import NOTE, TAIL_GAP, Lettering, width
from factpress.charts.palette import Hue
from factpress.model import Status

Strength = Literal["full", "pale", "ring", "plain", "line", "track"]

CLEAR = 2.5  # between a line and the words that interrupt it
SHORTEST = 5  # part of a line that is drawn
TAIL = "\u241f"  # between the words of a label and its tail, on their way through Altair
SIZE = "\u241e"  # before the size of a label, on its way through Altair


@dataclass(frozen=True, kw_only=True)
class Format:
    """One of the two widths that a chart is drawn in."""

    name: Literal["narrow", "wide"]
    width: int

    @property
    def is_wide(self) -> bool:
        """Whether the names of rows stand beside their bars, not above them."""
        return self.name == "wide"


NARROW, WIDE = Format(name="narrow", width=344), Format(name="wide", width=688)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """Where values are drawn: the pixels of its first and last value."""

    first: Fraction = Fraction(0)
    last: Fraction
    left: float
    right: float

    def at(self, value: Fraction) -> float:
        """Find the pixel of a value."""
        return self.left + float((value - self.first) / (self.last - self.first)) * (self.right - self.left)

    def value_at(self, pixel: float) -> Fraction:
        """Find the value at a pixel, for marks of a fixed size."""
        return self.first + Fraction((pixel - self.left) / (self.right - self.left)) * (self.last - self.first)


@dataclass(frozen=True, kw_only=True)
class Paint:
    """How a mark is painted: how sure its value is and whose it is; plain marks carry no status."""

    strength: Strength
    hue: Hue | Literal["grid", "paper"]
    status: Status | None = None

    def __str__(self) -> str:
        return f"{self.strength} {self.hue} {self.status or ''}".rstrip()


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A bar, or with round ends a window of time."""

    start: Fraction
    end: Fraction
    top: float
    bottom: float
    paint: Paint
    round: bool = False


@dataclass(frozen=True, kw_only=True)
class Point:
    """A shape of a fixed size; its path is drawn round the place of its value."""

    at: Fraction
    middle: float
    path: str
    paint: Paint
    breadth: float = 0  # of a line


@dataclass(frozen=True, kw_only=True)
class Upright:
    """An upright line at a value."""

    at: Fraction
    top: float
    bottom: float
    paint: Paint
    breadth: float = 1


Mark = Bar | Point | Upright


@dataclass(frozen=True, kw_only=True)
class Panel:
    """Marks on one scale, in the order in which they are painted."""

    scale: Scale
    marks: tuple[Mark, ...]


@dataclass(frozen=True, kw_only=True)
class Box:
    """The place that a label takes."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, margin: float) -> "Box":
        """Make it larger on every side."""
        return Box(
            left=self.left - margin, top=self.top - margin, right=self.right + margin, bottom=self.bottom + margin
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two share any place."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, kw_only=True)
class Label:
    """One line of words, and behind them a tail in the lettering of notes."""

    x: float
    y: float  # the middle of the line
    words: str
    lettering: Lettering
    tail: str = ""
    anchor: Literal["start", "middle", "end"] = "start"

    @property
    def box(self) -> Box:
        """The place that it takes at most."""
        breadth, half = label_width(self.words, self.lettering, self.tail), self.lettering.leading / 2
        left = self.x - breadth * {"start": 0, "middle": 0.5, "end": 1}[self.anchor]
        return Box(left=left, top=self.y - half, right=left + breadth, bottom=self.y + half)


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A chart in one format."""

    width: float
    height: float
    panels: tuple[Panel, ...]
    labels: tuple[Label, ...]


def pixels(width: float) -> Scale:
    """Make the scale on which a value is its own pixel."""
    return Scale(last=Fraction(width), left=0, right=width)


def label_width(words: str, lettering: Lettering, tail: str = "") -> float:
    """Measure a label with its tail."""
    gap = TAIL_GAP if words and tail else 0
    return width(words, lettering) + (width(tail, NOTE) + gap if tail else 0)


def stacked(lines: Iterable[str], lettering: Lettering, x: float, top: float) -> Iterator[Label]:
    """Set lines below each other."""
    for number, line in enumerate(lines):
        yield Label(x=x, y=top + (number + 0.5) * lettering.leading, words=line, lettering=lettering)


def clear_parts(
    x: float, breadth: float, top: float, bottom: float, labels: Iterable[Label]
) -> Iterator[tuple[float, float]]:
    """List the parts of an upright line that cross no words, without those too short to be taken for a line."""
    reach = breadth / 2 + CLEAR
    line = Box(left=x - reach, right=x + reach, top=top, bottom=bottom)
    for box in sorted((label.box for label in labels if label.box.meets(line)), key=lambda box: box.top):
        if box.top - CLEAR - top >= SHORTEST:
            yield top, box.top - CLEAR
        top = max(top, box.bottom + CLEAR)
    if bottom - top >= SHORTEST:
        yield top, bottom
