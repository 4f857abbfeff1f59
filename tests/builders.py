"""Small contents for tests, made of the same YAML that authors write, and sites that are made of them."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from factpress import pipeline
from factpress.cache import DiskMemory
from factpress.charts import Figures, OrderBook, Press, Workers
from factpress.derive import derive_facts
from factpress.load import Loaded, load_content
from factpress.model import Content
from factpress.wording import Wording

SITE = "title: The Harbour\ndescription: A town\nurl: https://example.org/\npublisher: {name: The Gazette}\n"
SOURCE = "kind: news\npublisher: The Gazette\npublished: unknown\n"
TERMS = "units:\n  ferry: {one: ferry, other: ferries}\n  EUR: {before: €}\nplaces: {town: The town}\n"

MADE = Path(__file__).parent / "golden" / "newsroom" / ".cache" / "made"  # one picture is not made in many tests


PRESS = Press(memory=DiskMemory(MADE), workers=Workers(at_most=1))  # ended when all tests are


def build(newsroom: Path, *, drafts: bool = False) -> pipeline.Build:
    """Build a site, but make no picture that another test has made."""
    return pipeline.build(newsroom, memory=PRESS.memory, workers=PRESS.workers, drafts=drafts)


def draw(content: Content, wording: Wording) -> Figures:
    """Draw charts as they are asked for, but for those that another test has drawn."""
    return Figures(content, wording, OrderBook(press=PRESS))


def remember_pictures(newsroom: Path) -> None:
    """Let commands in a newsroom find the pictures that another test has made."""
    MADE.mkdir(parents=True, exist_ok=True)
    (newsroom / ".cache").mkdir(parents=True, exist_ok=True)
    if not (newsroom / ".cache" / "made").exists():
        (newsroom / ".cache" / "made").symlink_to(MADE)


def write_newsroom(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a newsroom of a site, one source, one speaker and the files given, by their path under content/."""
    whole = {
        "site.yaml": SITE,
        "terms.yaml": TERMS,
        "speakers.yaml": "mayor: {name: The mayor}\n",
        "sources/gazette.yaml": SOURCE,
        "pages/index.md": "---\ntitle: Front\n---\n\nText.\n",
        **files,
    }
    for path, words in whole.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(words), encoding="utf-8")
    remember_pictures(folder)
    return folder


def load(folder: Path, files: Mapping[str, str]) -> Loaded:
    """Load a newsroom of these files."""
    return load_content(write_newsroom(folder, files))


def derived(folder: Path, files: Mapping[str, str]) -> tuple[Content, Wording]:
    """Load a newsroom in which nothing is wrong, with its ledger worked out."""
    loaded = load(folder, files)
    assert loaded.problems == (), loaded.problems
    assert loaded.content and loaded.wording
    worked_out = derive_facts(loaded.content)
    assert worked_out.problems == (), worked_out.problems
    return worked_out.content, loaded.wording


def fact(value: str, **fields: str) -> str:
    """Write one fact in the flow style, so that many fit on a page."""
    rest = "".join(f", {name}: {words}" for name, words in fields.items())
    status = "" if "status" in fields else ", status: reported"
    return f"{{gist: A figure, value: {value}, locator: line 1{status}{rest}}}"


def facts(**values: str) -> dict[str, str]:
    """Write a file of facts, each a value by its id (with _ for -)."""
    lines = "".join(f"  {id.replace('_', '-')}: {words}\n" for id, words in values.items())
    return {"facts/town.yaml": f"source: gazette\nfacts:\n{lines}"}
