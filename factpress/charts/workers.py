"""Workers: processes that make pictures, started when the first order comes and thrown away when anything fails."""

import os
import subprocess
import sys
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from threading import Lock
from time import monotonic
from types import TracebackType

from factpress.charts.code import TIME_LIMIT
from factpress.charts.orders import FONTS, Mistake, Mistakes, Order, PrintOrder, is_code

DRAWERS, PRINTERS = "factpress.charts.worker", "factpress.printing.worker"
ENOUGH_FOR_TWO: Mapping[str, tuple[int, int]] = {  # orders so far, and of them waiting: then a second worker is started
    DRAWERS: (200, 30),  # one takes 5 ms, a worker that draws starts in a second
    PRINTERS: (4, 3),  # one takes 25 ms, a worker that prints starts in 0.1 s
}
_AT_MOST = 2
_FRUGAL: Mapping[str, str] = {
    "RAYON_NUM_THREADS": "1",  # threads that wait for each other take a fifth of a print,
    "MALLOC_ARENA_MAX": "1",  # and so does memory that is given back after each
    "MALLOC_MMAP_THRESHOLD_": str(2**30),
    "MALLOC_TRIM_THRESHOLD_": str(2**30),
}
_PATIENCE = 120.0  # seconds for a picture of ours, on a machine that has much else to do
_GRACE = 50.0  # seconds beyond the limit for an author's code, which ends itself unless it only waits
_ATTEMPTS = 2  # a worker may be killed from outside, for want of memory
_ROOT = Path(__file__).parents[2]

Answer = bytes | Mistakes


@dataclass(frozen=True, kw_only=True)
class _Worker:
    process: "subprocess.Popen[bytes]"
    connection: Connection
    program: str

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True, kw_only=True)
class _Job:
    worker: _Worker
    number: int  # of the order
    deadline: float
    attempt: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Workers:
    """A few processes; `with` ends them, on Ctrl-C as well."""

    at_most: int = _AT_MOST
    _asked: Counter[str] = field(default_factory=Counter, init=False)  # how many orders there were for each program
    _idle: list[_Worker] = field(default_factory=list, init=False)
    _busy: dict[Connection, _Job] = field(default_factory=dict, init=False)
    _turn: Lock = field(default_factory=Lock, init=False)  # a preview checks in one thread and draws in another

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end_all()

    def get_ready(self) -> None:
        """Have a worker start that draws, before there is anything to be drawn."""
        self._idle.append(_start(DRAWERS))

    def carry_out(self, orders: Sequence[Order]) -> list[Answer]:
        """Have all orders carried out, and give the answers in their order; raises RuntimeError for a bug of ours."""
        if not orders:
            return []
        with self._turn:
            try:
                return self._answers(orders)
            except BaseException:  # what is still being made would be taken for the answer to somebody's next order
                self._end_all()
                raise

    def _end_all(self) -> None:
        for worker in (*self._idle, *(job.worker for job in self._busy.values())):
            worker.end()
        self._idle.clear()
        self._busy.clear()

    def _answers(self, orders: Sequence[Order]) -> list[Answer]:
        ours_first = sorted(range(len(orders)), key=lambda number: is_code(orders[number]))
        waiting = deque((number, 1) for number in ours_first)
        answers: dict[int, Answer] = {}
        self._asked.update(_program_of(order) for order in orders)
        while waiting or self._busy:
            while waiting and self._takes_another(_program_of(orders[waiting[0][0]]), len(waiting)):
                self._hand_out(orders, *waiting.popleft())
            patience = max(0.0, min(job.deadline for job in self._busy.values()) - monotonic())
            ready = wait(list(self._busy), patience)
            for connection in [busy for busy in self._busy if busy in ready] or self._overdue():
                job = self._busy.pop(connection)
                answer = self._hear(job, orders[job.number])
                if answer is None:
                    waiting.appendleft((job.number, job.attempt + 1))
                else:
                    answers[job.number] = answer
        return [answers[number] for number in range(len(orders))]

    def _takes_another(self, program: str, waiting: int) -> bool:
        """Whether there is a worker to take an order, or one to be started that will have been worth it."""
        if not self._busy or len(self._busy) >= self.at_most:
            return not self._busy
        so_far, at_once = ENOUGH_FOR_TWO[program]
        is_idle = any(worker.program == program for worker in self._idle)
        return is_idle or (self._asked[program] >= so_far and waiting >= at_once)

    def _hand_out(self, orders: Sequence[Order], number: int, attempt: int) -> None:
        order = orders[number]
        worker = self._engage(_program_of(order))
        limit = TIME_LIMIT + _GRACE if is_code(order) else _PATIENCE
        job = _Job(worker=worker, number=number, deadline=monotonic() + limit, attempt=attempt)
        self._busy[worker.connection] = job
        try:
            worker.connection.send(order)
        except BrokenPipeError:  # it has ended already: that is heard next
            return

    def _engage(self, program: str) -> _Worker:
        """Take a worker who has nothing to do, or start one."""
        number = next((number for number, worker in enumerate(self._idle) if worker.program == program), None)
        return _start(program) if number is None else self._idle.pop(number)

    def _overdue(self) -> list[Connection]:
        return [connection for connection, job in self._busy.items() if job.deadline <= monotonic()]

    def _hear(self, job: _Job, order: Order) -> Answer | None:
        """Take an answer; None where the worker ended without one and another may be asked."""
        answer, fate = _received(job.worker)
        if isinstance(answer, bytes) and not is_code(order):
            self._idle.append(job.worker)
            return answer
        job.worker.end()
        if isinstance(answer, bytes | tuple):
            return answer
        if answer is None and is_code(order):
            return (Mistake(line=1, message=f"the code {fate}", hint="let draw() return a chart, and nothing else"),)
        if answer is None and job.attempt < _ATTEMPTS:
            return None
        raise RuntimeError(f"a picture cannot be made\n{answer or f'the worker {fate}'}")


def _program_of(order: Order) -> str:
    return PRINTERS if isinstance(order, PrintOrder) else DRAWERS


def _start(program: str) -> _Worker:
    ours, theirs = Pipe()
    command = [sys.executable, "-P", "-m", program, str(theirs.fileno())]
    process = subprocess.Popen(  # noqa: S603  # ourselves
        command,
        pass_fds=[theirs.fileno()],
        stdin=subprocess.DEVNULL,
        stdout=2,  # what an author prints is for the author's eyes
        cwd=FONTS,
        env=_environment(),
        process_group=0,  # so that Ctrl-C reaches the build alone, which then ends its workers
    )
    theirs.close()
    return _Worker(process=process, connection=ours, program=program)


def _environment() -> dict[str, str]:
    """Let a worker know of the machine only where Python is: no home, no language, no clock's zone, no fonts."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    ours = {"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    shown = {"FONTCONFIG_FILE": str(FONTS / "fonts.conf"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return {**kept, **ours, **shown, **_FRUGAL}


def _received(worker: _Worker) -> tuple[bytes | Mistakes | str | None, str]:
    """Receive what a worker sends: made, a mistake, a traceback; None with its fate where it sends nothing."""
    if not worker.connection.poll():
        return None, "did not come to an end in time"
    try:
        return worker.connection.recv(), ""
    except (EOFError, ConnectionResetError):
        return None, "ended its own process"
