"""Draw every form at three widths, for somebody to look at: python -m tests.contact_sheet FILE

FILE.png becomes FILE-light.png, -dark.png, -grey.png, -forced.png and -forced-dark.png: the charts of the golden
newsroom, and after them every status in several forms, in both themes, without their colours, and in the colours that a
reader forces upon all pages.
"""

import argparse
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypedDict

from playwright.sync_api import sync_playwright

from factpress.charts import Figure
from factpress.charts.subject import Subject
from factpress.derive import derive_facts
from factpress.load import load_content
from factpress.model import Status
from tests.builders import PRESS, derived, draw
from tests.charts.builders import Given, Happened, Newsroom
from tests.conftest import GOLDEN, REPOSITORY

WIDTHS = {320: "narrow", 414: "narrow", 688: "wide"}
STYLE = REPOSITORY / "templates" / "static" / "style"
FONT = REPOSITORY / "templates" / "static" / "fonts" / "sans.woff2"
OWN_STYLE = """
body { margin: 1.5rem; background: var(--paper); color: var(--ink); font-family: var(--sans) }
section { display: grid; grid-template-columns: 320px 414px 688px; gap: 2.5rem; margin-block-end: 3.5rem }
h2 { grid-column: 1 / -1; margin: 0; font: 700 1rem/1.3 var(--sans) }
svg { inline-size: 100%; block-size: auto; overflow: visible; font-family: var(--sans) }
.grey { filter: grayscale(1) }
"""


class Theme(TypedDict):
    """How a browser is asked to show a page."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]


THEMES: Mapping[str, Theme] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "grey": {"color_scheme": "light", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
    "forced-dark": {"color_scheme": "dark", "forced_colors": "active"},
}


def main() -> None:
    """Write the sheets that the command line asks for."""
    parser = argparse.ArgumentParser(description="Draw every form at three widths.")
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    for sheet in write_sheets(file):
        print(sheet)


def write_sheets(file: Path) -> Iterator[Path]:
    """Photograph all charts in each theme."""
    with PRESS.workers:
        figures = [*_golden_figures(), *_figures_of_statuses()]
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, theme in THEMES.items():
            page = browser.new_page(viewport={"width": 1580, "height": 900}, **theme)
            shown = Path(folder) / f"{name}.html"
            shown.write_text(_sheet(figures, name), encoding="utf-8")
            page.goto(shown.as_uri())
            page.evaluate("document.fonts.ready")
            sheet = file.with_name(f"{file.stem}-{name}.png")
            page.screenshot(path=sheet, full_page=True)
            page.close()
            yield sheet
        browser.close()


def _golden_figures() -> list[Figure]:
    loaded = load_content(GOLDEN / "newsroom")
    assert loaded.content, loaded.problems
    assert loaded.wording, loaded.problems
    drawn = draw(derive_facts(loaded.content).content, loaded.wording)
    return sorted(drawn.values(), key=lambda figure: figure.chart.form)


def _figures_of_statuses() -> Iterator[Figure]:
    """Make up charts in which each value has each status."""
    with TemporaryDirectory() as folder:
        newsroom = Newsroom(*derived(Path(folder), {}))
    for subject in _subjects(newsroom):
        yield from draw(subject.content, subject.wording).values()


def _subjects(newsroom: Newsroom) -> Iterator[Subject]:
    for value in ("6 to 8 EUR", "up to 8 EUR", "more than 6 EUR", "0 EUR"):
        rows = [Given(value=value, label=status, status=status) for status in Status]
        yield newsroom.subject("range-bars", [*rows, Given(value="9 EUR", label="To compare", who="peer")])
    for form in ("columns", "line"):
        values = [(value, status) for status in Status for value in ("8 EUR", "6 to 8 EUR", "up to 8 EUR", "0 EUR")]
        dated = [
            Given(value=value, status=status, when=str(2000 + number)) for number, (value, status) in enumerate(values)
        ]
        yield newsroom.subject(form, dated)
    for number, status in enumerate(Status):
        rows, said = [Given(value="9 EUR", label="A row")], Given(value="up to 5 EUR", label=status, status=status)
        yield newsroom.subject("range-bars", rows, references=[said, replace(said, value="6 to 8 EUR")])
        over_time = [Given(value="9 EUR", when=str(2000 + year)) for year in range(4 + number)]
        yield newsroom.subject("columns", over_time, references=[said, replace(said, value="6 to 8 EUR")])
        yield newsroom.subject("dots", [Given(value="30 EUR", status=status)], of=Given(value="100 EUR"))
    dates = ("2020-05-04", "2020-05", "2016/2020", "2020/..")
    happened = [Happened(when=when, title=status, status=status) for when in dates for status in list(Status)[:4]]
    yield newsroom.subject("spans", events=happened[:8])
    yield newsroom.subject("spans", events=happened[8:])


def _sheet(figures: Iterable[Figure], theme: str) -> str:
    face = f'@font-face {{ font-family: "Sans"; src: url("{FONT.as_uri()}"); font-weight: 400 700 }}'
    style = face + "".join((STYLE / name).read_text(encoding="utf-8") for name in ("tokens.css", "base.css"))
    charts = "".join(map(_chart, figures))
    body = f'<body class="{theme}">{charts}</body>'
    return f"<!doctype html><meta charset=utf-8><style>{style}{OWN_STYLE}</style>{body}"


def _chart(figure: Figure) -> str:
    drawn = "".join(f"<div>{getattr(figure, format)}</div>" for format in WIDTHS.values())
    return f"<section><h2>{escape(f'{figure.chart.form}: {figure.id}')}</h2>{drawn}</section>"


if __name__ == "__main__":
    main()
