"""What could be read of a newsroom."""

from dataclasses import dataclass

from factpress.model import Content
from factpress.problems import Problem
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """What could be read of a newsroom; `content` is None where not even the site's own file could.

    `salvaged` is the content with what is good of broken entries too, where there are any.
    """

    content: Content | None
    wording: Wording | None
    problems: tuple[Problem, ...]
    salvaged: Content | None = None
