"""What a worker does: a process that carries out orders until its connection closes, or the build is killed."""

import os
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Thread
from time import sleep
from typing import Any


def carry_out_orders(connection: Connection, carry_out: Callable[[Any], object]) -> None:
    """Answer each order with what was made, an author's mistakes, or the traceback of a bug."""
    Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    while True:
        try:
            order = connection.recv()
        except EOFError:
            return
        connection.send(_answer(order, carry_out))


def _answer(order: object, carry_out: Callable[[Any], object]) -> object:
    try:
        return carry_out(order)
    except Exception:  # noqa: BLE001  # whatever it is, it is told in the process that asked
        return traceback.format_exc()


def _end_with_parent(parent: int) -> None:
    """Leave nothing running behind a build that was killed."""
    while os.getppid() == parent:
        sleep(1)
    os._exit(1)
