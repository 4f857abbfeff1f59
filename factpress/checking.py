"""Checks a newsroom: its content read, its sums worked out, its figures compared, every rule asked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from factpress.charts import Press, check_code
from factpress.checks import check_content
from factpress.derive import derive_facts
from factpress.desk import Desk, Known
from factpress.findings import Findings, compare_figures
from factpress.hidden_mistakes import find_hidden
from factpress.load import load_content, set_aside_drafts
from factpress.model import Content
from factpress.problems import ContentError, Problem, once_for_alike_rows
from factpress.text import NOWHERE
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Content that nothing is wrong with, and what its authors should still know."""

    content: Content
    findings: Findings
    wording: Wording
    warnings: tuple[Problem, ...]


def in_silence(stage: str) -> None:
    """Tell nobody that a stage begins."""


def check(
    newsroom: Path,
    press: Press | None = None,
    *,
    drafts: bool = False,
    begin: Callable[[str], None] = in_silence,
    desk: Desk | None = None,
) -> Checked:
    """Read a newsroom and check all of it; raises ContentError with everything that is wrong.

    With a press, authors' own code is run too, as soon as all else is right. With `drafts` they are treated like all
    else; `begin` is called with the name of each stage as it begins. A desk remembers what came of each stage, so that
    the next check does again only what may have become something else.
    """
    known = desk.known if desk else Known()
    begin("reading content")
    loaded = load_content(newsroom, known.read)  # YAML and Markdown -> typed entries, each with its file and line
    loaded = loaded if drafts else set_aside_drafts(loaded)
    if loaded.content is None or loaded.wording is None:
        raise ContentError(once_for_alike_rows(loaded.problems))
    begin("working sums out")
    derived = derive_facts(loaded.content, known.derived)  # by interval arithmetic, with units and provenance
    begin("comparing figures")
    findings, disagreements = compare_figures(derived.content, known.compared)  # can they be true together?
    begin("checking")
    broken_rules = check_content(derived.content, loaded.wording, known.checked)  # is all named, sourced and told?
    found = loaded.problems + find_hidden(loaded, known) + derived.problems + disagreements + broken_rules
    problems = once_for_alike_rows(problem for problem in found if problem.location.path != NOWHERE.path)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    if press and (mistakes := check_code(derived.content, loaded.wording, press)):  # charts of authors' own
        raise ContentError((*problems, *mistakes))
    return Checked(content=derived.content, findings=findings, wording=loaded.wording, warnings=problems)
