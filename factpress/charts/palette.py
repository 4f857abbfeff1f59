"""The palette: charts are drawn in the light theme's colours, each of which a page can replace by its name."""

from collections.abc import Mapping
from typing import Literal

Hue = Literal["worker", "state", "peer", "ink"]

HUES: tuple[Hue, ...] = ("worker", "state", "peer")  # the three that stand for somebody
PALETTE: Mapping[str, str] = {
    "paper": "#ffffff",
    "ink": "#14181d",
    "ink2": "#505963",
    "grid": "#e4e8ea",
    "dot": "#88929b",
    "worker": "#005a78",
    "state": "#c4402f",
    "peer": "#636c76",
    "worker-t": "#d5e7ee",
    "state-t": "#f8dfdb",
    "peer-t": "#e2e6e9",
    "ink-t": "#e2e6e9",
}
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
