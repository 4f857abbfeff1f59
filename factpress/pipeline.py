"""The pipeline: content in, a whole site out, in memory. Each stage takes values and returns new ones."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factpress.charts import draw_charts
from factpress.checks import check_content
from factpress.datasets import write_datasets, write_packages
from factpress.derive import derive_facts
from factpress.findings import Findings, compare_figures
from factpress.load import load_content
from factpress.model import Content
from factpress.pages import plan_pages
from factpress.problems import ContentError, Problem, sorted_problems
from factpress.render import render_pages
from factpress.syndication import write_syndication
from factpress.timelines import arrange_timelines
from factpress.wording import Wording

_PACKAGE = Path(__file__).parent
_DESIGN = next(folder for folder in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if folder.is_dir())


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Content that nothing is wrong with, and what its authors should still know."""

    content: Content
    findings: Findings
    wording: Wording
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class Build:
    """A site: every file by its path, and what its authors should still know."""

    files: Mapping[str, bytes]
    warnings: tuple[Problem, ...] = field(default=())


def check(newsroom: Path) -> Checked:
    """Read a newsroom and check all of it; raises ContentError with everything that is wrong."""
    loaded = load_content(newsroom)  # YAML and Markdown -> typed entries, each with its file and line
    if loaded.content is None or loaded.wording is None:
        raise ContentError(loaded.problems)
    derived = derive_facts(loaded.content)  # calculations, by interval arithmetic, with units and provenance
    findings, disagreements = compare_figures(derived.content)  # can the figures be true together?
    broken_rules = check_content(derived.content, loaded.wording)  # is everything named, sourced and told?
    problems = sorted_problems(loaded.problems + derived.problems + disagreements + broken_rules)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return Checked(content=derived.content, findings=findings, wording=loaded.wording, warnings=problems)


def build(newsroom: Path) -> Build:
    """Build a newsroom's site in memory; raises ContentError with everything that is wrong."""
    checked = check(newsroom)
    content, wording = checked.content, checked.wording
    figures = draw_charts(content, wording)  # chart declarations -> Altair -> SVG
    timelines = arrange_timelines(content)  # events in order, as precisely as they are known
    pages = plan_pages(content, figures, timelines, wording, checked.findings)  # what each page shows, and its URL
    files = render_pages(pages, wording, template_folders(newsroom))  # templates -> HTML
    charts = {f"charts/{id}.csv": figure.csv.encode() for id, figure in figures.items()}
    data = {**charts, **write_datasets(content, checked.findings, wording)}  # the same figures for other software
    packages = write_packages(data, content, figures, wording)  # what stands in its tables, and under which licence
    syndicated = write_syndication(content, (page.path for page in pages), wording)  # feeds, sitemap, robots.txt
    return Build(files={**files, **data, **packages, **syndicated}, warnings=checked.warnings)


def template_folders(newsroom: Path) -> tuple[Path, ...]:
    """List where templates are looked for: the newsroom's own first, ours behind."""
    folders = (newsroom / "templates", _DESIGN)
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))
