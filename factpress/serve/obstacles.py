"""What stands between the last save and a site: an author's mistakes, or a bug of ours."""

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup

from factpress.frames import FrameLine, frame_of
from factpress.problems import ContentError, Problem
from factpress.serve.overlay import lay_over

Made = TypeVar("Made")

_FRAMED = 30  # mistakes that show their lines; more in one save are one mistake in a row


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """Why there is no newer site: in one line, in full for the browser, and what of it the terminal tells."""

    summary: str
    overlay: Markup
    problems: tuple[Problem, ...] = ()
    traceback: str = ""


def made_or_obstacle(make: Callable[[], Made], roots: Iterable[Path]) -> Made | Obstacle:
    """Make something, or say what stands in the way."""
    try:
        return make()
    except ContentError as error:
        return obstacle_of_mistakes(error.problems, roots)
    except (Exception, SystemExit):  # noqa: BLE001  # a bug is shown with its traceback, and the preview goes on
        return obstacle_of_bug(traceback.format_exc())


def obstacle_of_mistakes(problems: Sequence[Problem], roots: Iterable[Path]) -> Obstacle:
    """Tell an author's mistakes, the errors before the warnings; the roots are where their files may stand."""
    roots = tuple(roots)
    ordered = sorted(problems, key=lambda problem: problem.severity)  # "error" comes before "warning"
    errors = sum(problem.severity == "error" for problem in problems)
    told = Markup("").join(
        _mistake(problem, frame_of(problem, roots) if count < _FRAMED else ()) for count, problem in enumerate(ordered)
    )
    summary = f"{errors} to mend"
    overlay = lay_over(summary, Markup("<ol>{}</ol>").format(told))
    return Obstacle(summary=summary, overlay=overlay, problems=tuple(problems))


def obstacle_of_bug(traceback: str) -> Obstacle:
    """Tell that the generator itself failed, with all that helps to mend it."""
    summary = "a bug in factpress, not in your content"
    told = Markup('<pre class="frame" tabindex="0">{}</pre>').format(traceback)
    return Obstacle(summary=summary, overlay=lay_over(summary, told), traceback=traceback.rstrip())


def with_more(known: Obstacle | None, found: Obstacle, roots: Iterable[Path]) -> Obstacle:
    """Tell what was found besides what is known already; of bugs the first is enough."""
    if known is None or found.traceback:
        return known if known and known.traceback else found
    more = [problem for problem in found.problems if problem not in known.problems]
    return obstacle_of_mistakes((*known.problems, *more), roots) if more and not known.traceback else known


def _mistake(problem: Problem, frame: Sequence[FrameLine]) -> Markup:
    hint = Markup('<p class="hint">{}</p>\n').format(problem.hint) if problem.hint else ""
    return Markup(
        '<li class="{severity}"><p class="message">{message}</p>\n'
        '<p class="place">{place}: {severity} [{rule}]</p>\n{frame}{hint}</li>\n'
    ).format(
        severity=problem.severity,
        message=problem.message,
        place=problem.location,
        rule=problem.rule,
        frame=_frame(frame),
        hint=hint,
    )


def _frame(lines: Sequence[FrameLine]) -> Markup:
    if not lines:
        return Markup("")
    width = len(str(lines[-1].number))
    shown = Markup("").join(_line(line, width) for line in lines)
    return Markup('<pre class="frame" tabindex="0">{}</pre>\n').format(shown)


def _line(line: FrameLine, width: int) -> Markup:
    number = f"{line.number:{width}} | "
    if not line.pointer:
        return Markup("{}{}\n").format(number, line.words)
    start, end = line.meant
    before, meant, behind = line.words[:start], line.words[start:end], line.words[end:]
    blanks = line.pointer.rstrip("^")
    below = Markup("<span>{} | {}<i>{}</i>\n</span>").format(" " * width, blanks, line.pointer[len(blanks) :])
    return Markup("<b>{}{}<u>{}</u>{}\n</b>{}").format(number, before, meant, behind, below)
