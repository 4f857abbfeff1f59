"""Sets a key in lines: a swatch and its words, one after the other, as many as fit."""

from collections.abc import Iterable

from factpress.charts.canvas import Canvas, swatch_width
from factpress.charts.lettering import Lettering, width, wrap

_GAP, _BETWEEN, _LEADING = 7, 20, 22


def set_key(
    canvas: Canvas,
    keys: Iterable[tuple[str, str]],
    lettering: Lettering,
    *,
    left: float,
    right: float,
    top: float,
    hue: str = "ink",
) -> float:
    """Set styles with their words, and tell where they end."""
    x, bottom = left, top
    for style, words in keys:
        beside = swatch_width(style) + _GAP
        lines = wrap(words, lettering, right - left - beside)
        breadth = beside + max(width(line, lettering) for line in lines)
        if x > left and x + breadth > right:
            x, top = left, bottom
        canvas.swatch(style, x, top + lettering.leading / 2, hue)
        bottom = max(bottom, canvas.write(lines, lettering, x + beside, top), top + _LEADING)
        x += breadth + _BETWEEN
    return bottom
