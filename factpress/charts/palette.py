"""The palette: charts are drawn in the light theme's colours, each of which a page can replace by its name."""

from collections.abc import Mapping
from typing import Literal

from factpress.colours import SCHEMES

Hue = Literal["worker", "state", "peer", "ink"]

HUES: tuple[Hue, ...] = ("worker", "state", "peer")  # the three that stand for somebody
_DRAWN = ("paper", "ink", "ink2", "grid", "dot", *HUES, *(f"{hue}-t" for hue in HUES), "ink-t")
PALETTE: Mapping[str, str] = {name: SCHEMES["light"][name] for name in _DRAWN}
INK, SECONDARY = PALETTE["ink"], PALETTE["ink2"]
_NAMES = {PALETTE[name]: name for name in reversed([*PALETTE])}


def themed(name: str) -> str:
    """Write a colour so that a page's custom property of that name replaces it."""
    return f"var(--{name},{PALETTE[name]})"


def themed_colour(colour: str) -> str:
    """Write a colour of the palette so that pages can replace it, and any other as it is."""
    name = _NAMES.get(colour.lower())
    return themed(name) if name else colour


def tint(hue: str) -> str:
    """Name the pale form of a hue."""
    return f"{hue}-t"
