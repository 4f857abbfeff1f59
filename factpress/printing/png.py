"""PNGs of SVGs, as small as they get without loss."""

from dataclasses import dataclass

from factpress.printing.outlines import outlined

OPTIMISED = 0  # of 6 levels: a seventh of the bytes for 15 ms; level 1 saves a tenth of that for 100 ms more


@dataclass(frozen=True, kw_only=True)
class PrintOrder:
    """An SVG to be made a PNG."""

    svg: str
    scale: int


def print_png(order: PrintOrder) -> bytes:
    """Draw a PNG of an SVG with the fonts that this process sees."""
    import oxipng  # late: 3 ms that only a worker has to pay
    import vl_convert  # late: 4 ms, as above

    printed = vl_convert.svg_to_png(outlined(order.svg), scale=order.scale)
    unfiltered = [oxipng.RowFilter.NoOp]  # smallest with few colours; to try others takes half as long again
    return oxipng.optimize_from_memory(printed, level=OPTIMISED, filter=unfiltered)
