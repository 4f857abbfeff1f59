"""The pipeline: content in, a whole site out, in memory. Each stage takes values and returns new ones."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factpress.cards import draw_cards
from factpress.charts import Figure, Press, Workers, check_code, draw_charts
from factpress.checks import check_content
from factpress.colours import style_of
from factpress.datasets import write_datasets, write_packages
from factpress.derive import derive_facts
from factpress.designs import template_folders
from factpress.findings import Findings, compare_figures
from factpress.hidden_mistakes import find_hidden
from factpress.hosting import write_hosting
from factpress.load import load_content, set_aside_drafts
from factpress.memory import Memory, ShortMemory
from factpress.model import Content, LedgerEntry
from factpress.pages import Page, plan_pages
from factpress.problems import ContentError, Location, Problem, once_for_alike_rows
from factpress.prose import page_address
from factpress.render import render_pages
from factpress.syndication import write_syndication
from factpress.text import NOWHERE
from factpress.timelines import arrange_timelines
from factpress.usage import published_pictures
from factpress.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Content that nothing is wrong with, and what its authors should still know."""

    content: Content
    findings: Findings
    wording: Wording
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True)
class Build:
    """A site: every file by its path, and what its authors should still know.

    A preview tells where each figure of the ledger was written, and which pages are drafts.
    """

    files: Mapping[str, bytes]
    moved: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = field(default=())
    places: Mapping[str, Location] = field(default_factory=dict)
    drafts: tuple[str, ...] = ()  # their addresses


def in_silence(stage: str) -> None:
    """Tell nobody that a stage begins."""


def check(
    newsroom: Path, press: Press | None = None, *, drafts: bool = False, begin: Callable[[str], None] = in_silence
) -> Checked:
    """Read a newsroom and check all of it; raises ContentError with everything that is wrong.

    With a press, authors' own code is run too, as soon as all else is right. With `drafts` they are treated like all
    else; `begin` is called with the name of each stage as it begins.
    """
    begin("reading content")
    loaded = load_content(newsroom)  # YAML and Markdown -> typed entries, each with its file and line
    loaded = loaded if drafts else set_aside_drafts(loaded)
    if loaded.content is None or loaded.wording is None:
        raise ContentError(once_for_alike_rows(loaded.problems))
    begin("working sums out")
    derived = derive_facts(loaded.content)  # calculations, by interval arithmetic, with units and provenance
    begin("comparing figures")
    findings, disagreements = compare_figures(derived.content)  # can the figures be true together?
    begin("checking")
    broken_rules = check_content(derived.content, loaded.wording)  # is everything named, sourced and told?
    found = loaded.problems + find_hidden(loaded) + derived.problems + disagreements + broken_rules
    problems = once_for_alike_rows(problem for problem in found if problem.location.path != NOWHERE.path)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    if press and (mistakes := check_code(derived.content, loaded.wording, press)):  # charts of authors' own
        raise ContentError((*problems, *mistakes))
    return Checked(content=derived.content, findings=findings, wording=loaded.wording, warnings=problems)


def build(
    newsroom: Path,
    *,
    memory: Memory | None = None,
    workers: Workers | None = None,
    drafts: bool = False,
    begin: Callable[[str], None] = in_silence,
) -> Build:
    """Build a newsroom's site; raises ContentError with everything that is wrong.

    What a memory recalls is not made again. Workers are ended by whoever gave them. For the rest see `check`.
    """
    if workers is None:
        with Workers() as our_own:
            return build(newsroom, memory=memory, workers=our_own, drafts=drafts, begin=begin)
    press = Press(memory=ShortMemory() if memory is None else memory, workers=workers)
    checked = check(newsroom, press, drafts=drafts, begin=begin)
    content, wording = checked.content, checked.wording
    begin("drawing charts")
    figures = draw_charts(content, wording, press)  # chart declarations -> Altair -> SVG and PNG
    pictures = _pictures(content, figures, wording, press)
    begin("planning pages")
    timelines = arrange_timelines(content)  # events in order, as precisely as they are known
    tables = {f"charts/{id}.csv": figure.csv.encode() for id, figure in figures.items()}
    linked = tables.keys() | pictures.keys()
    pages = plan_pages(content, figures, timelines, wording, checked.findings, linked)  # each with its URL
    begin("rendering pages")  # templates -> HTML
    files = render_pages(pages, wording, template_folders(newsroom), style_of(content.site), press.memory)
    begin("writing data")
    data = {**tables, **write_datasets(content, checked.findings, wording)}  # the same figures for other software
    packages = write_packages(data, content, figures, wording)  # what stands in its tables, and under which licence
    syndicated = write_syndication(content, figures, _listed(pages), wording, linked)  # feeds, sitemap, oEmbed
    hosted = write_hosting(files, content)  # headers with the hash of each script, redirects
    return Build(
        files={**files, **pictures, **data, **packages, **syndicated, **hosted},
        moved=content.redirects,
        warnings=checked.warnings,
        places={id: _written_at(entry) for id, entry in content.ledger.items()},
        drafts=tuple(_draft_addresses(content)),
    )


def _pictures(content: Content, figures: Mapping[str, Figure], wording: Wording, press: Press) -> dict[str, bytes]:
    """Put all pictures together that stand in files of their own."""
    return {
        **{f"charts/{id}.svg": figure.alone.encode() for id, figure in figures.items()},
        **{f"charts/{id}.png": figure.png for id, figure in figures.items()},
        **published_pictures(content),  # of stories, with nothing hidden in their files
        **draw_cards(content, figures, wording, press),  # what is shown where a page is shared
    }


def _listed(pages: Iterable[Page]) -> Iterator[str]:
    yield from (page.path for page in pages if page.is_listed)


def _written_at(entry: LedgerEntry) -> Location:
    """Find where the value of an entry is written, or the formula, or where there is neither the entry itself."""
    written = entry.formula or (entry.value.written if entry.value else None)
    return (written or entry.id).location


def _draft_addresses(content: Content) -> Iterator[str]:
    yield from (f"stories/{id}/" for id, story in content.stories.items() if story.draft)
    yield from (page_address(id) for id, page in content.pages.items() if page.draft)
