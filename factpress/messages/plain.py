"""Problems as editors read them: a line each as compilers write it, and what to do below."""

from collections.abc import Sequence

from factpress.messages.telling import Telling
from factpress.problems import Problem


def write_plain(problems: Sequence[Problem], telling: Telling) -> str:
    """Write every problem without its lines, and how many there are to mend."""
    told = "".join(f"{problem}\n" for problem in problems)
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{told}\n{errors} to mend; {telling.outcome}.\n" if errors else told
