"""Problems as a person reads them on a terminal: each with the lines round it, and what their number comes to."""

from collections.abc import Iterator, Sequence

from factpress.frames import TAB, FrameLine, frame_of
from factpress.messages.telling import Telling, count
from factpress.problems import Problem

_BOLD, _DIM, _RED, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[0m"
_MARGIN = 4  # cells before the lines of a file
_NARROWEST = 20  # cells of a line that are shown however narrow a terminal is


def write_framed(problems: Sequence[Problem], telling: Telling) -> str:
    """Write every problem with its frame, then how many there are and where to read about their rules."""
    if not problems:
        return ""
    told = "\n\n".join(framed(problem, telling) for problem in problems)
    rules = sorted({problem.rule for problem in problems})
    about = f"rule {rules[0]} tells more" if len(rules) == 1 else "rule NAME tells more about a rule"
    return f"{told}\n\n{count(problems)}{_outcome(problems, telling)}.\n{telling.command} {about}.\n"


def framed(problem: Problem, telling: Telling) -> str:
    """Write one problem: the place, what is wrong and the rule; the lines round it; what to do."""
    return "\n".join(_lines(problem, telling))


def _outcome(problems: Sequence[Problem], telling: Telling) -> str:
    return f"; {telling.outcome}" if any(problem.severity == "error" for problem in problems) else ""


def _lines(problem: Problem, telling: Telling) -> Iterator[str]:
    def dyed(words: str, colour: str) -> str:
        return f"{colour}{words}{_PLAIN}" if telling.colour and words else words

    alarm = _RED if problem.severity == "error" else _YELLOW
    severity, rule = dyed(f"{problem.severity}:", alarm), dyed(f"[{problem.rule}]", _DIM)
    yield f"{problem.location}: {severity} {dyed(problem.message, _BOLD)} {rule}"
    for line in _frame(problem, telling):
        number, bar = f"{line.number:{_MARGIN + 2}}", dyed("|", _DIM)
        yield f"{dyed(number, _DIM)} {bar} {_without_tabs(line.words)}".rstrip()
        if line.pointer:
            blanks = line.pointer.rstrip("^")
            yield f"{'':{_MARGIN + 2}} {bar} {_without_tabs(blanks)}{dyed(line.pointer[len(blanks) :], alarm)}"
    yield from (f"{'':{_MARGIN}}{line}" for line in problem.hint.splitlines())


def _frame(problem: Problem, telling: Telling) -> tuple[FrameLine, ...]:
    taken = _MARGIN + 2 + len(" | ") + 2  # what stands before a line, and the marks where it is cut
    return frame_of(problem, telling.roots, max(telling.width - taken, _NARROWEST))


def _without_tabs(words: str) -> str:
    return words.replace("\t", " " * TAB)
