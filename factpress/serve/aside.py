"""Runs a call beside the server, in a thread of its own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Made = TypeVar("Made")


def aside(call: Callable[[], Made]) -> "asyncio.Future[Made]":
    """Run a call in a thread that Ctrl-C need not wait for, unlike those that asyncio keeps."""
    future: Future[Made] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            made = call()
        except BaseException as error:  # noqa: BLE001  # raised again where the future is awaited
            future.set_exception(error)
        else:
            future.set_result(made)

    Thread(target=run, daemon=True).start()
    return asyncio.wrap_future(future)
