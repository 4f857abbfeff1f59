"""One worker that draws: it knows no fonts but ours, and begins with a picture that nobody asked for.

A conversion that fails leaves the renderer in a state in which the next chart can fail with the old error, or come back
as another chart. So a worker that has failed, or has run an author's code, is never asked again.
"""

import sys
from multiprocessing.connection import Connection

from factpress.at_work import carry_out_orders
from factpress.charts.code import run_code
from factpress.charts.orders import Code, DrawOrder, Mistakes
from factpress.charts.picture import draw_svg, rehearse
from factpress.charts.svg import finish_svg


def carry_out(order: DrawOrder) -> bytes | Mistakes:
    """Make an SVG of a drawing, or with an author's code."""
    svg = run_code(order.drawn) if isinstance(order.drawn, Code) else draw_svg(order.drawn)
    if not isinstance(svg, str):
        return svg
    frame = order.frame
    return finish_svg(svg, prefix=frame.prefix, title=frame.title, description=frame.description).encode()


if __name__ == "__main__":
    rehearse()
    carry_out_orders(Connection(int(sys.argv[1])), carry_out)
