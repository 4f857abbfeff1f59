"""A field of dots: how many things one dot stands for, and where each dot stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isqrt

from factpress.charts.drawing import Format

DOTS_AT_MOST = 1000
EDGE = 4  # for the outline of the block at the frame, and for the ring round one that is confirmed
COLUMNS = {100: (30, 20), 400: (40, 30), DOTS_AT_MOST: (50, 40)}  # wide and narrow, for fields up to so many dots


@dataclass(frozen=True, kw_only=True)
class DotField:
    """Dots in rows below each other, with a block of them at the upper left for a part."""

    columns: int
    pitch: float  # from one dot to the next
    left: float
    top: float
    dots: int
    block: int  # how many of the dots are in the block
    goes_on: bool = False  # there is a place for an arrow behind the last dot

    @property
    def radius(self) -> float:
        """Half of a dot."""
        return round(self.pitch * 0.3, 1)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return ceil((self.dots + self.goes_on) / self.columns)

    @property
    def bottom(self) -> float:
        """Where the field ends."""
        return self.top + self.rows * self.pitch

    @property
    def block_columns(self) -> int:
        """How broad the block is: about a square, without an odd end if that can be."""
        square = isqrt(self.block - 1) + 1 if self.block else 0
        if ceil(self.block / max(square, 1)) > self.rows:
            return self.columns
        whole = (wide for wide in range(square, 2 * square + 1) if self.block % wide == 0 and wide <= self.columns)
        return next(whole, min(square, self.columns))

    def in_block(self) -> Iterator[tuple[float, float]]:
        """Give the middle of each dot of the block, row by row."""
        for number in range(self.block):
            row, column = divmod(number, self.block_columns)
            yield self._middle(column, row)

    def outside(self) -> Iterator[tuple[float, float]]:
        """Give the middle of each other dot, row by row."""
        left = self.dots - self.block
        block = {divmod(number, self.block_columns) for number in range(self.block)}
        for number in range(self.rows * self.columns):
            if left and (place := divmod(number, self.columns)) not in block:
                left -= 1
                yield self._middle(place[1], place[0])

    def after_last(self) -> tuple[float, float]:
        """Give the place behind the last dot."""
        row, column = divmod(self.dots, self.columns)
        x, y = self._middle(column, row)
        return x - self.radius, y

    def block_edge(self) -> tuple[float, float]:
        """Give the middle of the right edge of the block's whole rows."""
        rows = max(self.block // max(self.block_columns, 1), 1)
        return self.left + min(self.block, self.block_columns) * self.pitch, self.top + rows * self.pitch / 2

    def outline(self, grown: float = 0) -> str:
        """Draw the line round the block, whose last row may be shorter, from the upper left corner of the field."""
        rows, odd = divmod(self.block, self.block_columns)
        breadth, height, end = (count * self.pitch + grown for count in (self.block_columns, rows, odd))
        step = f"V{height}H{end}V{height + self.pitch}" if odd else f"V{height}"
        start, back = f"M{-grown},{-grown}", f"H{-grown}Z"
        return f"{start}H{breadth}{step}{back}" if rows else f"{start}H{end}V{self.pitch + grown}{back}"

    def _middle(self, column: int, row: int) -> tuple[float, float]:
        return self.left + (column + 0.5) * self.pitch, self.top + (row + 0.5) * self.pitch


def dot_value(whole: Fraction) -> Fraction:
    """Choose the round number for one dot: 1, 2 or 5, with as many noughts as it takes for a thousand dots at most."""
    power = Fraction(1)
    while True:
        for digit in (1, 2, 5):
            if whole / (digit * power) <= DOTS_AT_MOST:
                return digit * power
        power *= 10


def dots_for(number: Fraction, each: Fraction) -> int:
    """Count the dots for a number, to the nearest one."""
    return int(number / each + Fraction(1, 2))


def lay_out_dots(dots: int, block: int, format: Format, *, top: float, goes_on: bool = False) -> DotField:
    """Choose how many dots stand in a row."""
    columns = next(columns for most, columns in COLUMNS.items() if dots <= most)[0 if format.is_wide else 1]
    pitch = (format.width - 2 * EDGE) / columns
    return DotField(columns=columns, pitch=pitch, left=EDGE, top=top, dots=dots, block=block, goes_on=goes_on)
