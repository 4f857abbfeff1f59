"""What a command is doing: a line on the terminal where it takes over a second, timings where they are asked for."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from time import perf_counter

from factpress.cli.terms import write

_PATIENCE = 1.0  # seconds in which nobody asks what is going on
_ERASED = "\r\x1b[K"


@contextmanager
def progress(options: Namespace) -> Iterator[Callable[[str], None]]:
    """Yield a function to call with the name of each stage as it begins."""
    stages = _Stages(timed=options.verbose, shown=sys.stderr.isatty() and not (options.quiet or options.verbose))
    try:
        yield stages.begin
    finally:
        stages.end()


class _Stages:
    """The stages of one command; its line is written by a timer's thread at first, and by the command's later."""

    def __init__(self, *, timed: bool, shown: bool) -> None:
        self.timed = timed
        self.stage, self.began = "", perf_counter()
        self.start, self.lock = self.began, Lock()
        self.line = False  # whether one stands on the terminal
        self.timer = Timer(_PATIENCE, self._show) if shown else None
        if self.timer:
            self.timer.daemon = True
            self.timer.start()

    def begin(self, stage: str) -> None:
        """Note that a stage begins, and the one before it ends."""
        self._time_stage()
        self.stage, self.began = stage, perf_counter()
        if self.line:
            self._show()

    def end(self) -> None:
        """Take the line away, and say how long everything took."""
        self._time_stage()
        if self.timed:
            _write(f"{perf_counter() - self.start:7.2f} s  altogether\n")
        with self.lock:
            if self.timer:
                self.timer.cancel()
            if self.line:
                _write(_ERASED)
            self.timer, self.line = None, False

    def _time_stage(self) -> None:
        if self.timed and self.stage:
            _write(f"{perf_counter() - self.began:7.2f} s  {self.stage}\n")

    def _show(self) -> None:
        with self.lock:
            if self.timer:
                _write(f"{_ERASED}{self.stage} …")
                self.line = True


def _write(words: str) -> None:
    write(words, sys.stderr)
