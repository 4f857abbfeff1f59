"""Orders: what a worker is asked for, in plain values that can be sent to another process and told apart by a key."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factpress.charts.drawing import Drawing
from factpress.machinery import sum_of_machinery
from factpress.memory import key_of
from factpress.printing import PrintOrder

__all__ = [
    "FONTS",
    "Code",
    "DrawOrder",
    "Frame",
    "Mistake",
    "Mistakes",
    "Order",
    "PlainFact",
    "PrintOrder",
    "is_code",
    "key_of_order",
]

FONTS = Path(__file__).parent / "fonts"
_RENDERERS = ("altair", "vl-convert-python", "pyoxipng")


@dataclass(frozen=True, kw_only=True)
class Frame:
    """How a picture is named; every id in it begins with the prefix."""

    prefix: str
    title: str
    description: str


@dataclass(frozen=True, kw_only=True)
class PlainFact:
    """A figure as an author's own code is given it: plain values, and the words that pages say it in."""

    id: str
    label: str
    note: str
    gist: str
    text: str  # the value with its hedge and its unit
    amount: str  # the same without “a month”
    bare: str  # the same without its unit
    converted: str
    unit: str
    low: float | None  # None where nobody gave that end, and where the value is a word
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    status: str
    hue: str
    fill: str  # for the encoding “description”: the fill of its status, in the hue of its row
    pale_fill: str  # the same for what lies between its low figure and its high one


@dataclass(frozen=True, kw_only=True)
class Code:
    """An author's own Python, and what it is given."""

    path: str
    source: str
    facts: tuple[PlainFact, ...]
    width: int


@dataclass(frozen=True, kw_only=True)
class DrawOrder:
    """A drawing, or the code that draws, to be made an SVG."""

    drawn: Drawing | Code
    frame: Frame


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """What an author has to mend in code."""

    line: int
    message: str
    hint: str = ""
    rule: str = "chart-code"


Order = DrawOrder | PrintOrder
Mistakes = tuple[Mistake, ...]


def is_code(order: Order) -> bool:
    """Whether carrying an order out runs what somebody else has written."""
    return isinstance(order, DrawOrder) and isinstance(order.drawn, Code)


def key_of_order(order: Order) -> str:
    """Write the key of an order: all that it says, and all that carries it out."""
    kind = "printed" if isinstance(order, PrintOrder) else "drawn"
    return key_of(kind, repr(order), _machinery())


@cache
def _machinery() -> str:
    """Sum up what pictures are made with: libraries, fonts and our own code."""
    charts, printing = Path(__file__).parent, Path(__file__).parents[1] / "printing"
    code = (*charts.glob("*.py"), *printing.glob("*.*"))
    return sum_of_machinery(_RENDERERS, (*code, *FONTS.glob("*.ttf"), *FONTS.glob("*.conf")))
