"""One worker: a process that carries out orders until its connection closes, and that knows no fonts but ours.

A conversion that fails leaves the renderer in a state in which the next chart can fail with the old error, or come back
as another chart. So a worker that has failed, or has run an author's code, is never asked again.
"""

import os
import sys
import traceback
from multiprocessing.connection import Connection
from threading import Thread
from time import sleep

from factpress.charts.code import run_code
from factpress.charts.orders import Code, Mistakes, Order, PrintOrder
from factpress.charts.picture import draw_svg, print_png
from factpress.charts.svg import finish_svg


def work(connection: Connection) -> None:
    """Answer each order with what was made, an author's mistakes, or the traceback of a bug."""
    Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    while True:
        try:
            order: Order = connection.recv()
        except EOFError:
            return
        connection.send(_answer(order))


def _answer(order: Order) -> bytes | Mistakes | str:
    try:
        return _carry_out(order)
    except Exception:  # noqa: BLE001  # whatever it is, it is told in the process that asked
        return traceback.format_exc()


def _carry_out(order: Order) -> bytes | Mistakes:
    if isinstance(order, PrintOrder):
        return print_png(order.svg, order.scale)
    svg = run_code(order.drawn) if isinstance(order.drawn, Code) else draw_svg(order.drawn)
    if not isinstance(svg, str):
        return svg
    frame = order.frame
    return finish_svg(svg, prefix=frame.prefix, title=frame.title, description=frame.description).encode()


def _end_with_parent(parent: int) -> None:
    """Leave nothing running behind a build that was killed."""
    while os.getppid() == parent:
        sleep(1)
    os._exit(1)


if __name__ == "__main__":
    work(Connection(int(sys.argv[1])))
