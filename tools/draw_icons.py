"""Draw the icons that cannot be SVG from the one that is; building a site never needs this.

Usage: python tools/draw_icons.py

A phone's home screen cuts corners off and shows no transparency, so the larger icon stands on paper with room round it.
"""

from pathlib import Path

import vl_convert

STATIC = Path(__file__).resolve().parent.parent / "templates" / "static"
SMALL, LARGE = 32, 180  # pixels
PAPER = '<path fill="#fff" d="M0 0h44v44H0z" style="fill:#fff;stroke:none"/>'


def draw_icons() -> None:
    """Write both icons beside the one they are drawn from; they are light, whatever the reader's theme."""
    icon = (STATIC / "icon.svg").read_text(encoding="utf-8")
    style, _, drawn = icon.strip().removesuffix("</svg>").partition("</style>")
    style = f"{style[style.index('<style>') :].partition('@media')[0]}</style>"
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}" viewBox="{1}">'
    small = f"{head.format(SMALL, '0 0 32 32')}{style}{drawn}</svg>"
    large = f'{head.format(LARGE, "0 0 44 44")}{style}{PAPER}<g transform="translate(6 6)">{drawn}</g></svg>'
    for size, svg in ((SMALL, small), (LARGE, large)):
        (STATIC / f"icon-{size}.png").write_bytes(vl_convert.svg_to_png(svg))


if __name__ == "__main__":
    draw_icons()
