"""Times programs: seconds on the wall and of the processors, and the most memory they held, in runs that take turns."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

PATIENCE = 20.0  # seconds


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of a program."""

    seconds: float
    megabytes: float  # the largest of its processes
    cpu: float = 0.0  # seconds, of all its processes


@dataclass(frozen=True, kw_only=True)
class Timed:
    """The runs of one program."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return median(run.seconds for run in self.runs)

    @property
    def megabytes(self) -> float:
        """The most."""
        return max(run.megabytes for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median of the processors' seconds."""
        return median(run.cpu for run in self.runs)

    def __str__(self) -> str:
        """Write the median with the range."""
        seconds = sorted(run.seconds for run in self.runs)
        return f"{self.seconds:.2f} s ({seconds[0]:.2f}–{seconds[-1]:.2f})"


def run(command: Sequence[str]) -> Run:
    """Run a program to its end; raises ChildProcessError with what it said if it fails."""
    start = perf_counter()
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert program.stdout
    said = program.stdout.read()
    _, status, usage = os.wait4(program.pid, 0)
    seconds = perf_counter() - start
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise ChildProcessError(f"{' '.join(command)}: {said.decode(errors='replace').strip()[-400:]}")
    return Run(seconds=seconds, megabytes=usage.ru_maxrss / 1024, cpu=usage.ru_utime + usage.ru_stime)


def taking_turns(
    commands: Mapping[str, Sequence[str]], before: Mapping[str, Callable[[], object]], times: int
) -> dict[str, Timed]:
    """Run programs one after the other, so many times over, each after what has to be done before it.

    What takes longer than our patience is run once: an hour of it would tell no more.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(times):
        for name, command in commands.items():
            if turn == 0 or runs[name][0].seconds <= PATIENCE:
                before.get(name, lambda: None)()
                runs[name].append(run(command))
    return {name: Timed(runs=tuple(found)) for name, found in runs.items()}
